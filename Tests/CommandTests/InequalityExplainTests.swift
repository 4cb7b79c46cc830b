import Testing

/// How a measure of inequality came about, on invented rows.
struct InequalityExplainTests {
  private static let published = """
    setting,date,indicator_abbr,dimension,subgroup,estimate,se,population,favourable_indicator,ordered_dimension,indicator_scale,subgroup_order,reference_subgroup
    KEN,2019,sba,Region,North,51.5,2,600,1,0,100,0,0
    KEN,2019,sba,Region,Centre,82.5,1,1500,1,0,100,0,1
    KEN,2019,sba,Region,South,63.5,2,840,1,0,100,0,0

    """

  /// Sixty cases of A, sixteen of B, of which one threshold holds back, forty of C.
  private static let surveyed = SickGroups.rows([("A", 60, 12), ("B", 16, 9), ("C", 40, 10)])

  private func told(_ input: String, _ data: String, _ measure: String, _ breakdown: String)
    throws -> String
  {
    let manifest = "schema: 1\nareas: {groups: []}\ninputs:\n  - \(input)\n"
    return try Workspace.with(["report.yaml": manifest, "a.csv": data]) { workspace in
      let run = try workspace.run(
        "explain", "report.yaml", measure, "KEN", "--breakdown", breakdown)
      try #require(run.code == 0, "\(run.errors)")
      return run.output
    }
  }

  @Test func `a difference names its two subgroups with the lines that they were read from`()
    throws
  {
    let text = try told(
      "{kind: disaggregated, path: a.csv}", Self.published, "ineq.d.sba", "Region=")
    #expect(
      text.hasSuffix(
        """
          North = 51.5 %
            source: a.csv:2
            standard error: 2
            population: 600
          Centre = 82.5 %
            source: a.csv:3
            standard error: 1
            population: 1500

        """), "\(text)")
    #expect(text.contains("= 31 percentage points\n  how: second less first\n"))
    #expect(text.contains("n: 3 subgroups"))
  }

  private static func survey(_ smallSamples: String) -> String {
    """
    {kind: survey, path: a.csv, country: KEN, year: 2020, design: {cluster: cluster}, \
    small_samples: \(smallSamples), inequality: {direction: adverse}, \
    estimates: [{id: sick, proportion: sick, is: [1], by: [group]}]}
    """
  }

  @Test func `of a survey the count is of subgroups, and each is an estimate of its own`() throws {
    let measure = try told(Self.survey("show"), Self.surveyed, "ineq.bgv.sick", "group=")
    #expect(measure.contains("n: 3 subgroups") && !measure.contains("unweighted cases"))
    for text in ["A = 20 %", "B = 56.25 %", "C = 25 %"] { #expect(measure.contains(text)) }
    let group = try told(Self.survey("show"), Self.surveyed, "ineq.estimate.sick", "group=A")
    #expect(group.contains("data type: computed"))
    #expect(group.contains("the survey's estimate = 20 %"), "\(group)")
  }

  @Test func `a subgroup that is held back is named without its value`() throws {
    let measure = try told(Self.survey("suppress"), Self.surveyed, "ineq.bgv.sick", "group=")
    #expect(!measure.contains("56.25"))
    let reason = "B: none\n    because: rests on 16 cases, fewer than 25"
    #expect(measure.contains(reason), "\(measure)")
  }

  @Test func `a group of two dimensions is named as columns, messages or options have it`() throws {
    let manifest = """
      schema: 1
      areas: {groups: []}
      inputs:
        - {kind: survey, path: a.csv, country: KEN, year: 2020, small_samples: show,
           estimates: [{id: sick, proportion: sick, is: [1], by: [[group, cluster]]}]}

      """
    try Workspace.with(["report.yaml": manifest, "a.csv": Self.surveyed]) { workspace in
      for words in [
        ["--breakdown", "group+cluster=B+2"], ["--breakdown", "cluster=2 + group=B"],
        ["--breakdown", "cluster=2", "--breakdown", "group=B"],
      ] {
        let run = try Program.run(
          ["explain", "report.yaml", "custom.sick", "KEN"] + words, in: workspace.path)
        // Of sixteen children of B nine are sick; in every fourth place from the third on two of four.
        #expect(
          run.code == 0 && run.output.contains("= 50 %"), "\(words): \(run.output)\(run.errors)")
      }
    }
  }
}
