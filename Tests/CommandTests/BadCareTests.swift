import Testing

/// What goes wrong in inputs of care seeking: the exit code and the words.
struct BadCareTests {
  private static let data = """
    stratum,cluster,weight,wealth_quintile,ari,fever,src_a,src_j
    1,1,1.5,1,0,1,1,0
    1,2,1.5,5,0,1,0,1
    1,2,1.5,3,0,0,0,0

    """

  private static let map = "source_code,sector,subsector\na,public,\nj,private,clinic\n"

  private static func manifest(_ more: String = "") -> String {
    """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: care-seeking
        path: a.csv
        country: KEN
        year: 2019
        source_map: map.csv
    \(more)
    """
  }

  private func said(
    _ data: String = Self.data, map: String = Self.map, _ manifest: String = Self.manifest()
  ) throws -> (run: Program.Run, values: ComputedValues?) {
    try Workspace.with(["report.yaml": manifest, "a.csv": data, "map.csv": map]) { workspace in
      let run = try workspace.run("build")
      return (run, try? workspace.values())
    }
  }

  @Test func `the sample is sound`() throws {
    let found = try said()
    #expect(found.run.code == 0, "\(found.run.errors)")
    #expect(found.values?.rows.isEmpty == false)
  }

  @Test(arguments: [
    (
      "1,1,1.5,1,", "1,1,1.5,6,", "a.csv:2:9: error: the wealth quintile is none [constraint-error]"
    ),
    ("1,1,1.5,1,", "1,,1.5,1,", "a.csv:2:3: error: \"cluster\" is empty [required-value]"),
    ("1,1,1.5,1,", ",1,1.5,1,", "a.csv:2:1: error: \"stratum\" is empty [required-value]"),
    ("1,1,1.5,1,", "1,1,0,1,", "a.csv:2:5: error: the weight is 0 [constraint-error]"),
    ("1,1,1.5,1,", "1,1,-1,1,", "a.csv:2:5: error: the weight -1 is below 0 [constraint-error]"),
    (
      "1,1,1.5,1,0,1,1,0", "1,1,1.5,1,0,1,2,0",
      "a.csv:2:15: error: \"src_a\" is neither 0 nor 1 [constraint-error]"
    ),
    (
      "1,1,1.5,1,0,1,1,0", "1,1,1.5,1,0,3,1,0",
      "a.csv:2:13: error: \"fever\" is neither 0 nor 1 [constraint-error]"
    ),
    (
      "1,2,1.5,5,0,1,0,1\n1,2,1.5,3,0,0,0,0\n", "",
      "a stratum has a single cluster, whose spread cannot be seen: 1 (1 rows, weight 1.5)"
    ),
  ])
  func `bad rows`(sound: String, bad: String, says: String) throws {
    let found = try said(Self.data.replacing(sound, with: bad))
    #expect(found.run.code == 2)
    #expect(found.run.errors.contains(says), "\(found.run.errors)")
    let isWritten = found.values != nil
    #expect(!isWritten)
  }

