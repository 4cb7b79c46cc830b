internal import Indicators

/// What share of those who sought care went to private sources, by wealth, in each country.
enum QuintileChartSheet {
  private static let id = "pse.care.any_private"
  private static let names = [
    "1": "Poorest", "2": "Second", "3": "Middle", "4": "Fourth", "5": "Richest",
  ]

  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> SheetModel? {
    let context = evaluation.context
    var built = IntervalRows(
      lead: [
        SheetColumn("Area", width: 10...22), SheetColumn("Indicator", width: 14...30),
        SheetColumn("Year"), SheetColumn("Cases"), SheetColumn("Fifth by wealth", width: 12...24),
      ], categoryTitle: "Fifth by wealth")
    guard let indicator = Catalogue.all.first(where: { $0.id == id }) else { return nil }
    for area in ChartAreas.countries(context, scope) {
      let values = index.latestBreakdown("wealth_quintile", of: id, area)
      guard values.contains(where: { $0.number != nil }) else { continue }
      let name = context.countries.name(of: area)
      let period = values.first?.period ?? ""
      built.add(
        values.map { value in
          (
            [
              .text(name), .known(indicator.title), .period(value.period),
              value.count.map { .number(Double($0), format: "0") } ?? .blank,
              .known(names[value.category] ?? value.category),
            ], value
          )
        }, title: "\(.known(indicator.title)), \(name), \(period)",
        about: """
          one for each fifth of the population by wealth: \(.known(indicator.title)), \(name), \(period)
          """)
    }
    return ChartSheet.make(
      "Quintile charts", title: "Private sources of care by wealth", table: "t_quintile_charts",
      built.columns, built.rows, built.charts,
      lines: built.lines + [
        "A fifth with too few cases is held back and has no bar: see the column Mark."
      ])
  }
}
