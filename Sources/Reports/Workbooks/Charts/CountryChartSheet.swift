internal import Indicators

/// The countries of each region side by side in alphabetical order, with their limits.
enum CountryChartSheet {
  private static let ids = [
    "uhc.sci", "uhc.fp.sdg382", "uhc.fp.oop10", "uhc.che.oop", "pse.care.any_private",
  ]

  static func make(
    _ evaluation: Evaluation, index: ValueIndex, scope: ReportScope
  ) -> SheetModel? {
    guard scope.area?.kind != .country else { return nil }
    let context = evaluation.context
    var built = IntervalRows(
      lead: [
        SheetColumn("WHO region", width: 10...18), SheetColumn("Indicator", width: 14...30),
        SheetColumn("Year"), SheetColumn("Country and year", width: 12...26),
      ], categoryTitle: "Country and year")
    for id in ids {
      guard let indicator = Catalogue.all.first(where: { $0.id == id }) else { continue }
      for (region, countries) in regions(context, scope) {
        let block = countries.compactMap { area -> (lead: [SheetCell], value: IndicatorValue)? in
          guard let value = index.latest(id, area), value.number != nil else { return nil }
          let name = context.countries.name(of: area)
          return (
            [
              .text(region), .known(indicator.title), .period(value.period),
              .text("\(name) (\(value.period))"),
            ], value
          )
        }
        guard block.count > 1 else { continue }
        built.add(
          block, title: "\(.known(indicator.title)), \(region)",
          about:
            "one for each country in alphabetical order: \(.known(indicator.title)), newest figure, \(region)"
        )
      }
    }
    return ChartSheet.make(
      "Country charts", title: "Countries of each region, in alphabetical order",
      table: "t_country_charts", built.columns, built.rows, built.charts,
      lines: built.lines + ["Years differ between countries."])
  }

  /// The regions by name, each with its countries by name.
  private static func regions(
    _ context: EvaluationContext, _ scope: ReportScope
  ) -> [(String, [Area])] {
    let countries = ChartAreas.countries(context, scope)
    let grouped = Dictionary(grouping: countries) { area -> String in
      let country = context.countries[area.code]
      let region = context.membership == .since2025 ? country?.region : country?.regionBefore2025
      return region ?? ""
    }
    return grouped.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }.map { code, areas in
      let name = context.countries.name(of: Area(code, .whoRegion))
      return (name, areas)
    }
  }
}
