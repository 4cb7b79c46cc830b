import Indicators
import Statistics
import TestSupport
import Testing

/// The self-assessment against what WHO published of its 1st edition.
struct SelfAssessmentTests {
  private static func rows() throws -> [[String: String]] {
    try Shared.table("data/uhc/spar1_2018_2019.csv").filter { $0["score"] != "" }
  }

  private static func inputs(_ rows: [[String: String]], capacities: Bool) throws -> Inputs {
    var inputs = Inputs()
    for row in rows where (row["indicator"] == "CAPACITY") == capacities {
      let name = capacities ? row["capacity"] ?? "" : row["indicator"] ?? ""
      inputs.add(
        "spar1.\(name)", row["iso3"] ?? "", try #require(Int(row["year"] ?? "")),
        try #require(Double(row["score"] ?? "")))
    }
    return inputs
  }

  @Test(.needsShared)
  func `capacity scores from their indicators`() throws {
    let rows = try Self.rows()
    var published: [String: Double] = [:]
    var answers: [String: Int] = [:]
    for row in rows {
      let id = "\(row["iso3"] ?? "") \(row["year"] ?? "") C\(row["capacity"] ?? "")"
      if row["indicator"] == "CAPACITY" {
        published[id] = Double(row["score"] ?? "")
      } else {
        answers[id, default: 0] += 1
      }
    }
    var tally = (all: 0, agreeing: 0, full: 0, fullAgreeing: 0)
    for value in try Self.inputs(rows, capacities: false).values(of: "uhc.ihr.capacity") {
      guard let number = value.number else { continue }
      let capacity = value.category.prefix { $0 != " " }
      let id = "\(value.area.code) \(value.period) \(capacity)"
      let indicators = SelfAssessmentEdition.first.capacities.first {
        value.category == $0.label
      }?.indicators
      let agrees = number == published[id]
      tally.all += 1
      tally.agreeing += agrees ? 1 : 0
      guard answers[id] == indicators else { continue }
      tally.full += 1
      tally.fullAgreeing += agrees ? 1 : 0
    }
    // The five that differ are four capacities of CUB and one of GTM in 2018, whose published
    // scores are not the mean of their published indicators. Fifteen more were answered in part,
    // and agree with the mean of the answers.
    #expect(tally == (all: 4495, agreeing: 4490, full: 4480, fullAgreeing: 4475))
  }

  @Test(.needsShared)
  func `country scores from their capacities`() throws {
    let rows = try Self.rows()
    let groups: Set = ["AFR", "AMR", "EMR", "EUR", "SEAR", "WPR", "GLOBAL"]
    let published = try Shared.table("data/uhc/spar1_averages.csv").filter {
      !groups.contains($0["iso3_or_region"] ?? "")
    }
    for (capacities, expected) in [(true, 345), (false, 344)] {
      let scores = try Self.inputs(rows, capacities: capacities).values(of: "uhc.ihr.spar")
      var known: [String: IndicatorValue] = [:]
      for score in scores { known["\(score.area.code) \(score.period)"] = score }
      let pairs = published.compactMap { row in
        known["\(row["iso3_or_region"] ?? "") \(row["year"] ?? "")"].map { ($0, row) }
      }
      #expect(pairs.count == 346)
      // Differs: VEN 2018 (74, published 67); from indicators also CUB 2018, as above.
      let agreeing = pairs.count { $0.0.number == Double($0.1["spar_average"] ?? "") }
      #expect(agreeing == expected)
      let incomplete = scores.filter { $0.flags == [.incomplete] }.map {
        "\($0.area.code) \($0.period)"
      }
      #expect(incomplete == ["AND 2019", "FSM 2019"])
    }
  }

  @Test func `every step is rounded half-up before the next`() throws {
    var inputs = Inputs()
    for (key, score) in [("1.1", 20.0), ("1.2", 20), ("1.3", 0), ("2.1", 40), ("2.2", 55)] {
      inputs.add("spar1.\(key)", "KEN", 2019, score)
    }
    let capacities = inputs.values(of: "uhc.ihr.capacity")
    #expect(capacities.count == 13)
    #expect(capacities[0].number == 13)  // 13.33
    #expect(capacities[1].number == 48)  // 47.5
    #expect(capacities[2].status == "not_available")
    inputs.add("spar1.3", "TZA", 2019, 47.5)
    let given = inputs.values(of: "uhc.ihr.capacity").first {
      $0.area.code == "TZA" && $0.category.hasPrefix("C3 ")
    }
    #expect(given?.number == 48)
    let country = try #require(inputs.value(of: "uhc.ihr.spar", "KEN"))
    #expect(country.number == 5)  // 61 / 13 = 4.69
    #expect(country.count == 2)
    #expect(country.note.hasPrefix("1st edition; not answered, counted as 0: C3 Zoonotic events"))
  }

  @Test func `the second edition has fifteen capacities and thirty-five indicators`() throws {
    let capacities = SelfAssessmentEdition.second.capacities
    #expect(capacities.count == 15)
    #expect(capacities.reduce(0) { $0 + $1.indicators } == 35)
    #expect(SelfAssessmentEdition.first.capacities.count == 13)
    #expect(SelfAssessmentEdition.first.capacities.reduce(0) { $0 + $1.indicators } == 24)
    var inputs = Inputs()
    for capacity in 1...15 { inputs.add("spar2.\(capacity)", "KEN", 2022, capacity == 4 ? 0 : 60) }
    #expect(inputs.value(of: "uhc.ihr.spar", "KEN")?.number == 56)
    let laboratory = try #require(
      inputs.values(of: "uhc.ihr.capacity").first { $0.category == "C4 Laboratory" })
    #expect(laboratory.number == 0)
    #expect(laboratory.note == "2nd edition")
  }

