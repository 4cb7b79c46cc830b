import TestSupport
import Testing

/// Inequality between the groups of one survey, with the covariances that its clusters give.
@Suite(.needsShared)
struct SurveyInequalityTests {
  private static let manifest = """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: survey
        path: \(Shared.folder)/data/stats/dhs_zzir62_trim.csv
        country: XZZ
        year: 2010
        design: {weight: v005, weight_divisor: 1000000, stratum: v023, cluster: v021}
        inequality: {direction: favourable, ordered_by: [v190], draws: 10000}
        estimates:
          - id: insured
            proportion: v481
            is: [1]
            by: [v190, v025]
            compare:
              - {by: v190, of: ["5", "1"]}
              - {by: v190, of: ["5", "1"], as: ratio}
    """

  private func values() throws -> ComputedValues {
    try Workspace.with(["report.yaml": Self.manifest]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
  }

  @Test func `a difference has the standard error of the contrast of one sample`() throws {
    let values = try values()
    let gap = try #require(values["ineq.d.insured", "XZZ", "2010", "v190"])
    let contrast = try #require(
      values["custom.insured.difference", "XZZ", "2010", "v190", "5 - 1"])
    for column in ["value", "se"] {
      let (one, other) = (
        try #require(gap[column].flatMap(Double.init)),
        try #require(contrast[column].flatMap(Double.init))
      )
      #expect(abs(one - other) <= 1e-9 * abs(other), "\(column): \(one), \(other)")
    }
    #expect(gap["note"]?.contains("from the covariances of the subgroups") == true)
    // Independent subgroups would give another error.
    let errors = ["1", "5"].compactMap {
      values["custom.insured", "XZZ", "2010", "v190", $0]?["se"].flatMap(Double.init)
    }
    let independent = errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
    let joint = try #require(gap["se"].flatMap(Double.init))
    #expect(abs(independent - joint) > 1e-6)
  }

  @Test func `slopes come from the rows, and only where groups have an order`() throws {
    let values = try values()
    let slope = try #require(values["ineq.sii.insured", "XZZ", "2010", "v190"])
    #expect(slope["note"]?.contains("from the scores of the sample's clusters") == true)
    #expect((slope["value"].flatMap(Double.init) ?? 0) > 0)
    #expect(values["ineq.sii.insured", "XZZ", "2010", "v025"] == nil)
    #expect(values["ineq.d.insured", "XZZ", "2010", "v025"] != nil)
  }

  @Test func `a group that is held back is not given away by its inequality`() throws {
    let data = SickGroups.rows([("A", 60, 12), ("B", 16, 9), ("C", 40, 10)])
    let manifest = """
      schema: 1
      areas: {groups: []}
      inputs:
        - kind: survey
          path: a.csv
          country: KEN
          year: 2020
          small_samples: suppress
          design: {cluster: cluster}
          inequality: {direction: adverse, measures: [d, bgv, sii], ORDER}
          estimates: [{id: sick, proportion: sick, by: [group]}]
      """
    for order in ["draws: 10000", "ordered_by: [group]"] {
      let text = manifest.replacing("ORDER", with: order)
      let values = try Workspace.with(["report.yaml": text, "a.csv": data]) { workspace in
        let run = try workspace.run("build")
        try #require(run.code == 0, "\(run.errors)")
        return try workspace.values()
      }
      for indicator in ["custom.sick", "ineq.estimate.sick"] {
        let row = try #require(values[indicator, "KEN", "2020", "group", "B"])
        #expect(row["status"] == "suppressed" && row["value"] == "" && row["se"] == "")
        #expect(row["lower"] == "" && row["upper"] == "")
        #expect(row["note"]?.contains("rests on 16 cases, fewer than 25") == true)
        #expect(values.number(indicator, "KEN", "2020", "group", "A") == 20)
      }
      // 25 % of C less 20 % of A, not 56.25 % of B; what needs every group has no value.
      let gap = values.number("ineq.d.sick", "KEN", "2020", "group")
      #expect(abs(abs(gap ?? .nan) - 5) < 1e-12, "\(gap ?? .nan)")
      for measure in ["bgv", "sii"] {
        #expect(values.number("ineq.\(measure).sick", "KEN", "2020", "group") == nil)
      }
    }
  }

  @Test func `what rests on a group of few cases is in parentheses as the group is`() throws {
    let data = SickGroups.rows([("A", 60, 12), ("B", 30, 17), ("C", 64, 16)])
    let manifest = """
      schema: 1
      areas: {groups: []}
      inputs:
        - {kind: survey, path: a.csv, country: KEN, year: 2020, design: {cluster: cluster},
           inequality: {direction: adverse, measures: [d, bgv]},
           estimates: [{id: sick, proportion: sick, by: [group]}]}
      reports:
        - {id: c, kind: country, each: country, formats: [text]}
      """
    try Workspace.with(["report.yaml": manifest, "a.csv": data]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      let values = try workspace.values()
      for (category, cases, flags) in [("A", "60", ""), ("B", "30", "small_sample")] {
        let row = values["ineq.estimate.sick", "KEN", "2020", "group", category]
        #expect(row?["n"] == cases && row?["flags"] == flags)
      }
      // B is one of the two that the difference compares; the other measure is of all three.
      for measure in ["d", "bgv"] {
        let row = values["ineq.\(measure).sick", "KEN", "2020", "group"]
        #expect(row?["n"] == "3" && row?["flags"] == "small_sample", "\(measure)")
      }
      let text = try workspace.text("out/c-KEN.txt").replacing("\n  ", with: " ")
      #expect(text.contains("between B and A (a subgroup rests on few cases)"), "\(text)")
      #expect(!text.contains("from 3 cases"))
    }
  }
}
