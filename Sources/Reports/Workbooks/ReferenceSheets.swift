internal import Indicators
internal import Statistics
internal import Tabular

/// The definitions of the indicators that the workbook holds.
enum IndicatorsSheet {
  static func make(_ values: [IndicatorValue], in context: EvaluationContext) -> SheetModel {
    let held = Set(values.map(\.indicator))
    let rows = context.catalogue.filter { held.contains($0.id) }.map { indicator in
      [
        .text(indicator.id), .known(indicator.title), .known(indicator.definition),
        .known(indicator.unit.rawValue), .known(indicator.direction.rawValue),
        .known(indicator.aggregates.map(\.rawValue)), .known(indicator.reading),
        .text(indicator.reference),
      ].map { $0 == .text("") ? SheetCell.blank : $0 }
    }
    let columns = [
      SheetColumn("Indicator", width: 14...34), SheetColumn("Title", width: 20...44),
      SheetColumn("Definition", width: 30...70), SheetColumn("Unit", width: 8...28),
      SheetColumn("Direction", width: 8...18),
      SheetColumn("Summary over countries", width: 12...30),
      SheetColumn("How to read it", width: 30...70), SheetColumn("Method", width: 10...24),
    ]
    return SheetModel(
      "Indicators", title: "Indicators: definitions",
      lines: [
        "This worksheet contains one table, with one row for each indicator in this workbook."
      ],
      table: rows.isEmpty ? nil : SheetTable("t_indicators", columns, rows: rows))
  }
}

extension Diagnostic.Severity {
  /// The word, standing out as it should.
  fileprivate var cell: SheetCell {
    switch self {
    case .error: .status(rawValue, .attention)
    case .warning: .status(rawValue, .watch)
    case .note: .known(rawValue)
    }
  }
}

/// Every problem that reading and computing found.
enum DataQualitySheet {
  static func make(_ evaluation: Evaluation) -> SheetModel {
    let shown = evaluation.log.kept.sorted()
    var rows = shown.map { found -> [SheetCell] in
      [
        found.severity.cell, .text(found.code.rawValue),
        .text(found.location?.file ?? ""),
        found.location?.line.map { .number(Double($0), format: "0") } ?? .blank,
        found.location?.column.map { .number(Double($0), format: "0") } ?? .blank,
        .word(.finding(found.message)), finding(found.expected), finding(found.hint),
      ].map { $0 == .text("") ? .blank : $0 }
    }
    for tally in evaluation.log.tallies where tally.count > DiagnosticLog.keptPerCode {
      rows.append([
        tally.severity.cell, .text(tally.code.rawValue), .blank, .blank, .blank,
        .word("and \(tally.count - DiagnosticLog.keptPerCode) more of this kind"), .blank, .blank,
      ])
    }
    let columns = [
      SheetColumn("Severity"), SheetColumn("Code", width: 8...22),
      SheetColumn("File", width: 10...40),
      SheetColumn("Line"), SheetColumn("Column"), SheetColumn("What was found", width: 30...80),
      SheetColumn("What was expected", width: 16...50), SheetColumn("Hint", width: 16...60),
    ]
    return SheetModel(
      "Data quality", title: "Data quality: what was found in the inputs",
      lines: [
        rows.isEmpty
          ? "Nothing was found in the inputs."
          : "This worksheet contains one table, with one row for each finding."
      ], table: rows.isEmpty ? nil : SheetTable("t_data_quality", columns, rows: rows))
  }

  private static func finding(_ text: String?) -> SheetCell {
    text.map { .word(.finding($0)) } ?? .blank
  }
}

/// Where everything comes from: input files with their hashes, the program, and the settings.
enum ProvenanceSheet {
  static func make(_ evaluation: Evaluation) -> SheetModel {
    var rows = evaluation.inputs.map { input -> [SheetCell] in
      [
        .word("input"), .text(input.path),
        .text(input.layout.isEmpty ? input.kind : "\(input.kind), \(input.layout)"),
        .number(Double(input.rows), format: "0"), .number(Double(input.rejected), format: "0"),
        .number(Double(input.bytes), format: "0"), .text(input.sha256),
      ]
    }
    for (name, value) in settings(evaluation) {
      rows.append([.word("setting"), .known(name), .text(value), .blank, .blank, .blank, .blank])
    }
    let columns = [
      SheetColumn("What"), SheetColumn("Name", width: 16...44),
      SheetColumn("Value", width: 16...44),
      SheetColumn("Rows read"), SheetColumn("Rows rejected"), SheetColumn("Bytes"),
      SheetColumn("SHA-256", width: 20...70),
    ]
    return SheetModel(
      "Provenance", title: "Provenance: inputs, program and settings",
      lines: [
        "This worksheet contains one table: the inputs with their hashes, then the settings."
      ],
      table: SheetTable("t_provenance", columns, rows: rows))
  }

  private static func settings(_ evaluation: Evaluation) -> [(String, String)] {
    let context = evaluation.context
    var settings = [
      ("program", "indicator-report \(ToolVersion.text)"), ("as of", context.asOf.description),
      ("WHO region list", context.membership.rawValue),
      ("edition of the service coverage index", context.edition.name),
    ]
    for setting in Thresholds.all {
      settings.append((setting.name, context.thresholds[setting.name].shortestText))
    }
    return settings
  }
}
