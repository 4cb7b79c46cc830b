import Indicators
import Statistics
import TestSupport
import Testing

/// One D row of the shared expected results.
struct ExpenditureExpectation: CustomTestStringConvertible, Sendable {
  let metric: String
  let place: String
  let row: [String: String]

  var testDescription: String { "\(metric), \(place)" }

  static func load() -> [ExpenditureExpectation] {
    let rows = (try? Shared.table("expected/pse/golden-values.csv")) ?? []
    return rows.filter { ["D0", "D1", "D2", "D3"].contains(($0["metric"] ?? "").prefix(2)) }.map {
      ExpenditureExpectation(metric: $0["metric"] ?? "", place: $0["case"] ?? "", row: $0)
    }
  }

  func number(_ column: String) -> Double { row[column].flatMap { Double($0) } ?? .nan }
}

struct PublishedTests {
  @Test(.needsShared) func `there are fifteen expected rows`() {
    #expect(ExpenditureExpectation.load().count == 15)
  }

  @Test(.needsShared, arguments: ExpenditureExpectation.load())
  func `agrees with the expected results`(_ expected: ExpenditureExpectation) throws {
    let words = expected.place.split(separator: " ").map(String.init)
    let found: Double?
    switch expected.metric {
    case "D1 PVT-D % CHE" where words[0] == "2022":
      found = try median2022(isMemberState: true)?.number
    case "D1 PVT-D % CHE":
      found = try value(
        "uhc.che.private", Self.privateOfMay2022
      ).one(words[0], words[1])?.number
    case "D2 OOP % CHE":
      found = try value(
        "uhc.che.oop", Self.outOfPocket
      ).one(words[0], words[1])?.number
    case "D3 VHI share of private":
      let share = try unitedKingdom("pse.fin.vhi_of_private").one("GBR", words[1])
      #expect(share?.numerator == expected.number("numerator"))
      #expect(share?.denominator == expected.number("denominator"))
      found = share?.number
    default:
      let parts = try ["uhc.che.government", "uhc.che.private"].map { id in
        try #require(try unitedKingdom(id).one("GBR", words[1])?.number)
      }
      #expect(parts == [expected.number("numerator"), expected.number("denominator")])
      found = parts.reduce(0, +)
    }
    let number = try #require(found)
    #expect(abs(number - expected.number("value")) <= 0.005 + 1e-9, "\(number)")
  }

  /// The expected median counts the occupied Palestinian territory, which is no Member State.
  private func median2022(isMemberState: Bool) throws -> IndicatorValue? {
    var countries = try Samples.countries()
    if isMemberState {
      countries.update(
        Country(iso3: "PSE", name: "occupied Palestinian territory", region: "EMR"))
    }
    var observations = ObservationTable()
    try Samples.observations(
      "data/pse/ghed_gghed_pvtd_all_countries.csv", ["pvtd_che": "uhc.che.private"], code: "code",
      into: &observations)
    let context = Samples.context(
      observations: observations, countries: countries, groups: [.world])
    let indicator = try #require(Catalogue.healthExpenditure["uhc.che.private"])
    return Aggregation.values(
      of: indicator, from: Published.values(of: indicator, in: context), in: context
    ).one("WORLD", "2022", "aggregate", "unweighted median")
  }

  private static let privateOfMay2022 = worldBank(
    "wdi_API_SH.XPD.PVTD.CH.ZS_DS2_en_csv_v2_4153798.csv", "uhc.che.private")
  private static let outOfPocket = worldBank(
    "wdi_API_SH.XPD.OOPC.CH.ZS_DS2_en_csv_v2_9851.csv", "uhc.che.oop")

  /// Each export is read once: it is long, and a plain reader is slow.
  private static func worldBank(_ file: String, _ key: String) -> Result<
    ObservationTable, any Error
  > {
    Result {
      var observations = ObservationTable()
      try Samples.worldBank("data/pse/" + file, key: key, into: &observations)
      return observations
    }
  }

  private func value(
    _ id: String, _ observations: Result<ObservationTable, any Error>
  ) throws -> [IndicatorValue] {
    Published.values(
      of: try #require(Catalogue.healthExpenditure[id]),
      in: Samples.context(observations: try observations.get()))
  }

