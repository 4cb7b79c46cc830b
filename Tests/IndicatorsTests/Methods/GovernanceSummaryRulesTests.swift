import Indicators
import Statistics
import TestSupport
import Testing

/// The rules of pse.md A.4 to A.7 on assessments made up for them.
struct GovernanceSummaryRulesTests {
  private func values(
    _ id: String, _ rows: [[String: String]], _ thresholds: [String: Double] = [:]
  ) throws -> [IndicatorValue] {
    let (assessments, problems) = GovernanceSamples.assessments(rows)
    #expect(problems.isEmpty)
    let context = Samples.context(
      countries: GovernanceSamples.countries, governance: assessments, groups: [.whoRegion],
      thresholds: thresholds)
    return GovernanceSummary.values(of: try #require(Catalogue.governance[id]), in: context)
  }

  private let round2 = ["assessment_id": "A2", "assessment_date": "2025-06-01", "round": "2"]

  @Test func `an even number with two middle levels gives both names`() throws {
    let rows = GovernanceSamples.rows([
      "DS1": "2", "DS2": "2", "DS3": "3", "AS1": "3", "AS2": "1", "AS3": "4", "BU1": "1",
      "BU2": "1", "BU3": "4", "ES1": "4",
    ])
    let whole = try #require(
      try values("pse.gov.typical", rows, ["governance-completeness-minimum": 40]).one(
        "XAA", "2024"))
    #expect(whole.number == 2)
    #expect(whole.note.hasPrefix("progressing-established"))
    #expect(whole.flags == [.incomplete])
  }

