import Indicators
import Reports
import Statistics
import Testing

struct WordingTests {
  private let wording = Wording(
    countries: CountryTable([
      Country(iso3: "KEN", name: "Kenya"),
      Country(iso3: "IRN", name: "Iran (Islamic Republic of)"),
      Country(iso3: "NLD", name: "Netherlands (Kingdom of the)"),
      Country(iso3: "TZA", name: "United Republic of Tanzania"),
      Country(iso3: "GMB", name: "Gambia"), Country(iso3: "SSD", name: "South Sudan"),
      Country(iso3: "CIV", name: "Côte d'Ivoire"),
    ]))

  private func coverage(
    _ number: Double, _ year: String, _ limits: ClosedRange<Double>? = nil,
    _ type: DataType = .estimated, flags: [ValueFlag] = []
  ) -> IndicatorValue {
    IndicatorValue(
      "uhc.sci", Area("KEN"), year, .value(number), unit: .index,
      interval: limits.flatMap { Interval($0.lowerBound, $0.upperBound) }, dataType: type,
      flags: flags)
  }

  @Test func `a value carries its year and its evidence`() {
    #expect(wording.stated(coverage(43, "2021", 36...50)).text == "43 (36–50) in 2021")
    #expect(wording.stated(coverage(43, "2021")).text == "about 43 in 2021 (estimated)")
    #expect(wording.stated(coverage(43, "2021", nil, .reported)).text == "43 in 2021")
    #expect(
      wording.stated(coverage(43, "2021", 36...50, .projected)).text
        == "43 (36–50) in 2021 (projected)")
    #expect(
      wording.stated(coverage(43, "2018-2021", nil, .reported)).text == "43 in 2018–2021")
    #expect(
      wording.stated(coverage(43, "2024-07-01", nil, .reported)).text == "43 on 1 July 2024")
  }

  @Test func `a missing value says why, and is still traceable`() {
    let value = IndicatorValue(
      "uhc.fp", Area("KEN"), "2021", .missing(.notAvailable, because: "no survey since 2015"),
      unit: .percent)
    #expect(wording.stated(value).text == "not available for 2021 (no survey since 2015)")
    #expect(wording.stated(value).figures.map(\.indicator) == ["uhc.fp"])
    #expect(wording.figure(value, .cell).printed == "[x]")
    #expect(wording.figure(value).printed == "not available (no survey since 2015)")
    #expect(wording.absence(.suppressed, because: "") == "held back")
    #expect(wording.absence(.notApplicable, because: "no malaria") == "not applicable (no malaria)")
  }

  @Test func `the legend explains the marks that are used, and no others`() {
    let gap = IndicatorValue(
      "a", Area("KEN"), "2021", .missing(.notApplicable, because: ""), unit: .percent)
    let stale = coverage(43, "2012", flags: [.stale])
    #expect(wording.figure(stale, .cell).printed == "43†")
    #expect(
      wording.legend(for: [gap, stale])?.text
        == "[z] not applicable; † older than five years at the report date.")
    #expect(wording.legend(for: [coverage(43, "2021")]) == nil)
    for (years, words) in [(3, "3 years"), (1, "1 year")] {
      let strict = Wording(countries: wording.countries, staleYears: years)
      #expect(
        strict.legend(for: [stale])?.text == "† older than \(words) at the report date.")
    }
  }

  @Test func `a change is claimed only where the intervals are apart`() {
    #expect(
      wording.change(from: coverage(41, "2015", 39...42), to: coverage(48, "2021", 46...50)).text
        == "rose from 41 (39–42) in 2015 to 48 (46–50) in 2021 (+7 points)")
    #expect(
      wording.change(from: coverage(48, "2015", 46...50), to: coverage(41, "2021", 39...42)).text
        == "fell from 48 (46–50) in 2015 to 41 (39–42) in 2021 (−7 points)")
    #expect(
      wording.change(from: coverage(41, "2015", 34...48), to: coverage(43, "2021", 36...50)).text
        == "was similar in 2015 and 2021: 41 (34–48) against 43 (36–50)")
  }

  @Test func `without intervals a change is claimed of reports, not of models`() {
    #expect(
      wording.change(from: coverage(41, "2015"), to: coverage(43, "2021")).text
        == "was about 41 in 2015 (estimated) and about 43 in 2021 (estimated)")
    #expect(
      wording.change(
        from: coverage(41, "2015", nil, .reported), to: coverage(43, "2021", nil, .reported)
      ).text == "rose from 41 in 2015 to 43 in 2021 (+2 points)")
    #expect(
      wording.change(
        from: coverage(41, "2015", nil, .reported), to: coverage(43, "2021", nil, .projected)
      ).text == "was 41 in 2015 and about 43 in 2021 (projected)")
    #expect(
      wording.change(
        from: coverage(41, "2015", nil, .reported), to: coverage(43, "2021", 40...46)
      ).text == "was similar in 2015 and 2021: 41 against 43 (40–46)")
    #expect(
      wording.change(
        from: coverage(41, "2015", nil, .reported), to: coverage(43, "2021", 42...46)
      ).text == "was 41 in 2015 and 43 (42–46) in 2021")
  }

  @Test func `values that print alike did not change`() {
    #expect(
      wording.change(
        from: coverage(42.6, "2015", nil, .reported), to: coverage(43.4, "2021", nil, .reported)
      ).text == "was 43 in both 2015 and 2021")
    #expect(
      wording.change(
        from: coverage(42.6, "2015", 42.5...42.7), to: coverage(43.4, "2021", 43.2...44.6)
      ).text == "was 43 (43–43) in 2015 and 43 (43–45) in 2021")
  }

  @Test func `a change from or to nothing is no change`() {
    let gap = IndicatorValue(
      "uhc.sci", Area("KEN"), "2015", .missing(.notAvailable, because: ""), unit: .index)
    #expect(
      wording.change(from: gap, to: coverage(43, "2021", 36...50)).text
        == "was not available for 2015 and 43 (36–50) in 2021")
    #expect(wording.movement(from: gap, to: coverage(43, "2021")) == .unknown)
    #expect(wording.difference(from: gap, to: coverage(43, "2021")) == nil)
  }

  @Test func `a difference is rounded once, from the unrounded values`() throws {
    let difference = try #require(
      wording.difference(from: coverage(41.4, "2015"), to: coverage(42.6, "2021")))
    #expect(difference.printed == "+1 point")
    #expect(difference.period == "2015-2021")
    #expect(abs((difference.value ?? 0) - 1.2) < 1e-12)
  }

  @Test func `parts and lists read as a person would write them`() {
    #expect(wording.part(11, of: 47) == "11 of 47 countries")
    #expect(wording.part(47, of: 47) == "all 47 countries")
    #expect(wording.part(0, of: 47) == "none of the 47 countries")
    #expect(wording.part(1, of: 1) == "the one country")
    #expect(wording.part(0, of: 0) == "no countries")
    #expect(wording.counted(1, "survey", "surveys") == "1 survey")
    #expect(wording.counted(0, "survey", "surveys") == "no surveys")
    #expect(wording.list([]).text.isEmpty)
    #expect(wording.list(["A"]).text == "A")
    #expect(wording.list(["A", "B"]).text == "A and B")
    #expect(wording.list(["A", "B", "C", "D", "E"], atMost: 2).text == "A, B and 3 others")
    #expect(wording.list(["A", "B", "C"], atMost: 2).text == "A, B and C")
    #expect(wording.people(42_647_488) == "42.6 million people")
    #expect(wording.people(950) == "950 people")
  }

  @Test(arguments: [
    (Area("IRN"), "the Islamic Republic of Iran"), (Area("NLD"), "the Kingdom of the Netherlands"),
    (Area("TZA"), "the United Republic of Tanzania"), (Area("GMB"), "the Gambia"),
    (Area("SSD"), "South Sudan"), (Area("CIV"), "Côte d'Ivoire"), (Area("KEN"), "Kenya"),
    (Area("AFR", .whoRegion), "the African Region"),
    (Area("AMR", .whoRegion), "the Region of the Americas"),
    (Area("LIC", .incomeGroup), "low-income countries"), (.world, "the world"),
    (.fragile, "fragile and conflict-affected settings"),
    (Area("KEN/Nairobi", .subnational), "Nairobi (Kenya)"),
  ])
  func `an area has its article in a sentence`(area: Area, name: String) {
    #expect(wording.name(of: area) == name)
  }

  @Test func `countries stand in the order of their names`() {
    #expect(
      wording.list(of: [Area("TZA"), Area("GMB"), Area("IRN")]).text
        == "the Gambia, the Islamic Republic of Iran and the United Republic of Tanzania")
  }

  /// pse.md H.2: no ranking, no blame.
  @Test func `no sentence ranks`() {
    let values = [
      coverage(41, "2015", 39...42), coverage(48, "2021", 46...50), coverage(41, "2018"),
      coverage(60, "2019", nil, .reported),
    ]
    let forbidden = ["best", "worst", "rank", "improv", "declin", "better", "worse", "lag", "fail"]
    for earlier in values {
      for later in values {
        let text = wording.change(from: earlier, to: later).text
        #expect(!forbidden.contains { text.contains($0) }, "\(text)")
      }
    }
  }
}
