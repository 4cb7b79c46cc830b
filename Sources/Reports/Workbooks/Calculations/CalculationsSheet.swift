internal import Indicators

/// Every composite figure as a live formula on the cells of the workbook, beside the figure itself (workbook.md §5.6).
enum CalculationsSheet {
  static let name = "Calculations"

  /// The sheet with the formulas, and the one with the countries behind groups; none without formulas.
  static func make(
    _ values: [IndicatorValue], _ sheets: [SheetModel], index: ValueIndex,
    in context: EvaluationContext
  ) -> [SheetModel] {
    let cells = CalculationCells(values)
    let groups = GroupCalculations(cells, index, in: context)
    let all =
      CoverageCalculations.make(cells, in: context) + groups.made
      + ChangeCalculations.changes(sheets.first { $0.name == "Summary" })
      + ChangeCalculations.rates(cells, in: context)
      + ChangeCalculations.achievements(sheets) + ShareCalculations.make(cells, in: context)
    guard !all.isEmpty else { return [] }
    var lines: [SheetText] = [
      "This worksheet contains one table, with one row for each figure that is made from others.",
      "Calculated is a formula on the cells of this workbook; Agrees is 1 where it gives the figure, to 9 digits.",
      "Published figures, survey estimates and figures of fits are not here: they are not made from cells. Shares and groups: the newest period.",
    ]
    if groups.leftOut > 0 {
      lines.append(
        "Left out: \(groups.leftOut) figures of groups with countries that are not in this workbook."
      )
    }
    let sheet = SheetModel(
      name, title: "Calculations: how composite figures are made", lines: lines,
      table: SheetTable(
        "t_calculations", columns, rows: all.enumerated().map { row($1, at: $0) }))
    return [sheet] + [groups.inputSheet].compactMap { $0 }
  }

  private static let columns = [
    SheetColumn("Indicator", width: 16...44), SheetColumn("Area", width: 6...12),
    SheetColumn("Area name", width: 12...28), SheetColumn("Period"),
    SheetColumn("Breakdown", width: 8...20), SheetColumn("Category", width: 8...28),
    SheetColumn("How it is made", width: 20...60), SheetColumn("Calculated"),
    SheetColumn("Figure in this workbook"), SheetColumn("Agrees, 1 = yes"),
  ]

  private static func row(_ made: Calculation, at row: Int) -> [SheetCell] {
    let own = { CalculationCell(name, column: $0, row: row) }
    let agrees = abs(made.result - made.held.value) <= 1e-9 * max(1, abs(made.held.value))
    return [
      .word(made.indicator), .text(made.area.code), .text(made.area.name), .period(made.period),
      .text(made.breakdown), .category(made.category), .word(made.rule),
      .formula(made.formula, cached: made.result, format: made.format),
      .formula("\(made.held.cell)", cached: made.held.value, format: made.format),
      .formula(
        "IF(ABS(\(own(7))-\(own(8)))<=0.000000001*MAX(1,ABS(\(own(8)))),1,0)",
        cached: agrees ? 1 : 0, format: "0"),
    ].map { $0 == .text("") ? .blank : $0 }
  }
}
