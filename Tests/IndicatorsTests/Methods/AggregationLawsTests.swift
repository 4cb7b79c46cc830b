import Indicators
import Statistics
import TestSupport
import Testing

struct AggregationLawsTests {
  private static let table = CountryTable(
    (100..<160).map {
      Country(iso3: "\($0)", name: "Country \($0)", region: WHORegion.allCases[$0 % 6].rawValue)
    })

  private func indicator(_ unit: Unit = .percent) -> Indicator {
    Indicator(
      "law", "", in: unit, .neutral, .published("law"), aggregates: Aggregate.allCases,
      definition: "", reference: "")
  }

  private func sample(
    _ random: inout SeededRandom, share: Double? = nil
  ) -> ([IndicatorValue], EvaluationContext) {
    var populations = PopulationTable(countries: Self.table)
    var values: [IndicatorValue] = []
    for country in Self.table.all {
      populations.insert(
        Observation(year: 2020, value: Double.random(in: 1...1e9, using: &random)),
        area: Area(country.iso3))
      guard Int.random(in: 0..<4, using: &random) > 0 else { continue }
      let denominator = Double.random(in: 1...1e6, using: &random)
      let fraction = share ?? Double.random(in: 0...1, using: &random)
      values.append(
        IndicatorValue(
          "law", Area(country.iso3), "2020", .value(100 * fraction), unit: .percent,
          numerator: fraction * denominator, denominator: denominator))
    }
    let context = Samples.context(
      countries: Self.table, populations: populations, groups: [.whoRegion, .world],
      thresholds: ["aggregate-population-coverage": 0])
    return (values, context)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `an average lies between the least and the greatest country`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (values, context) = sample(&random)
    let found = Aggregation.values(of: indicator(), from: values, in: context)
    #expect(!found.isEmpty)
    for result in found where !result.category.hasSuffix(Aggregate.sum.rawValue) {
      let inside = values.filter { value in
        guard result.area != .world else { return true }
        return Self.table[value.area.code]?.region == result.area.code
      }.compactMap(\.number)
      let number = try #require(result.number)
      let (least, most) = (try #require(inside.min()), try #require(inside.max()))
      #expect(number >= least - 1e-9 && number <= most + 1e-9, "\(result.category)")
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `the order of countries changes nothing, to the last bit`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (values, context) = sample(&random)
    let shuffled = values.shuffled(using: &random)
    #expect(
      Aggregation.values(of: indicator(), from: values, in: context)
        == Aggregation.values(of: indicator(), from: shuffled, in: context))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `equal shares pool to the same share`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let share = Double.random(in: 0...1, using: &random)
    let (values, context) = sample(&random, share: share)
    let found = Aggregation.values(of: indicator(), from: values, in: context)
    for category in Aggregate.allCases.dropFirst() where category != .sum {
      let number = try #require(
        found.one("WORLD", "2020", "aggregate", category.rawValue)?.number)
      #expect(abs(number - 100 * share) < 1e-9, "\(category)")
    }
    let weighted = try #require(found.one("WORLD", "2020")?.number)
    #expect(abs(weighted - 100 * share) < 1e-9)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `the world's sum is the sum of the regions' and its pooled share theirs`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let (values, context) = sample(&random)
    let found = Aggregation.values(of: indicator(), from: values, in: context)
    let sums = found.filter { $0.category == "sum" }
    let regions = sums.filter { $0.area.kind == .whoRegion }.compactMap(\.number).reduce(0, +)
    let world = try #require(sums.first { $0.area == .world }?.number)
    #expect(abs(world - regions) < 1e-6)
    let pooled = found.filter { $0.category == "pooled" }
    let parts = pooled.filter { $0.area.kind == .whoRegion }
    let numerator = parts.compactMap(\.numerator).reduce(0, +)
    let denominator = parts.compactMap(\.denominator).reduce(0, +)
    let whole = try #require(pooled.first { $0.area == .world }?.number)
    #expect(abs(whole - 100 * numerator / denominator) < 1e-9)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `doubling every population changes no weighted mean`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let (values, context) = sample(&random)
    var doubled = context
    doubled.populations = PopulationTable(countries: Self.table)
    for country in Self.table.all {
      let persons = context.populations.population(of: Area(country.iso3), in: 2020)?.persons ?? 0
      doubled.populations.insert(
        Observation(year: 2020, value: 2 * persons), area: Area(country.iso3))
    }
    #expect(
      Aggregation.values(of: indicator(), from: values, in: context).map(\.number)
        == Aggregation.values(of: indicator(), from: values, in: doubled).map(\.number))
  }
}
