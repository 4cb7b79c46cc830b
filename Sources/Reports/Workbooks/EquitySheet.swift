internal import Indicators
internal import Statistics

/// Inequality at a glance: the simple pair with limits first, then one measure over all subgroups, with how to read it.
enum EquitySheet {
  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> SheetModel? {
    let context = evaluation.context
    let sets = sets(context, index, scope)
    guard !sets.isEmpty else { return nil }
    let isSmall = sets.contains { set in
      [set.difference, set.ratio, set.complex?.value].contains { $0?.isFromFewCases ?? false }
    }
    return SheetModel(
      "Equity", title: "Equity: inequality between subgroups",
      lines: [
        "This worksheet contains one table, with one row for each indicator and dimension, of its newest year.",
        "Difference and ratio compare the two subgroups named; the third measure takes all subgroups into account.",
        MarkLegend.line,
      ] + (isSmall ? [MarkLegend.fewCases] : []),
      table: SheetTable("t_equity", columns, rows: sets.map { row($0, context) }))
  }

  /// The sets of a report, by the names of their areas.
  static func sets(
    _ context: EvaluationContext, _ index: ValueIndex, _ scope: ReportScope
  ) -> [EquitySet] {
    let names = { (area: Area) in CountryResolver.folded(context.countries.name(of: area)) }
    return EquitySet.all(in: context, index: index, where: scope.includes).enumerated()
      .sorted {
        (names($0.element.record.area), $0.offset) < (names($1.element.record.area), $1.offset)
      }.map(\.element)
  }

  private static let columns = [
    SheetColumn("Area", width: 12...32), SheetColumn("Indicator", width: 20...50),
    SheetColumn("Dimension", width: 12...34), SheetColumn("Period"),
    SheetColumn("Compared", width: 16...50), SheetColumn("Unit", width: 8...28),
    SheetColumn("Difference"), SheetColumn("Difference, lower limit"),
    SheetColumn("Difference, upper limit"), SheetColumn("Ratio"),
    SheetColumn("Ratio, lower limit"), SheetColumn("Ratio, upper limit"),
    SheetColumn("Over all subgroups", width: 16...34), SheetColumn("Its value"),
    SheetColumn("Its lower limit"), SheetColumn("Its upper limit"),
    SheetColumn("How to read it", width: 30...70), SheetColumn("Source", width: 12...36),
  ]

  private static func row(_ set: EquitySet, _ context: EvaluationContext) -> [SheetCell] {
    let record = set.record
    let complex = set.complex
    let compared = { (set: EquitySet) -> SheetCell in
      let names = set.compared.map(SheetText.known)
      return names.count == 2 ? .word("\(names[0]) and \(names[1])") : .blank
    }
    let unit = (set.difference ?? complex?.value)?.unit.rawValue ?? ""
    return [
      .text(context.countries.name(of: record.area)), .known(record.title),
      .known(record.dimension), .period(record.period),
      compared(set), .known(unit),
    ].map { $0 == .text("") ? .blank : $0 }
      + figures(set.difference) + figures(set.ratio)
      + [complex.map { .word(.words(EquitySet.name(of: $0.measure), [])) } ?? .blank]
      + figures(complex?.value)
      + [
        complex.map { .word(.words(EquitySet.reading(of: $0.measure), [])) } ?? .blank,
        .notes(record.source),
      ]
  }

  /// A value with its limits.
  private static func figures(_ value: IndicatorValue?) -> [SheetCell] {
    guard let value else { return [.blank, .blank, .blank] }
    let format = value.unit.presentation.cellFormat
    let number = { (number: Double?) in
      number.map { SheetCell.number($0, format: format) } ?? .blank
    }
    return [
      value.number == nil ? DataSheet.mark(value) : DataSheet.main(value),
      number(value.interval?.lower), number(value.interval?.upper),
    ]
  }
}
