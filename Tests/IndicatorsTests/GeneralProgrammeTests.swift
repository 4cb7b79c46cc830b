import Indicators
import Statistics
import TestSupport
import Testing

/// The UHC Billion against the fixture of WHO's own package (input called fake there).
struct GeneralProgrammeTests {
  private static let keys = [
    "tb": "tb", "itn": "itn", "art": "art", "uhc_sanitation": "sanit", "fp": "fp", "dtp3": "dtp3",
    "pneumo": "pneumo", "anc4": "anc4", "beds": "beds", "uhc_tobacco": "gpw.tobacco",
    "bp": "gpw.bp", "fpg": "gpw.fpg", "espar": "gpw.espar", "hwf": "gpw.hwf", "fh": "gpw.fh",
  ]

  private static func sample(population column: String) throws -> Inputs {
    var inputs = Inputs()
    for row in try Shared.table("data/uhc/gpw13_uhc_sample_afg.csv") {
      guard let value = Double(row["value"] ?? "") else { continue }
      inputs.add(
        try #require(keys[row["ind"] ?? ""]), row["iso3"] ?? "",
        try #require(Int(row["year"] ?? "")), value)
    }
    for row in try Shared.table("data/uhc/population.csv") where row["iso3"] == "AFG" {
      guard let people = Double(row[column] ?? "") else { continue }
      inputs.add(population: people, "AFG", try #require(Int(row["year"] ?? "")))
    }
    return inputs
  }

  @Test(.needsShared)
  func `the fixture is reproduced with the population of WPP 2022`() throws {
    let expected = try Shared.table("expected/uhc/gpw13_uhc_expected_afg.csv")
    func number(_ indicator: String, _ column: String) throws -> Double {
      let row = try #require(expected.first { $0["ind"] == indicator })
      return try #require(Double(row[column] ?? ""))
    }
    let inputs = try Self.sample(population: "pop_wpp2022")
    let figures: [(id: String, period: String, expected: Double)] = [
      ("uhc.gpw.asc", "2023", try number("asc", "value")),
      ("uhc.gpw.single_measure", "2023", try number("uhc_sm", "value")),
      ("uhc.gpw.change", "2018-2023", try number("uhc_sm", "contribution_percent")),
      ("uhc.gpw.contribution", "2018-2023", try number("uhc_sm", "contribution")),
    ]
    for figure in figures {
      let value = try #require(inputs.value(of: figure.id, "AFG", figure.period))
      #expect(abs(try #require(value.number) - figure.expected) < 1e-6, "\(figure.id)")
      #expect(value.status == "ok")
    }
    let later = try Self.sample(population: "pop_wpp2024")
    let other = try #require(later.value(of: "uhc.gpw.contribution", "AFG")?.number)
    #expect(abs(other - (try number("uhc_sm", "contribution"))) > 500)
  }

  /// Every tracer of a country at one value.
  private static func flat(_ area: String = "KEN", _ years: [Int] = [2018, 2023]) -> Inputs {
    var inputs = Inputs()
    for year in years {
      for key in ["fp", "anc4", "dtp3", "pneumo", "tb", "art", "sanit", "gpw.bp", "gpw.espar"] {
        inputs.add(key, area, year, 40)
      }
      for (key, value) in [
        ("gpw.tobacco", 60.0), ("gpw.fpg", 42), ("beds", 7.2), ("gpw.hwf", 61.896), ("gpw.fh", 25),
      ] { inputs.add(key, area, year, value) }
    }
    return inputs
  }

  @Test func `equal scores give that score, in every group`() throws {
    let inputs = Self.flat()
    let groups = inputs.values(of: "uhc.gpw.group").filter { $0.period == "2023" }
    #expect(groups.map(\.category) == ["rmnch", "infectious", "ncd", "capacity"])
    for group in groups { #expect(abs(try #require(group.number) - 40) < 1e-9) }
    #expect(
      abs(try #require(inputs.value(of: "uhc.gpw.single_measure", "KEN", "2023")?.number) - 30)
        < 1e-9)
    #expect(inputs.value(of: "uhc.gpw.change", "KEN")?.number == 0)
  }

  @Test func `bed nets count where they are given and are never missed`() throws {
    var inputs = Self.flat()
    let without = try #require(inputs.value(of: "uhc.gpw.asc", "KEN", "2023"))
    #expect(without.note == "GPW13 method; without bed nets")
    inputs.add("itn", "KEN", 2023, 80)
    let with = try #require(inputs.value(of: "uhc.gpw.asc", "KEN", "2023"))
    #expect(abs(try #require(with.number) - 42.5) < 1e-9)  // the group: (40 + 40 + 40 + 80) / 4
  }

  @Test func `a missing tracer is named and nothing is filled in from other years`() throws {
    var inputs = Self.flat("KEN", [2018])
    inputs.add("gpw.bp", "KEN", 2020, 50)
    let missing = try #require(inputs.value(of: "uhc.gpw.asc", "KEN", "2020"))
    #expect(missing.status == "not_available")
    #expect(
      missing.reason
        == "no value of 2020 for fp, dtp3, anc4, pneumo, tb, art, sanit, gpw.tobacco, gpw.fpg, beds,"
        + " gpw.hwf, gpw.espar")
    let single = try #require(inputs.value(of: "uhc.gpw.single_measure", "KEN", "2020"))
    #expect(single.reason.hasSuffix("gpw.espar, gpw.fh"))
  }

  @Test func `a contribution needs a population and a baseline`() throws {
    let inputs = Self.flat()
    let noPeople = try #require(inputs.value(of: "uhc.gpw.contribution", "KEN"))
    #expect(noPeople.reason == "no population of 2023")
    let noBaseline = try #require(
      Self.flat("KEN", [2023]).value(of: "uhc.gpw.change", "KEN"))
    #expect(noBaseline.reason.hasPrefix("no value of 2018 for fp"))
    #expect(Self.flat("KEN", [2018]).values(of: "uhc.gpw.change").isEmpty)
  }

  @Test func `a population of another year is marked`() throws {
    var inputs = Self.flat()
    inputs.populations = PopulationTable(
      countries: CountryTable([
        Country(iso3: "KEN", name: "Kenya", population: 50_000_000, populationYear: 2024)
      ]))
    let value = try #require(inputs.value(of: "uhc.gpw.contribution", "KEN"))
    #expect(value.flags == [.weightsOfOtherYear])
    #expect(value.note.contains("population of 2024: 50000000"))
  }

  @Test func `countries without any input of the programme are not measured by it`() {
    #expect(Inputs.complete().values(of: "uhc.gpw.asc").isEmpty)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `average coverage lies between 0 and 100 and between its groups`(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    var inputs = Inputs()
    for key in ["fp", "anc4", "dtp3", "pneumo", "tb", "art", "sanit", "itn"]
      + ["gpw.bp", "gpw.espar", "gpw.tobacco", "gpw.fpg", "gpw.fh"]
    { inputs.add(key, "KEN", 2018, Double.random(in: 0...100, using: &generator)) }
    inputs.add("beds", "KEN", 2018, Double.random(in: 0...40, using: &generator))
    inputs.add("gpw.hwf", "KEN", 2018, Double.random(in: 0...300, using: &generator))
    let average = try #require(inputs.value(of: "uhc.gpw.asc", "KEN")?.number)
    let groups = inputs.values(of: "uhc.gpw.group").compactMap(\.number)
    let single = try #require(inputs.value(of: "uhc.gpw.single_measure", "KEN")?.number)
    #expect(groups.count == 4)
    #expect(groups.allSatisfy { (0...100).contains($0) })
    #expect((try #require(groups.min())) - 1e-9 <= average)
    #expect(average <= (try #require(groups.max())) + 1e-9)
    #expect(0 <= single && single <= average + 1e-9)
  }
}
