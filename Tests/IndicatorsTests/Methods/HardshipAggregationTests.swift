import Indicators
import Statistics
import TestSupport
import Testing

/// Survey estimates of SDG 3.8.2 brought together over a window of years, beside what WHO publishes for its regions.
struct HardshipAggregationTests {
  private func values() throws -> [IndicatorValue] {
    var table = ObservationTable()
    for row in try Shared.table("data/uhc/fp_cata10_country_gho2023.csv")
    where row["area"] == "TOTL" {
      guard let year = row["year"].flatMap({ Int($0) }),
        let value = row["value"].flatMap({ Double($0) })
      else { continue }
      table.insert(
        Observation(year: year, value: value, source: "fp.csv"), key: "uhc.fp.oop10",
        area: Area(row["iso3"] ?? ""))
    }
    for row in try Shared.table("data/uhc/fp_cata10_regional_gho2023.csv") {
      guard let year = row["year"].flatMap({ Int($0) }), let group = row["group"],
        let value = row["value"].flatMap({ Double($0) })
      else { continue }
      let area = WHORegion(rawValue: group) == nil ? Area.world : Area(group, .whoRegion)
      table.insert(
        Observation(year: year, value: value, dataType: .estimated, source: "regions.csv"),
        key: "uhc.fp.oop10", area: area)
    }
    let countries = try Samples.countries()
    let context = Samples.context(
      observations: table, countries: countries, populations: try Samples.populations(countries),
      groups: [.whoRegion, .world], membership: .before2025)
    let indicator = try #require(Catalogue.financialProtection["uhc.fp.oop10"])
    return Aggregation.values(
      of: indicator, from: Published.values(of: indicator, in: context), in: context)
  }

  @Test(.needsShared)
  func `stands beside the published figures, near them, from the surveys alone`()
    throws
  {
    let found = try values()
    for year in ["2015", "2017", "2019"] {
      let ours = try #require(found.one("WORLD", year))
      let theirs = try #require(found.one("WORLD", year, "published", "as published"))
      let (computed, published) = (try #require(ours.number), try #require(theirs.number))
      // WHO lines surveys up to the year by models (uhc.md B8), so that the two only lie near each other.
      #expect(abs(computed - published) < 1, "\(year): \(computed) and \(published)")
      #expect(computed != published)
      #expect(theirs.dataType == .estimated)
      #expect(ours.dataType == .reported)
    }
    let latest = try #require(found.one("WORLD", "2019"))
    #expect(latest.count == 127)
    #expect(
      latest.note.hasPrefix(
        "population-weighted mean; 127 of 194 countries, 90.9% of the population; "
          + "values of 2014 to 2020; left out, no value: Algeria, Andorra"))
    #expect(latest.note.contains("Central African Republic and 57 more"))
  }
}
