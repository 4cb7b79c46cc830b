internal import Indicators
internal import Statistics
internal import Tabular

/// The first page: what it is, and how to read it.
enum CoverSheet {
  static let howToRead: SheetText = "How to read this workbook"

  static func make(_ evaluation: Evaluation, title: SheetText, scope: ReportScope) -> SheetModel {
    let context = evaluation.context
    let meeting = evaluation.manifest.meeting
    var lines: [SheetText] = []
    if !meeting.name.isEmpty {
      let days = [meeting.start, meeting.end].compactMap(\.self)
      var parts = [meeting.name, meeting.place].filter { !$0.isEmpty }.map(SheetText.given)
      parts += days.count == 2 ? ["\(days[0]) to \(days[1])"] : days.map { "\($0)" }
      lines.append("Prepared for: \(.row(parts, separator: ", "))")
    }
    if !meeting.hosts.isEmpty { lines.append("Hosts: \(meeting.hosts.joined(separator: ", "))") }
    lines.append("Data as of \(context.asOf)")
    let countries = scope.countries(in: context).count
    lines.append("Countries in this workbook: \(countries)")
    lines.append(
      context.membership == .since2025
        ? "WHO regions as listed since 27 May 2025" : "WHO regions as listed before 27 May 2025")
    lines += [
      "", howToRead,
      "Start with Contents, then Summary. Each data sheet holds one table with one row for each value.",
      "Every value carries its year, data type, source file and line, and its uncertainty where known.",
      MarkLegend.line,
      "Percentages are numbers from 0 to 100. Cells show rounded numbers and hold full precision.",
      "A flag marks a value that is used with an assumption; Notes explains each flag.",
    ]
    if !meeting.contact.isEmpty { lines.append("Contact: \(meeting.contact)") }
    lines.append("Made by indicator-report \(ToolVersion.text)")
    return SheetModel("Cover", title: title, lines: lines)
  }
}

/// The list of sheets, with links.
enum ContentsSheet {
  static func make(_ sheets: [SheetModel]) -> SheetModel {
    let rows = sheets.map { sheet -> [SheetCell] in
      [
        .sheetLink(sheet.name, text: .words(sheet.name, [])), .word(sheet.title),
        .number(Double(sheet.table?.rows.count ?? 0), format: "0"),
      ]
    }
    return SheetModel(
      "Contents", title: "Contents",
      lines: ["This worksheet contains one table, with one row for each sheet."],
      table: SheetTable(
        "t_contents",
        [
          SheetColumn("Sheet", width: 12...30), SheetColumn("Title", width: 30...70),
          SheetColumn("Rows"),
        ], rows: rows))
  }
}

/// The notes: each flag, each summary rule, in words.
enum NotesSheet {
  static func make(_ evaluation: Evaluation, _ values: [IndicatorValue]) -> SheetModel {
    let used = Set(values.flatMap(\.flags))
    var rows: [[SheetCell]] = FlagExplanation.all.filter { used.contains($0.flag) }
      .map { [.known($0.flag.rawValue), .word(.words($0.text, []))] }
    for missing in Missing.allCases {
      rows.append([
        .text(missing.rawValue), .word(.words(FlagExplanation.text(of: missing), [])),
      ])
    }
    for type in DataType.allCases {
      rows.append([
        .known(type.rawValue), .word(.words(FlagExplanation.text(of: type), [])),
      ])
    }
    let coverage = evaluation.context.thresholds["aggregate-population-coverage"].shortestText
    rows.append([
      .word("publication rule"),
      .word(
        """
        A figure for a group is given only where countries with data hold at least \(coverage) % of the group's people; \
        otherwise it is held back and marked [c].
        """),
    ])
    return SheetModel(
      "Notes", title: "Notes: flags, marks and data types",
      lines: [
        "This worksheet contains one table, with one row for each word used in this workbook."
      ],
      table: SheetTable(
        "t_notes", [SheetColumn("Word", width: 14...28), SheetColumn("Meaning", width: 40...100)],
        rows: rows))
  }
}
