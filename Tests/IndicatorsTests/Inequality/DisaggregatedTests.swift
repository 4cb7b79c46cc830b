import Indicators
import Statistics
import Tabular
import TestSupport
import Testing

struct DisaggregatedTests {
  @Test func `a file in HEAT's columns gives subgroups and measures with all that is beside them`()
    async throws
  {
    let run = try await DisaggregatedRun()
    #expect(run.findings.isEmpty)
    let low = try #require(run.value("ineq.estimate.cov", "Wealth", "Low"))
    #expect(low.number == 40 && low.standardError == 2 && low.unit == .percent)
    #expect(low.note == "population 100; Survey A" && low.source == "data.csv:2")
    let difference = try #require(run.value("ineq.d.cov", "Wealth"))
    #expect(difference.number == 30 && difference.unit == .percentagePoints)
    #expect(difference.standardError == 5.0.squareRoot() && difference.count == 3)
    #expect(difference.note.hasPrefix("High less Low; favourable indicator, above 0"))
    #expect(difference.source == "data.csv (3 rows)" && difference.status == "ok")
    let ratio = try #require(run.value("ineq.r.cov", "Region"))
    #expect(ratio.number == 1.2 && ratio.note.hasPrefix("South over North"))
    #expect(run.value("ineq.sii.cov", "Region") == nil)
    #expect(try #require(run.value("ineq.sii.cov", "Wealth")?.number) > 40)
    #expect(run.value("ineq.par.cov", "Wealth")?.number == 15)
    let entries = run.evaluation.context.catalogue
    #expect(entries.first { $0.id == "ineq.estimate.cov" }?.title == "Coverage")
    #expect(
      entries.first { $0.id == "ineq.d.cov" }?.title == "Coverage: difference of two subgroups")
  }

  @Test func `all measures are given where none is named`() async throws {
    let run = try await DisaggregatedRun(inequality: "draws: 10000, seed: 7")
    let expected = InequalityMeasure.allCases.filter { $0.dimension != .ordered }
    for measure in expected {
      let value = try #require(run.value("ineq.\(measure.rawValue).cov", "Region"), "\(measure)")
      #expect(value.number != nil)
    }
    let simulated = try #require(run.value("ineq.mdbw.cov", "Region"))
    #expect(simulated.note.contains("16384 draws, seed 7"))
    let ranks = InequalityMeasure.allCases.filter { $0.dimension != .notOrdered }
    #expect(run.evaluation.values.count { $0.breakdown == "Wealth" } == ranks.count + 3)
  }

  @Test func `a subgroup without a value has no precision either`() async throws {
    var rows = DisaggregatedRun.rows
    rows[1] = rows[1].replacing(",55,2,100,", with: ",,2,100,")
    let run = try await DisaggregatedRun(rows)
    let middle = try #require(run.value("ineq.estimate.cov", "Wealth", "Middle"))
    #expect(middle.number == nil && middle.standardError == nil && middle.interval == nil)
    #expect(run.value("ineq.estimate.cov", "Wealth", "Low")?.standardError == 2)
  }

  @Test func `what does not exist says why`() async throws {
    var rows = DisaggregatedRun.rows
    rows[1] = rows[1].replacing(",55,2,100,", with: ",,,100,")
    let run = try await DisaggregatedRun(
      rows, inequality: "measures: [d, sii, mdru, par], direction: neutral")
    let slope = try #require(run.value("ineq.sii.cov", "Wealth"))
    #expect(slope.outcome == .missing(.notAvailable, because: "1 of 3 subgroups have no value"))
    #expect(run.value("ineq.d.cov", "Wealth")?.flags == [.incomplete])
    let forced = try await DisaggregatedRun(rows, inequality: "measures: [d, sii], force: true")
    let outcome = try #require(forced.value("ineq.sii.cov", "Wealth")?.outcome)
    #expect(
      outcome
        == .missing(.notAvailable, because: "2 subgroups with a value, 3 are needed"))
    let header = DisaggregatedRun.header.replacing(",favourable_indicator", with: "")
    let neutral = try await DisaggregatedRun(
      DisaggregatedRun.rows.map { $0.replacing(",55,1,", with: ",55,") }, header: header,
      inequality: "measures: [d, par]")
    #expect(neutral.findings == ["direction-assumed:0"])
    #expect(neutral.value("ineq.d.cov", "Wealth")?.number == 30)
    let risk = try #require(neutral.value("ineq.par.cov", "Wealth"))
    #expect(
      risk.outcome
        == .missing(
          .notApplicable, because: "the indicator is neither favourable nor adverse"))
  }

  @Test func `the compatibility mode is said in every value and once in the log`() async throws {
    let run = try await DisaggregatedRun(
      inequality: "measures: [sii, paf], compatibility: healthequal")
    #expect(run.findings == ["compatibility-mode:3"])
    for (id, breakdown) in [("sii", "Wealth"), ("paf", "Region")] {
      let value = try #require(run.value("ineq.\(id).cov", breakdown))
      #expect(value.flags == [.asHealthequal] && value.status == "flagged")
      #expect(value.note.contains("as R's healthequal 1.0.1 gives it, defects included"))
    }
    let own = try await DisaggregatedRun(inequality: "measures: [paf]")
    let percent = try #require(own.value("ineq.paf.cov", "Region")?.standardError)
    let legacy = try #require(run.value("ineq.paf.cov", "Region")?.standardError)
    #expect(percent > 10 * legacy)
  }

  private static let wrong: [(row: String, code: String)] = [
    ("XAA,2019,A,cov,Coverage,Wealth,New,140,2,100,55,1,1,100,4,0", "constraint-error"),
    ("XAA,2019,A,cov,Coverage,Wealth,New,x,2,100,55,1,1,100,4,0", "type-error"),
    ("XAA,2019,A,cov,Coverage,Wealth,New,50,-2,100,55,1,1,100,4,0", "constraint-error"),
    ("XAA,2019,A,cov,Coverage,Wealth,New,50,2,-100,55,1,1,100,4,0", "constraint-error"),
    ("XAA,2019,A,cov,Coverage,Wealth,New,50,2,100,55,2,1,100,4,0", "constraint-error"),
    ("XAA,2019,A,cov,Coverage,Wealth,New,50,2,100,55,1,,100,4,0", "required-value"),
    ("XAA,2019,A,cov,Coverage,Wealth,New,50,2,100,55,1,1,0,4,0", "constraint-error"),
    ("XAA,2019,A,cov,Coverage,Wealth,New,50,2,100,55,1,1,100,,0", "required-value"),
    ("XAA,2019,A,cov,Coverage,Wealth,,50,2,100,55,1,1,100,4,0", "required-value"),
    ("Nowhere,2019,A,cov,Coverage,Wealth,New,50,2,100,55,1,1,100,4,0", "foreign-key"),
    ("XAA,20l9,A,cov,Coverage,Wealth,New,50,2,100,55,1,1,100,4,0", "type-error"),
    ("XAA,2019,Survey A,cov,Coverage,Wealth,Low,40,2,100,55,1,1,100,1,0", "primary-key"),
    ("XAA,2019,Survey A,cov,Coverage,Wealth,New,40,2,100,55,0,1,100,4,0", "row-constraint"),
    ("XAA,2019,Survey B,cov,Coverage,Wealth,Low,40,2,100,55,1,1,100,1,0", "primary-key"),
  ]

  @Test(arguments: wrong.indices) func `a bad row is told at its place`(index: Int) async throws {
    let (row, code) = Self.wrong[index]
    let run = try await DisaggregatedRun(DisaggregatedRun.rows + [row])
    #expect(run.findings == ["\(code):8"])
    #expect(run.value("ineq.d.cov", "Wealth")?.number == 30)
  }

  @Test func `an average outside its subgroups is a warning`() async throws {
    let run = try await DisaggregatedRun(
      DisaggregatedRun.rows.prefix(3).map { $0.replacing(",55,1,1,", with: ",340,1,1,") })
    #expect(run.findings == ["average-outside-subgroups:2"])
    #expect(run.value("ineq.par.cov", "Wealth")?.number == 15)
  }

  @Test func `columns go by other names, and what all rows share may stand in the manifest`()
    async throws
  {
    let run = try await DisaggregatedRun(
      [
        "Births, attended (%);Poor;,40", "Births, attended (%);Middle;,5",
        "Births, attended (%);Rich;,7",
      ],
      header: "Indicator;subgroup;est",
      options: """
            delimiter: semicolon
            decimal: comma
            country: XAA
            year: 2018
        """, inequality: "ordered: false, direction: adverse, scale: 1, measures: [d, mdbu]")
    #expect(run.findings.isEmpty)
    let value = try #require(run.value("ineq.d.births_attended", "Subgroup"))
    #expect(value.number.map { abs($0 - 0.3) < 1e-12 } == true && value.period == "2018")
    #expect(value.unit == .other("proportion") && value.interval == nil)
    #expect(value.note.contains("no limits: a subgroup has no standard error"))
  }

  @Test func `unknown words under inequality are told with the nearest`() throws {
    #expect(throws: ManifestProblems.self) {
      try Manifest.parse(
        """
        schema: 1
        inputs: [{kind: disaggregated, path: "-", inequality: {mesures: [d]}}]
        """, path: "report.yaml")
    }
    for wrong in ["measures: [dd]", "draws: 100", "level: 95", "scale: -1", "compatibility: yes"] {
      #expect(throws: ManifestProblems.self, "\(wrong)") {
        try Manifest.parse(
          """
          schema: 1
          inputs: [{kind: disaggregated, path: "-", inequality: {\(wrong)}}]
          """, path: "report.yaml")
      }
    }
  }

  @Test(.needsShared) func `the sample of healthequal gives through the program what it gives`()
    async throws
  {
    let manifest = try Manifest.parse(
      """
      schema: 1
      inputs:
        - kind: disaggregated
          path: \(Shared.path("data/stats/he_OrderedSample.csv"))
          country: IDN
          year: 2017
          indicators: {"Births attended by skilled health personnel (%)": sba}
          inequality: {measures: [d, aci, par]}
      """, path: "report.yaml")
    let values = await Evaluation.run(manifest).values
    for (id, wanted) in [("d", 23.6187515259), ("aci", 4.30051970377), ("par", 7.6273622874)] {
      let found = try #require(values.first { $0.indicator == "ineq.\(id).sba" }?.number)
      #expect(abs(found - wanted) < 1e-8 * wanted)
    }
  }
}