  private func unitedKingdom(_ id: String) throws -> [IndicatorValue] {
    var observations = ObservationTable()
    var columns: [String: String] = [:]
    for key in InputKey.expenditure { columns[key.codes.first ?? ""] = key.key }
    try Samples.observations(
      "data/pse/ghed_gbr_2000_2022.csv", columns, code: "code", into: &observations)
    let indicator = (Catalogue.healthExpenditure + Catalogue.privateFinancing)[id]
    return Published.values(
      of: try #require(indicator), in: Samples.context(observations: observations))
  }

  @Test(.needsShared) func `the median of 2022 over Member States alone is of 192`() throws {
    let all = try #require(try median2022(isMemberState: true))
    #expect(all.count == 193)
    let members = try #require(try median2022(isMemberState: false))
    #expect(members.count == 192)
    let number = try #require(members.number)
    #expect(abs(number - 36.358_74) < 0.000_01)
    #expect(members.note.contains("192 of 194 countries"))
  }

  private let indicator = Indicator(
    "test.share", "", in: .percentOfPrivateExpenditure, .neutral, .share("part", of: "whole"),
    definition: "", reference: "")

  private func shares(
    _ part: [Observation], _ whole: [Observation], own: [Observation] = []
  ) -> [IndicatorValue] {
    var table = ObservationTable()
    for observation in part { table.insert(observation, key: "part", area: Area("XAA")) }
    for observation in whole { table.insert(observation, key: "whole", area: Area("XAA")) }
    for observation in own { table.insert(observation, key: "test.share", area: Area("XAA")) }
    return Published.values(
      of: indicator,
      in: Samples.context(observations: table, countries: GovernanceSamples.countries))
  }

  @Test func `a share carries its parts, the weaker type and the marks of both`() throws {
    let found = shares(
      [Observation(year: 2020, value: 3, flags: [.below], source: "a.csv:2")],
      [Observation(year: 2020, value: 12, dataType: .estimated, source: "a.csv:3")])
    let share = try #require(found.one("XAA", "2020"))
    #expect(share.number == 25)
    #expect([share.numerator, share.denominator] == [3, 12])
    #expect(share.dataType == .estimated)
    #expect(share.flags == [.below])
    #expect(share.source == "a.csv:2; a.csv:3")
  }

  @Test func `two files may be two vintages`() {
    let found = shares(
      [Observation(year: 2020, value: 3, source: "a.csv:2")],
      [Observation(year: 2020, value: 12, source: "b.csv:2")])
    #expect(found.first?.flags == [.vintagesDiffer])
  }

  @Test func `a denominator of 0 or none gives no value, and says why`() {
    let part = [Observation(year: 2020, value: 3), Observation(year: 2021, value: 3)]
    let found = shares(part, [Observation(year: 2020, value: 0)])
    #expect(
      found.map(\.outcome) == [
        .missing(.notAvailable, because: "whole is 0 in 2020"),
        .missing(.notAvailable, because: "no value of whole in 2021"),
      ])
  }

  @Test func `a published share stands before a computed one`() {
    let found = shares(
      [Observation(year: 2020, value: 3), Observation(year: 2021, value: 3)],
      [Observation(year: 2020, value: 12), Observation(year: 2021, value: 12)],
      own: [Observation(year: 2020, value: 24)])
    #expect(found.map(\.number) == [24, 25])
  }

  @Test func `what cannot be is marked, not dropped`() {
    let found = shares(
      [Observation(year: 2020, value: 30)], [Observation(year: 2020, value: 12)])
    #expect(found.first?.number == 250)
    #expect(found.first?.flags == [.outOfRange])
  }

  @Test func `an observation passes whole`() throws {
    let interval = try #require(Interval(9, 14))
    var table = ObservationTable()
    table.insert(
      Observation(
        year: 2019, value: 11, interval: interval, dataType: .estimated, flags: [.below],
        source: "fp.csv:9", note: "survey of 2018"), key: "uhc.fp.oop10", area: Area("QQQ"))
    let indicator = try #require(Catalogue.financialProtection["uhc.fp.oop10"])
    let value = try #require(
      Published.values(of: indicator, in: Samples.context(observations: table)).first)
    #expect(value.number == 11)
    #expect(value.interval == interval)
    #expect(value.dataType == .estimated)
    #expect(value.flags == [.below, .outsideCountryTable])
    #expect(value.source == "fp.csv:9")
    #expect(value.note == "survey of 2018")
    #expect(value.unit == .percentOfPopulation)
  }

  @Test func `an observation under the indicator's own id stands before the formula's key`() {
    var table = ObservationTable()
    table.insert(Observation(year: 2019, value: 1), key: "source", area: Area("XAA"))
    table.insert(Observation(year: 2020, value: 2), key: "source", area: Area("XAA"))
    table.insert(Observation(year: 2020, value: 3), key: "test.own", area: Area("XAA"))
    table.insert(Observation(year: 2020, value: 4), key: "test.own", area: Area("XBB"))
    let indicator = Indicator(
      "test.own", "", in: .index, .neutral, .published("source"), definition: "", reference: "")
    let found = Published.values(
      of: indicator,
      in: Samples.context(observations: table, countries: GovernanceSamples.countries))
    #expect(found.map(\.area.code) == ["XAA", "XAA", "XBB"])
    #expect(found.map(\.number) == [1, 3, 4])
  }
}