  @Test func `a published average stands, and a difference is marked`() throws {
    var inputs = Inputs()
    for capacity in 1...13 { inputs.add("spar1.\(capacity)", "KEN", 2019, 40) }
    inputs.add("ihr", "KEN", 2019, 43, .estimated)
    inputs.add("ihr", "KEN", 2016, 58)
    let score = try #require(inputs.value(of: "uhc.ihr.spar", "KEN", "2019"))
    #expect(score.number == 43)
    #expect(score.dataType == .estimated)
    #expect(score.flags == [.differsFromComputed])
    #expect(score.note == "as published; 1st edition; the capacities give 40")
    let older = try #require(inputs.value(of: "uhc.ihr.spar", "KEN", "2016"))
    #expect(older.note == "as published; questionnaire of 2010-2017")
  }

  @Test(
    arguments: [
      (0, 1), (29.99, 1), (30, 2), (49.99, 2), (50, 3), (69.99, 3), (70, 4), (89.99, 4), (90, 5),
      (100, 5),
    ] as [(Double, Double)])
  func `levels are those of GPW13`(_ score: Double, _ level: Double) throws {
    var inputs = Inputs()
    inputs.add("ihr", "KEN", 2022, score)
    #expect(inputs.value(of: "uhc.ihr.level", "KEN")?.number == level)
  }

  @Test func `no rate runs across two questionnaires`() throws {
    var inputs = Inputs()
    for (year, score) in [(2012, 70.0), (2017, 58), (2018, 35), (2019, 43), (2022, 52)] {
      inputs.add("ihr", "KEN", year, score)
    }
    let broken = try #require(inputs.value(of: "uhc.ihr.spar.rate", "KEN"))
    #expect(broken.status == "not_available")
    #expect(broken.reason == "no two years at least 5 years apart by one instrument")
    #expect(broken.note.contains("left out: 2012, 2017, 2018, 2019"))
    inputs.add("ihr", "KEN", 2027, 57)
    let rate = try #require(inputs.value(of: "uhc.ihr.spar.rate", "KEN"))
    #expect(rate.number == 1)
    #expect(rate.period == "2022-2027")
  }
}
