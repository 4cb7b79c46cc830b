internal import Indicators

/// How many mechanisms of each of the six behaviours are at which level, at a country's newest assessment.
enum GovernanceChartSheet {
  private static let levels = [
    ("emerging", "Emerging"), ("progressing", "Progressing"), ("established", "Established"),
    ("advanced", "Advanced"), ("not_assessed", "Not assessed"),
  ]

  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> SheetModel? {
    let context = evaluation.context
    var built = StackedRows(
      lead: [
        SheetColumn("Country", width: 10...22), SheetColumn("Assessed"),
        SheetColumn("Behaviour", width: 16...36),
      ], parts: levels.map { .known($0.1) })
    for area in ChartAreas.countries(context, scope) {
      let held = index.latestBreakdown("behaviour+level", of: "pse.gov.levels", area)
      guard let period = held.first?.period else { continue }
      let numbers = Dictionary(held.map { ($0.category, $0.number) }) { first, _ in first }
      let name = context.countries.name(of: area)
      let start = built.rows.count
      built.add(
        GovernanceBehaviour.allCases.map { behaviour in
          let cells = levels.map { level -> SheetCell in
            let number = numbers["\(behaviour.rawValue)+\(level.0)"] ?? nil
            return number.map { .number($0, format: "0") } ?? .blank
          }
          return ([.text(name), .period(period), .known(behaviour.name)], cells)
        })
      built.draw(
        from: start, title: "Governance mechanisms by level, \(name), \(period)",
        about:
          "one for each of the six governance behaviours: mechanisms by level in \(name), \(period)",
        categoryTitle: "Behaviour", valueTitle: "Number of mechanisms")
    }
    return ChartSheet.make(
      "Governance charts", title: "Governance: mechanisms by behaviour and level",
      table: "t_governance_charts", built.columns, built.rows, built.charts,
      lines: [
        "Levels are in their order; the number of mechanisms is what is counted, and no index."
      ])
  }
}
