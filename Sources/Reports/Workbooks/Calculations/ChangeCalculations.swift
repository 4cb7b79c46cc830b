internal import Indicators

/// Changes of two figures: the rates of the data sheets, the changes of the summary, and achievement of targets.
enum ChangeCalculations {
  /// Average annual changes: `(v1 − v0) / (y1 − y0)`, of the two years that the period names (uhc.md C1).
  static func rates(_ cells: CalculationCells, in context: EvaluationContext) -> [Calculation] {
    cells.places.compactMap { place in
      let value = place.value
      guard let number = value.number, value.breakdown.isEmpty, value.indicator.hasSuffix(".rate")
      else { return nil }
      let id = String(value.indicator.dropLast(".rate".count))
      let years = value.period.split(separator: "-").map(String.init)
      guard years.count == 2, let old = cells[id, value.area, years[0]],
        let new = cells[id, value.area, years[1]], let first = old.value.number,
        let last = new.value.number, let from = Double(years[0]), let to = Double(years[1]),
        to > from
      else { return nil }
      return Calculation(
        indicator: .given(value.indicator),
        area: (value.area.code, context.countries.name(of: value.area)), period: value.period,
        rule: "(newer value − older value) / years between them",
        formula: "(\(new.figure)-\(old.figure))/(\(new.period)-\(old.period))",
        result: (last - first) / (to - from), held: (place.figure, number),
        format: value.unit.presentation.cellFormat)
    }
  }

  /// The changes of the sheet Summary.
  static func changes(_ sheet: SheetModel?) -> [Calculation] {
    differences(
      sheet, columns: ("Latest value", "Baseline value", "Change"),
      rule: "latest value − baseline value",
      formula: { "\($0)-\($1)" }, result: { $0 - $1 })
  }

  /// The achievement of targets on the sheets of results and initiatives.
  static func achievements(_ sheets: [SheetModel]) -> [Calculation] {
    let percent = {
      (sheet: SheetModel?, columns: (SheetText, SheetText, SheetText), rule: SheetText) in
      differences(
        sheet, columns: columns, rule: rule,
        formula: { "100*\($0)/\($1)" }, result: { 100 * $0 / $1 })
    }
    let results = sheets.first { $0.name == "Results list" }
    let portfolio = sheets.first { $0.name == "Portfolio list" }
    return percent(results, ("Actual", "Target", "Achievement, %"), "100 × actual / target")
      + percent(
        portfolio, ("Beneficiaries, reached", "Beneficiaries, target", "Reached, % of target"),
        "100 × beneficiaries, reached / beneficiaries, target")
      + percent(
        portfolio, ("Disbursed", "Budget", "Disbursed, % of budget"),
        "100 × disbursed / budget")
  }

  /// A column of a table that two others make, row by row.
  private static func differences(
    _ sheet: SheetModel?, columns: (SheetText, SheetText, SheetText), rule: SheetText,
    formula: (CalculationCell, CalculationCell) -> SheetFormula,
    result: (Double, Double) -> Double
  ) -> [Calculation] {
    guard let sheet, let table = sheet.table else { return [] }
    let place = { (heading: SheetText) in table.columns.firstIndex { $0.heading == heading } }
    guard let first = place(columns.0), let second = place(columns.1),
      let third = place(columns.2)
    else { return [] }
    return table.rows.enumerated().compactMap { row, cells in
      guard case .number(let one, _) = cells[first], case .number(let other, _) = cells[second],
        case .number(let held, let format) = cells[third]
      else { return nil }
      let cell = { CalculationCell(sheet.name, column: $0, row: row) }
      let words = { (heading: SheetText) in place(heading).map { cells[$0].shown } ?? "" }
      let period = words("Year") + words("Actual period")
      let what = (["Indicator", "Result", "Initiative"] as [SheetText]).compactMap(place)
        .map { cells[$0].text }
      return Calculation(
        indicator: "\(columns.2): \(.row(what, separator: ""))",
        area: (words("Area"), words("Area name")), period: period == "00000" ? "" : period,
        rule: rule, formula: formula(cell(first), cell(second)), result: result(one, other),
        held: (cell(third), held), format: format)
    }
  }
}
