import Testing

/// Replicate weights through the program, against R `survey` 4.1.1: `svrepdesign(type = "JK1", scale = 3/4)` of the same invented rows.
struct ReplicateWeightTests {
  private static let rows = """
    cluster,weight,rw1,rw2,rw3,rw4,household_size,total,oop
    1,120,0,160,160,160,4,1000,150
    1,90,0,120,120,120,1,800,0
    2,150,200,0,200,200,6,1500,20
    2,60,80,0,80,80,2,700,90
    3,105,140,140,0,140,3,1200,300
    3,75,100,100,0,100,5,900,10
    4,135,180,180,180,0,7,2000,60
    4,45,60,60,60,0,2,600,30

    """

  private static func manifest(_ kind: String, _ more: String, divisor: Int = 1) -> String {
    """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: \(kind)
        path: a.csv
        country: KEN
        year: 2020
        design: {weight: weight, weight_divisor: \(divisor), replicates: {weights: "rw*", method: jk1}}
        \(more)

    """
  }

  private func built(_ manifest: String, _ rows: String = Self.rows) throws -> (
    run: Program.Run, values: ComputedValues?
  ) {
    try Workspace.with(["report.yaml": manifest, "a.csv": rows]) { workspace in
      let run = try workspace.run("build")
      return (run, try? workspace.values())
    }
  }

  private func expect(
    _ row: [String: String]?, _ numbers: [String: Double], _ place: String
  ) throws {
    let row = try #require(row, "\(place)")
    for (column, expected) in numbers {
      let found = row[column].flatMap(Double.init) ?? .nan
      #expect(abs(found / expected - 1) < 1e-12, "\(place) \(column): \(found)")
    }
  }

  @Test func `replicate weights of persons are multiplied by household size as the weight is`()
    throws
  {
    let found = try built(Self.manifest("households", "budget_shares: [10]"))
    let values = try #require(found.values, "\(found.run.errors)")
    try expect(
      values["uhc.fp.oop10", "KEN", "2020"],
      [
        "value": 27.6018099547511, "se": 16.5424783363109, "lower": 2.66283651841246,
        "upper": 84.16010243469496,
      ], "persons")
    try expect(
      values["uhc.fp.oop10", "KEN", "2020", "unit", "households"],
      [
        "value": 36.5384615384615, "se": 13.1091613970775, "lower": 8.69664062649622,
        "upper": 77.6799811800754,
      ], "households")
    try expect(
      values["uhc.fp.oop_share", "KEN", "2020"],
      ["value": 6.49156072685484, "se": 2.5696705791973], "share of persons")
  }

  @Test func `columns named by a star serve where lines are found first`() throws {
    let found = try built(Self.manifest("households", "disaggregate: [quintile]"))
    #expect(found.run.code == 0, "\(found.run.errors)")
    #expect(found.values?.number("uhc.fp.relative_poverty_line", "KEN", "2020") != nil)
  }

  @Test func `replicate weights are divided as the weight is`() throws {
    let manifest = Self.manifest("survey", "estimates: [{id: paid, total: oop}]", divisor: 10)
    let found = try built(manifest)
    let values = try #require(found.values, "\(found.run.errors)")
    try expect(
      values["custom.paid", "KEN", "2020"], ["value": 6810, "se": 2204.60880883662], "total")
  }

  @Test func `what needs an order has no standard error, not that of a simple random sample`()
    throws
  {
    let estimates = """
      estimates: [{id: q, quantile: total}, {id: c, concentration: oop, rank: total}, \
      {id: k, kakwani: oop, ability: total, rank: total}]
      """
    let found = try built(Self.manifest("survey", estimates))
    let values = try #require(found.values, "\(found.run.errors)")
    for id in ["q", "c", "k"] {
      let row = try #require(values["custom.\(id)", "KEN", "2020"])
      #expect(row["value"] != "" && row["se"] == "" && row["lower"] == "" && row["upper"] == "")
      #expect(row["flags"]?.contains("no_standard_error") == true)
      #expect(row["note"]?.contains("replicate weights are not used for what needs") == true)
    }
  }