  @Test func `codes outside the source map are listed with their counts`() throws {
    let data = Self.data.replacing("src_j", with: "src_q").replacing("src_a", with: "src_b")
    let map = "source_code,sector\nb,public\n"
    let found = try said(data, map: map)
    #expect(found.run.code == 2)
    #expect(
      found.run.errors.contains(
        "1 code of a source is not in the source map map.csv: src_q (1 row) [foreign-key]"),
      "\(found.run.errors)")
    let lenient = try said(data, map: map, Self.manifest("    bad_rows: leave-out"))
    #expect(lenient.run.code == 0, "\(lenient.run.errors)")
    #expect(lenient.run.errors.contains("counted as no source"))
    let births = "cluster,weight,m15\n1,1,21\n2,1,41\n3,1,41\n"
    let single = try said(
      births, map: "source_code,sector\n21,public\n", Self.manifest("    delivery: {source: m15}"))
    #expect(single.run.errors.contains("m15 41 (2 rows)"), "\(single.run.errors)")
  }

  @Test(arguments: [
    ("a,public,", "a,state,", "map.csv:2:3: error: \"state\" is no sector [constraint-error]"),
    ("a,public,", "j,public,", "map.csv:3:1: error: source code \"j\" stands twice in the map"),
    ("sector", "owner", "map.csv:1: error: there is no column \"sector\""),
  ])
  func `a bad map`(sound: String, bad: String, says: String) throws {
    let found = try said(map: Self.map.replacing(sound, with: bad))
    #expect(found.run.code == 2)
    #expect(found.run.errors.contains(says), "\(found.run.errors)")
  }

  @Test func `manifests that ask for what is not there`() throws {
    let noMap = try said(
      Self.data, Self.manifest().replacing("    source_map: map.csv\n", with: ""))
    #expect(noMap.run.code == 65)
    #expect(noMap.run.errors.contains("the input has no `source_map`"))
    let union = try said(
      Self.data,
      Self.manifest("    conditions: {fever: {sources: src_}, both: {any_of: [fever, cough]}}"))
    #expect(union.run.code == 65)
    #expect(union.run.errors.contains("condition both is made of \"cough\", which is none"))
    let none = try said("cluster,weight\n1,1\n2,1\n")
    #expect(none.run.code == 2)
    #expect(none.run.errors.contains("no column tells who was ill"))
    let other = try said(
      Self.data, Self.manifest().replacing("care-seeking", with: "observations"))
    #expect(other.run.code == 65)
    #expect(other.run.errors.contains("an input of kind observations has no `source_map`"))
  }

  private func said(_ data: String, _ manifest: String) throws -> (
    run: Program.Run, values: ComputedValues?
  ) {
    try said(data, map: Self.map, manifest)
  }

  @Test func `nobody ill, and nobody with care`() throws {
    let nobody = try said(Self.data.replacing(",0,1,", with: ",0,0,"))
    #expect(nobody.run.code == 0, "\(nobody.run.errors)")
    #expect(nobody.values?["pse.care.sought", "KEN", "2019"]?["status"] == "not_available")
    let none = try said(
      Self.data.replacing(",1,0\n", with: ",0,0\n").replacing(",0,1\n", with: ",0,0\n"),
      Self.manifest("    small_samples: show"))
    #expect(none.values?["pse.care.sought", "KEN", "2019"]?["value"] == "0")
    #expect(none.values?["pse.care.any_private", "KEN", "2019"]?["status"] == "not_available")
  }

  @Test func `weights in millions are noticed in every kind of microdata`() throws {
    let data = Self.data.replacing(",1.5,", with: ",1500000,")
    let found = try said(data)
    #expect(
      found.run.errors.contains("no divisor is declared [weight-scale]"), "\(found.run.errors)")
    #expect(found.run.errors.contains("add `weight_divisor: 1000000` under `design`"))
    let declared = try said(
      data, Self.manifest("    design: {weight: weight, weight_divisor: 1000000, cluster: cluster}")
    )
    #expect(!declared.run.errors.contains("weight-scale"))
    let survey = """
      schema: 1
      inputs:
        - kind: survey
          path: a.csv
          country: KEN
          year: 2019
          design: {weight: weight, cluster: cluster}
          estimates: [{id: e, proportion: fever}]
      """
    #expect(try said(data, survey).run.errors.contains("weight-scale"))
  }

  @Test func `a country whose file has no column of a condition goes without, the others go on`()
    throws
  {
    let first = Self.data.replacing("stratum,", with: "country,stratum,").replacing(
      "\n1,", with: "\nKEN,1,")
    let second = first.replacing("KEN", with: "UGA").replacing("fever", with: "cough")
    let manifest = Self.manifest("    small_samples: show")
      .replacing("path: a.csv", with: "path: [a.csv, b.csv]").replacing(
        "    country: KEN\n", with: "")
    try Workspace.with([
      "report.yaml": manifest, "a.csv": first, "b.csv": second, "map.csv": Self.map,
    ]) {
      workspace in
      let run = try workspace.run("build")
      #expect(run.code == 0, "\(run.errors)")
      let values = try workspace.values()
      #expect(values["pse.care.sought", "KEN", "2019", "condition", "fever"]?["value"] == "100")
      let without = values["pse.care.sought", "UGA", "2019", "condition", "fever"]
      #expect(without?["status"] == "not_available")
      #expect(without?["note"]?.contains("b.csv has no column fever") == true)
    }
  }
}
