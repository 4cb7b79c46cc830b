import Indicators
import Statistics
import TestSupport
import Testing

/// One A row of the shared expected results.
struct GovernanceExpectation: CustomTestStringConvertible, Sendable {
  let metric: String
  let assessment: String
  let group: String
  let value: String

  var testDescription: String { "\(metric), \(assessment), \(group)" }

  static func load() -> [GovernanceExpectation] {
    let rows = (try? Shared.table("expected/pse/templates_golden.csv")) ?? []
    return rows.filter { ($0["metric"] ?? "").hasPrefix("A ") }.map {
      GovernanceExpectation(
        metric: $0["metric"] ?? "", assessment: $0["case"] ?? "", group: $0["group"] ?? "",
        value: $0["value"] ?? "")
    }
  }
}

struct GovernanceSummaryTests {
  /// The values of one measure over the templates; with two mechanisms enough for a median, as the expected results have it.
  private func values(
    _ id: String, _ thresholds: [String: Double] = ["governance-minimum-assessed": 2]
  ) throws -> [IndicatorValue] {
    let (assessments, _) = try GovernanceSamples.templates()
    let context = Samples.context(
      countries: GovernanceSamples.countries, governance: assessments,
      groups: [.whoRegion, .world], thresholds: thresholds)
    return GovernanceSummary.values(of: try #require(Catalogue.governance[id]), in: context)
  }

  @Test(.needsShared) func `there are 134 expected rows`() {
    #expect(GovernanceExpectation.load().count == 134)
  }

  @Test(.needsShared, arguments: GovernanceExpectation.load())
  func `agrees with the expected results`(_ expected: GovernanceExpectation) throws {
    if expected.metric.hasPrefix("A change") { return try agreesOnChange(expected) }
    let (area, round) = (expected.assessment.prefix(3), expected.assessment.suffix(2))
    let period = round == "R1" ? "2023" : "2025"
    let whole = expected.group == "all"
    let find = { (id: String) in
      try #require(
        try values(id).one(
          String(area), period, whole ? "" : "behaviour", whole ? "" : expected.group))
    }
    switch expected.metric {
    case "A median (low)", "A overall median (low)":
      #expect(try find("pse.gov.typical").number == Double(expected.value))
    case "A minimum":
      #expect(try find("pse.gov.weakest").number == Double(expected.value))
    case "A share established or above", "A overall share established or above":
      let number = try #require(try find("pse.gov.established").number)
      #expect(abs(number - (Double(expected.value) ?? .nan)) <= 0.005)
    case "A mechanisms assessed / registered":
      let value = try find("pse.gov.completeness")
      let parts = [value.numerator, value.denominator].map { String(Int($0 ?? -1)) }
      #expect(parts.joined(separator: "/") == expected.value)
    default:
      Issue.record("an expected row that no test understands: \(expected.metric)")
    }
  }