  @Test func `an empty replicate weight is not 0`() throws {
    let rows = Self.rows.replacing("2,60,80,0,80", with: "2,60,80,0,")
    let manifest = Self.manifest("survey", "estimates: [{id: paid, mean: oop}]")
    let found = try built(manifest, rows)
    #expect(found.run.code == 2)
    #expect(
      found.run.errors.contains("a.csv:5:11: error: \"rw3\" is empty [required-value]"),
      "\(found.run.errors)")
  }

  /// Twelve sick children; all but the last sought care.
  private static let children = """
    cluster,weight,rw1,rw2,rw3,rw4,wealth_quintile,fever,src_a,src_j
    1,120,0,160,160,160,1,1,1,0
    1,90,0,120,120,120,5,1,0,1
    1,60,0,80,80,80,3,1,1,1
    2,150,200,0,200,200,5,1,1,1
    2,60,80,0,80,80,1,1,0,1
    2,90,120,0,120,120,3,1,1,0
    3,105,140,140,0,140,1,1,0,1
    3,75,100,100,0,100,5,1,1,0
    3,45,60,60,0,60,3,1,0,1
    4,135,180,180,180,0,1,1,1,0
    4,45,60,60,60,0,5,1,0,1
    4,30,40,40,40,0,3,1,0,0

    """

  /// `withReplicates` of R's `survey` over functions of the weights; ranks are worked out again in each replicate.
  @Test func `care seeking and its distribution have the errors of replicate weights`() throws {
    let map = "source_code,source_label,sector,subsector\na,Hospital,public,\nj,Clinic,private,\n"
    let manifest = Self.manifest("care-seeking", "source_map: map.csv\n    small_samples: show")
    let values = try Workspace.with([
      "report.yaml": manifest, "a.csv": Self.children, "map.csv": map,
    ]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      let told = try workspace.run("explain", "report.yaml", "pse.care.any_private", "KEN")
      #expect(told.output.contains("replicate weights: 4") && !told.output.contains("strata"))
      return try workspace.values()
    }
    let row = { (name: String, breakdown: String, category: String) in
      values["pse.care.any_private" + name, "KEN", "2020", breakdown, category]
    }
    try expect(row("", "", ""), ["value": 56.9230769230769, "se": 8.42308804582549], "share")
    try expect(row(".gap", "", ""), ["value": 39.8809523809524, "se": 44.7755963377035], "gap")
    for (index, value, error) in [
      ("standard", 0.166320166320166, 0.20496375170983),
      ("erreygers", 0.378698224852071, 0.427555911790797),
    ] {
      let found = row(".concentration", "index+rank", "\(index)+wealth_quintile")
      try expect(found, ["value": value, "se": error], index)
      #expect(found?["note"]?.contains("replicate weights, 3 degrees of freedom") == true)
    }
  }

  @Test func `inequality between groups of one sample has the errors of replicate weights`()
    throws
  {
    let more = """
      small_samples: show
          inequality: {direction: favourable, ordered_by: [wealth_quintile], draws: 10000}
          estimates: [{id: clinic, proportion: src_j, is: [1], by: [wealth_quintile]}]
      """
    let found = try built(Self.manifest("survey", more), Self.children)
    let values = try #require(found.values, "\(found.run.errors)")
    let gap = values["ineq.d.clinic", "KEN", "2020", "wealth_quintile"]
    try expect(gap, ["value": 39.8809523809524, "se": 44.7755963377035], "difference")
    #expect(gap?["note"]?.contains("from the covariances of the subgroups") == true)
    let slope = values["ineq.sii.clinic", "KEN", "2020", "wealth_quintile"]
    try expect(slope, ["value": 59.0307596987727, "se": 48.1694632441124], "slope")
    #expect(slope?["note"]?.contains("from replicate weights") == true)
  }
}