  @Test func `below half assessed there is no typical level`() throws {
    let rows = GovernanceSamples.rows(["DS1": "2", "DS2": "2", "DS3": "3"])
    let whole = try #require(try values("pse.gov.typical", rows).one("XAA", "2024"))
    #expect(
      whole.outcome
        == .missing(
          .notAvailable, because: "3 of 18 mechanisms assessed, too few for a summary"))
    let own = try #require(
      try values("pse.gov.typical", rows).one("XAA", "2024", "behaviour", "deliver_strategy"))
    #expect(own.number == 2)
    #expect(own.flags.isEmpty)
  }

  @Test func `not applicable leaves both sides, not known only the numerator`() throws {
    let rows = GovernanceSamples.rows([
      "DS1": "3", "DS2": "not_applicable", "DS3": "do_not_know", "AS1": "not_applicable",
      "AS2": "not_applicable", "AS3": "not_applicable",
    ])
    let completeness = try values("pse.gov.completeness", rows)
    let own = try #require(completeness.one("XAA", "2024", "behaviour", "deliver_strategy"))
    #expect([own.numerator, own.denominator, own.number] == [1, 2, 50])
    #expect(own.flags == [.incomplete])
    let none = try #require(completeness.one("XAA", "2024", "behaviour", "align_structures"))
    #expect(none.outcome == .missing(.notApplicable, because: "no mechanism applies here"))
    let shares = try values("pse.gov.established", rows)
    #expect(shares.one("XAA", "2024", "behaviour", "deliver_strategy")?.number == 100)
    #expect(
      shares.one("XAA", "2024", "behaviour", "build_understanding")?.outcome
        == .missing(.notAvailable, because: "no mechanism was assessed"))
    let counts = try values("pse.gov.levels", rows)
    #expect(
      counts.one("XAA", "2024", "behaviour+level", "deliver_strategy+do_not_know")?.number == 1)
    #expect(counts.one("XAA", "2024", "level", "not_assessed")?.number == 12)
  }

  @Test func `the range needs two mechanisms`() throws {
    let rows = GovernanceSamples.rows(["DS1": "1", "DS2": "4", "AS1": "2"])
    let ranges = try values("pse.gov.range", rows)
    #expect(ranges.one("XAA", "2024", "behaviour", "deliver_strategy")?.number == 3)
    #expect(ranges.one("XAA", "2024", "behaviour", "align_structures")?.number == nil)
    #expect(ranges.one("XAA", "2024") == nil)
  }

  @Test func `change compares only mechanisms of both rounds with the same anchors`() throws {
    let before = GovernanceSamples.rows(["DS1": "1", "DS2": "2", "DS3": "3", "AS1": "2"])
    var after = GovernanceSamples.rows(["DS1": "2", "DS2": "2", "DS3": "1", "AS2": "2"], round2)
    after[1]["anchors"] = "2025"
    let change = try values("pse.gov.change", before + after)
    let counts = ["improved", "unchanged", "declined"].map {
      change.one("XAA", "2024-2025", "change", $0)?.number
    }
    #expect(counts == [1, 0, 1])
    let improved = try #require(change.one("XAA", "2024-2025", "change", "improved"))
    #expect(improved.count == 2)
    #expect(improved.note.contains("left out, anchors changed: DS2"))
    #expect(improved.note.contains("not assessed in both: AS1, AS2"))
    #expect(improved.flags.isEmpty)
    let table = change.filter { $0.breakdown == "from+to" }
    #expect(table.count == 16)
    #expect(table.compactMap(\.number).reduce(0, +) == 2)
    #expect(change.one("XAA", "2024-2025", "from+to", "established+emerging")?.number == 1)
  }

  @Test func `a self-assessment and an external one are compared with a mark`() throws {
    let before = GovernanceSamples.rows(["DS1": "1"], ["method": "self"])
    let after = GovernanceSamples.rows(["DS1": "2"], round2.merging(["method": "external"]) { $1 })
    let improved = try #require(
      try values("pse.gov.change", before + after).one("XAA", "2024-2025", "change", "improved"))
    #expect(improved.number == 1)
    #expect(improved.flags == [.methodsDiffer])
    #expect(improved.note.contains("methods differ: self, then external"))
  }

  @Test func `where nothing moved the sign test does not apply`() throws {
    let rows = GovernanceSamples.rows(["DS1": "1"]) + GovernanceSamples.rows(["DS1": "1"], round2)
    let test = try #require(try values("pse.gov.sign_test", rows).one("XAA", "2024-2025"))
    #expect(test.status == "not_applicable")
    #expect(test.note.hasPrefix("descriptive"))
  }

  @Test func `priorities go by level, then declared priority, then name`() throws {
    var rows = GovernanceSamples.rows([
      "DS1": "2", "NT1": "1", "BU1": "1", "ES1": "1", "FR1": "3", "AS1": "2",
    ])
    rows[3]["priority"] = "2"
    rows[0]["priority"] = "1"
    let found = try values("pse.gov.priorities", rows)
    // ES1 declared; NT1 "Patient…" before BU1 "Private provider…" by name; DS1 declared before AS1.
    #expect(found.map(\.category) == ["ES1", "NT1", "BU1", "DS1", "AS1"])
    #expect(found.map(\.number) == [1, 2, 3, 4, 5])
    #expect(
      found[0].note
        == "emerging: Licensing and registration; Enable stakeholders; declared priority 2")
    #expect(found[0].source == "gov.csv:5")
  }

  @Test func `a part of a country stays a part and enters no region`() throws {
    let rows =
      GovernanceSamples.rows(["DS1": "1"])
      + GovernanceSamples.rows(["DS1": "4"], ["scope": "North", "assessment_id": "N1"])
    let shares = try values("pse.gov.established", rows)
    #expect(shares.one("XAA", "2024")?.number == 0)
    #expect(shares.one("XAA/North", "2024")?.number == 100)
    #expect(shares.one("AFR", "2024", "mechanism", "DS1")?.denominator == 1)
  }

  @Test func `a tie gives no figure`() throws {
    let rows =
      GovernanceSamples.rows(["DS1": "1"])
      + GovernanceSamples.rows(["DS1": "4"], ["assessment_id": "Z"])
    let found = try values("pse.gov.weakest", rows)
    #expect(found.count == 1)
    #expect(
      found[0].outcome
        == .missing(.notAvailable, because: "several assessments are of 2024-05-15: A1, Z"))
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `counts sum, and the typical level lies between the weakest and the strongest`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let standings = ["1", "2", "3", "4", "not_assessed", "not_applicable", "do_not_know"]
    let rows = GovernanceMechanism.toolkitProposal.map { mechanism in
      GovernanceSamples.row([
        "mechanism_id": mechanism.id, "level": standings.randomElement(using: &random) ?? "1",
      ])
    }
    let counts = try values("pse.gov.levels", rows)
    #expect(
      counts.filter { $0.breakdown == "level" }.compactMap(\.number).reduce(0, +) == 18)
    let lenient = ["governance-completeness-minimum": 0.0, "governance-minimum-assessed": 1]
    let typical = try values("pse.gov.typical", rows, lenient)
    let weakest = try values("pse.gov.weakest", rows)
    let levels = rows.compactMap { GovernanceLevel(reading: $0["level"] ?? "")?.rawValue }.sorted()
    let middle = try #require(typical.one("XAA", "2024")?.number)
    let least = try #require(weakest.one("XAA", "2024")?.number)
    #expect(least == Double(levels[0]))
    #expect(middle == Double(levels[(levels.count - 1) / 2]))
    #expect(levels.count { Double($0) <= middle } * 2 >= levels.count)
  }
}