  private func agreesOnChange(_ expected: GovernanceExpectation) throws {
    if expected.metric.hasSuffix("two-sided p") {
      let value = try #require(
        try values("pse.gov.sign_test").one(expected.assessment, "2023-2025"))
      let number = try #require(value.number)
      #expect(abs(number - (Double(expected.value) ?? .nan)) <= 0.000_005)
      return
    }
    let found = try values("pse.gov.change")
    let numbers = ["improved", "unchanged", "declined"].map { direction in
      found.one(expected.assessment, "2023-2025", "change", direction)?.number.map { Int($0) } ?? -1
    }
    #expect(numbers.map { String($0) }.joined(separator: "/") == expected.value)
  }

  @Test(.needsShared) func `the worked check of the methods comes out`() throws {
    let typical = try values("pse.gov.typical")
    #expect(typical.one("XAA", "2023")?.number == 1)
    #expect(typical.one("XAA", "2025")?.number == 2)
    let shares = try values("pse.gov.established")
    let share = try #require(shares.one("XAA", "2025"))
    #expect([share.numerator, share.denominator, share.number] == [3, 18, 100 * 3 / 18])
    let trust = try #require(typical.one("XCC", "2023", "behaviour", "nurture_trust"))
    #expect(trust.flags == [.incomplete])
    #expect(trust.note == "established; incomplete: 2 of 3 mechanisms assessed")
  }

  @Test(.needsShared)
  func `two assessed mechanisms make no median where the manifest asks for three`()
    throws
  {
    let trust = try #require(
      try values("pse.gov.typical", ["governance-minimum-assessed": 3])
        .one("XCC", "2023", "behaviour", "nurture_trust"))
    #expect(
      trust.outcome == .missing(.notAvailable, because: "fewer than 3 mechanisms assessed"))
    #expect(
      trust.note
        == "Patient protection and redress established; "
        + "Conflict of interest and transparency established")
    #expect(trust.count == 2)
  }

  @Test(.needsShared) func `the four counts sum to the assessed and all to the registered`() throws
  {
    let counts = try values("pse.gov.levels")
    let assessed = GovernanceLevel.allCases.compactMap {
      counts.one("XCC", "2023", "level", $0.code)?.number
    }
    #expect(assessed == [0, 0, 10, 7])
    #expect(counts.one("XCC", "2023", "level", "not_assessed")?.number == 1)
    #expect(counts.one("XCC", "2023", "level", "emerging")?.count == 17)
    let trust = GovernanceBehaviour.nurtureTrust.rawValue
    #expect(
      counts.one("XAA", "2023", "behaviour+level", trust + "+emerging")?.number == 2)
    #expect(counts.one("XAA", "2023", "behaviour+level", trust + "+emerging")?.unit == .count)
  }

  @Test(.needsShared) func `the weakest are named, all of them`() throws {
    let weakest = try values("pse.gov.weakest")
    #expect(
      weakest.one("XAA", "2025", "behaviour", "nurture_trust")?.note
        == "emerging: Patient protection and redress")
    #expect(
      weakest.one("XAA", "2023", "behaviour", "deliver_strategy")?.note
        == "emerging: Costed and funded engagement priorities; Monitoring of the strategy")
  }

  @Test(.needsShared) func `the gap between respondents is counted, directed and listed`() throws {
    let gaps = try values("pse.gov.gap")
    let share = try #require(gaps.one("XAA", "2025"))
    #expect([share.numerator, share.denominator] == [9, 18])
    #expect(share.number == 50)
    #expect(gaps.one("XAA", "2025", "mechanism", "NT3")?.number == 2)
    #expect(gaps.one("XAA", "2025", "mechanism", "DS1")?.number == 0)
    #expect(gaps.one("XAA", "2025", "direction", "government_higher")?.number == 9)
    #expect(gaps.one("XAA", "2025", "direction", "private_higher")?.number == 0)
    #expect(gaps.filter { $0.breakdown == "listed" }.map(\.category) == ["NT3", "FR2"])
    #expect(
      gaps.one("XAA", "2025", "listed", "FR2")?.note
        == "Organised private sector: government established, private sector emerging, "
        + "civil society progressing")
  }

  @Test(.needsShared) func `no index is computed unless the manifest allows it`() throws {
    #expect(try values("pse.gov.index").isEmpty)
    let allowed = try values("pse.gov.index", ["governance-allow-index": 1])
    let whole = try #require(allowed.one("XAA", "2025"))
    #expect(whole.note == "toolkit index; not a WHO score; assumes equal steps between levels")
    let number = try #require(whole.number)
    #expect(abs(number - 35.0 / 18) < 1e-12)
  }

  @Test(.needsShared) func `a region is counted by level, never averaged`() throws {
    let counts = try values("pse.gov.levels").filter { $0.area.kind == .whoRegion }
    #expect(Set(counts.map(\.breakdown)) == ["mechanism+level"])
    // XAA 2025: established; XBB 2025: established; XCC, of 2023, is in another region.
    let established = try #require(
      counts.one("AFR", "2025", "mechanism+level", "DS1+established"))
    #expect(established.number == 2)
    #expect(established.note.hasSuffix("Aland, Beland"))
    #expect(counts.one("EMR", "2023", "mechanism+level", "DS1+advanced")?.number == 1)
    let world = try #require(
      try values("pse.gov.established").one("WORLD", "2023-2025", "mechanism", "NT3"))
    #expect(world.denominator == 2)
    let typical = try values("pse.gov.typical").filter { $0.area.kind == .whoRegion }
    #expect(Set(typical.map(\.breakdown)) == ["behaviour+level"])
    #expect(
      typical.one("AFR", "2025", "behaviour+level", "deliver_strategy+established")?.number == 1)
  }
}
