internal import Indicators

/// Where people sought care, and who runs the facilities, in each country.
enum SectorChartSheet {
  private struct Mix {
    let indicator: String
    let breakdown: String
    let title: String
    let parts: [(String, String)]
  }

  private static let mixes = [
    Mix(
      indicator: "pse.care.source", breakdown: "source_class",
      title: "Sources of care of those who sought it",
      parts: [
        ("public_only", "Public only"), ("both", "Both"), ("private_only", "Private only"),
        ("other_only", "Other only"),
      ]),
    Mix(
      indicator: "pse.cap.facility_share", breakdown: "sector",
      title: "Health facilities by sector",
      parts: [("public", "Public"), ("private", "Private"), ("unknown", "Not known")]),
  ]

  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> SheetModel? {
    let context = evaluation.context
    var built = StackedRows(
      lead: [
        SheetColumn("Country", width: 10...22), SheetColumn("What", width: 12...26),
        SheetColumn("Year"), SheetColumn("Country and year", width: 12...26),
      ], parts: mixes.flatMap { $0.parts.map { .known($0.1) } }, looks: [0, 1, 2, 3, 0, 2, 4])
    var before = 0
    for mix in mixes {
      let start = built.rows.count
      for area in ChartAreas.countries(context, scope) {
        let held = index.latestBreakdown(mix.breakdown, of: mix.indicator, area)
        guard held.contains(where: { $0.number != nil }), let period = held.first?.period else {
          continue
        }
        let numbers = Dictionary(held.map { ($0.category, $0.number) }) { first, _ in first }
        let name = context.countries.name(of: area)
        var cells = [SheetCell](repeating: .blank, count: built.parts.count)
        for (place, part) in mix.parts.enumerated() {
          if let number = numbers[part.0] ?? nil {
            cells[before + place] = .number(number, format: EngagementSheets.percent)
          }
        }
        built.add([
          (
            [
              .text(name), .word(.words(mix.title, [])), .period(period),
              .text("\(name) (\(period))"),
            ], cells
          )
        ])
      }
      before += mix.parts.count
      guard built.rows.count > start else { continue }
      built.draw(
        from: start, title: .words(mix.title, []),
        about: "one for each country: \(.words(mix.title, [])), newest figures",
        categoryTitle: "Country and year", valueTitle: "%", limits: 0...100)
    }
    return ChartSheet.make(
      "Sector charts", title: "Public and private sectors side by side", table: "t_sector_charts",
      built.columns, built.rows, built.charts,
      lines: [
        "Percentages of those who sought care, or of facilities; years differ between countries."
      ])
  }
}
