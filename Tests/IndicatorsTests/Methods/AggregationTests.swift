import Indicators
import Statistics
import TestSupport
import Testing

struct AggregationTests {
  private func indicator(
    _ aggregates: [Aggregate], _ unit: Unit = .index, id: String = "test.value"
  ) -> Indicator {
    Indicator(
      id, "", in: unit, .neutral, .published(id), aggregates: aggregates, definition: "",
      reference: "")
  }

  private let five = CountryTable(
    (1...5).map {
      Country(
        iso3: "C0\($0)", name: "Country \($0)", region: $0 < 5 ? "AFR" : "EMR",
        regionBefore2025: "AFR")
    })

  private func populations(_ persons: [String: Double]) -> PopulationTable {
    var table = PopulationTable(countries: five)
    for (iso3, number) in persons {
      table.insert(Observation(year: 2020, value: number), area: Area(iso3))
    }
    return table
  }

  private func value(
    _ iso3: String, _ number: Double, _ period: String = "2020", type: DataType = .reported
  ) -> IndicatorValue {
    IndicatorValue(
      "test.value", Area(iso3), period, .value(number), unit: .index, dataType: type,
      source: "values.csv:7")
  }

  @Test(.needsShared) func `agrees with the 28 published aggregates of the 2023 edition`() throws {
    let countries = try Samples.countries()
    var observations = ObservationTable()
    try Samples.observations(
      "data/uhc/sci2023_country.csv", ["sci": "uhc.sci"], code: "iso3", into: &observations)
    let context = Samples.context(
      observations: observations, countries: countries,
      populations: try Samples.populations(countries), groups: [.whoRegion, .world],
      membership: .before2025)
    let index = indicator([.populationWeighted], id: "uhc.sci")
    let found = Aggregation.values(
      of: index, from: Published.values(of: index, in: context), in: context)
    let expected = try Shared.table("expected/uhc/sci2023_aggregates.csv")
    #expect(expected.count == 28)
    for row in expected {
      let group = row["group"] == "GLOBAL" ? "WORLD" : row["group"] ?? ""
      let number = try #require(found.one(group, row["year"] ?? "")?.number)
      let published = try #require(row["sci"].flatMap { Double($0) })
      #expect(abs(number - published) <= 0.000_02, "\(group) \(row["year"] ?? ""): \(number)")
    }
    let world = try #require(found.one("WORLD", "2021"))
    #expect(world.count == 194)
    #expect(
      world.note == "population-weighted mean; 194 of 194 countries, 100.0% of the population")
  }

  @Test(.needsShared) func `income groups are those of the year, checked by plain arithmetic`()
    throws
  {
    let countries = try Samples.countries()
    var observations = ObservationTable()
    try Samples.observations(
      "data/uhc/sci2023_country.csv", ["sci": "uhc.sci"], code: "iso3", into: &observations)
    let populations = try Samples.populations(countries)
    let context = Samples.context(
      observations: observations, countries: countries, populations: populations,
      groups: [.incomeGroup])
    let index = indicator([.populationWeighted], id: "uhc.sci")
    let found = Aggregation.values(
      of: index, from: Published.values(of: index, in: context), in: context)
    let groups = try Shared.table("data/uhc/wb_income_history.csv")
    for year in [2015, 2017, 2019, 2021] {
      for group in IncomeGroup.allCases {
        var (sum, weights, members) = (0.0, 0.0, 0)
        for row in groups
        where row["calendar_year"] == String(year) && row["group"] == group.rawValue {
          let area = Area(row["iso3"] ?? "")
          guard let score = observations.series("uhc.sci", in: area)[year]?.value,
            let persons = populations.population(of: area, in: year)?.persons
          else { continue }
          (sum, weights, members) = (sum + score * persons, weights + persons, members + 1)
        }
        let value = try #require(found.one(group.rawValue, String(year)))
        let number = try #require(value.number)
        #expect(abs(number - sum / weights) < 1e-9, "\(group) \(year)")
        #expect(value.count == members)
        #expect(value.flags.isEmpty)
      }
    }
  }

  @Test func `a country without population is left out and named`() throws {
    let context = Samples.context(
      countries: five, populations: populations(["C01": 10, "C02": 30, "C04": 5]),
      groups: [.whoRegion])
    let found = Aggregation.values(
      of: indicator([.populationWeighted]),
      from: [value("C01", 10), value("C02", 50), value("C03", 90)], in: context)
    let region = try #require(found.one("AFR", "2020"))
    #expect(region.number == 40)
    #expect(region.count == 2)
    #expect(
      region.note == "population-weighted mean; 2 of 4 countries, 88.9% of the population; "
        + "left out, no value: Country 4; left out, no population of 2020: Country 3; "
        + "WHO regions since 27 May 2025")
    #expect(region.source == "values.csv (2 countries)")
  }

  @Test func `less than half of the people suppresses every summary`() throws {
    let context = Samples.context(
      countries: five, populations: populations(["C01": 10, "C02": 30, "C03": 30, "C04": 30]),
      groups: [.whoRegion])
    let found = Aggregation.values(
      of: indicator([.populationWeighted, .median]), from: [value("C01", 10), value("C02", 50)],
      in: context)
    let weighted = try #require(found.one("AFR", "2020"))
    #expect(
      weighted.outcome
        == .missing(
          .suppressed,
          because: "countries with data hold 40.0% of the population, less than 50%"))
    #expect(weighted.count == 2)
    #expect(
      found.one("AFR", "2020", "aggregate", "unweighted median")?.status == "suppressed")
  }

  @Test func `the built-in population of another year is marked`() throws {
    var country = Country(iso3: "C01", name: "One", region: "AFR", population: 10)
    country.incomeGroups = [2018: "LIC"]
    let table = CountryTable([country])
    let context = Samples.context(countries: table, groups: [.whoRegion, .incomeGroup])
    let found = Aggregation.values(
      of: indicator([.populationWeighted]), from: [value("C01", 10)], in: context)
    #expect(found.one("AFR", "2020")?.flags == [.weightsOfOtherYear])
    #expect(found.one("AFR", "2020")?.note.contains("populations of 2024") == true)
    #expect(
      found.one("LIC", "2020")?.flags == [.groupsOfOtherYear, .weightsOfOtherYear])
  }

  @Test func `only Member States enter, and what a file calls a group stays apart`() throws {
    let table = CountryTable(five.all + [Country(iso3: "XKX", name: "Economy")])
    let context = Samples.context(
      countries: table, populations: populations(["C01": 1, "C02": 1]), groups: [.world])
    let given = IndicatorValue(
      "test.value", .world, "2020", .value(33), unit: .index, dataType: .estimated)
    let other = IndicatorValue("test.value", Area("SSF", .other), "2020", .value(99), unit: .index)
    let found = Aggregation.values(
      of: indicator([.mean]),
      from: [value("C01", 10), value("C02", 50), value("XKX", 500), given, other], in: context)
    #expect(found.one("WORLD", "2020")?.number == 30)
    let published = try #require(found.one("WORLD", "2020", "published", "as published"))
    #expect(published.number == 33)
    #expect(published.dataType == .estimated)
    #expect(published.note == "computed here: 30.00, published less computed: 3.00")
    #expect(found.count == 2)
  }

  @Test func `the weakest type and every mark of the countries travel`() throws {
    let context = Samples.context(countries: five, groups: [.world])
    var (carried, borrowed) = (
      value("C01", 1, type: .projected), value("C02", 3, type: .estimated)
    )
    carried.flags = [.carriedForward]
    borrowed.flags = [.carriedForward, .imputed]
    let found = Aggregation.values(
      of: indicator([.mean]), from: [carried, borrowed], in: context)
    let world = try #require(found.one("WORLD", "2020"))
    #expect(world.dataType == .projected)
    #expect(world.flags == [.carriedForward, .imputed])
    #expect(world.note.hasSuffix("carried_forward in 2 countries, imputed_inputs in 1 country"))
  }

  @Test func `breakdowns are summarised apart`() throws {
    let context = Samples.context(countries: five, groups: [.world])
    let values = ["C01", "C02"].flatMap { iso3 in
      ["poor", "rich"].map { category in
        var value = value(iso3, category == "poor" ? 10 : 20)
        (value.breakdown, value.category) = ("quintile", category)
        return value
      }
    }
    let found = Aggregation.values(of: indicator([.mean, .median]), from: values, in: context)
    #expect(found.one("WORLD", "2020", "quintile", "poor")?.number == 10)
    #expect(found.one("WORLD", "2020", "quintile", "rich")?.number == 20)
    #expect(
      found.one("WORLD", "2020", "quintile+aggregate", "rich+unweighted median")?.number == 20)
    #expect(found.count == 4)
  }

  @Test func `ten of the countries left out are named, the others counted`() throws {
    let many = CountryTable(
      (10...30).map { Country(iso3: "C\($0)", name: "Country \($0)", region: "AFR") })
    let context = Samples.context(countries: many, groups: [.world])
    let found = Aggregation.values(
      of: indicator([.mean]), from: [value("C10", 1)], in: context)
    let note = try #require(found.one("WORLD", "2020")?.note)
    #expect(note.contains("1 of 21 countries"))
    #expect(note.contains("Country 11, "))
    #expect(note.contains("Country 20 and 10 more"))
  }

  @Test func `a survey stands for the years near it`() throws {
    let context = Samples.context(
      countries: five, populations: populations(["C01": 10, "C02": 30]), groups: [.world])
    let found = Aggregation.values(
      of: indicator([.populationWeighted, .median], .percentOfPopulation, id: "uhc.fp.oop10"),
      from: [
        value("C01", 10, "2020"), value("C02", 20, "2016"), value("C02", 90, "2014"),
        value("C01", 70, "2008"),
      ], in: context)
    let world = try #require(found.one("WORLD", "2020"))
    #expect(world.number == 17.5)
    #expect(world.note.contains("values of 2016 to 2020"))
    #expect(found.one("WORLD", "2008", "aggregate", "unweighted median")?.number == 70)
  }

  @Test func `of two surveys as near the later stands, and the window has an end`() throws {
    let context = Samples.context(countries: five, groups: [.world])
    let found = Aggregation.values(
      of: indicator([.median], .percentOfPopulation, id: "uhc.fp.oop10"),
      from: [
        value("C01", 10, "2018"), value("C02", 20, "2016"), value("C02", 90, "2020"),
        value("C03", 5, "2013"), value("C04", 70, "2012"),
      ], in: context)
    let world = try #require(found.one("WORLD", "2018"))
    #expect(world.number == 10)
    #expect(world.count == 3)
    #expect(world.note.contains("values of 2013 to 2020"))
  }
}
