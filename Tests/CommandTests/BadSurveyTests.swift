import Testing

/// What goes wrong in microdata: the exit code, the place and the words.
struct BadSurveyTests {
  private static let rows = """
    stratum,cluster,weight,group,flag,y
    a,1,1.5,x,1,10
    a,2,2.5,x,0,12
    b,1,1.5,y,1,
    b,2,0.5,y,0,9
    b,3,0.5,,0,7

    """

  private static func manifest(_ more: String = "", estimate: String = "proportion: flag") -> String
  {
    """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: survey
        path: a.csv
        country: KEN
        year: 2019
    \(more.isEmpty ? "" : "    \(more)\n")    design: {weight: weight, stratum: stratum, cluster: cluster}
        estimates:
          - {id: e, \(estimate), by: [group]}
    """
  }

  private func said(
    _ data: String, _ manifest: String = Self.manifest()
  ) throws -> (run: Program.Run, values: ComputedValues?) {
    try Workspace.with(["report.yaml": manifest, "a.csv": data]) { workspace in
      let run = try workspace.run("build")
      return (run, try? workspace.values())
    }
  }

  @Test func `the sample is sound`() throws {
    let found = try said(Self.rows)
    #expect(found.run.code == 0, "\(found.run.errors)")
    #expect(found.values?["custom.e", "KEN", "2019"]?["n"] == "5")
    // Missing y leaves numerator and denominator; its cluster stays in the frame.
    let mean = try said(Self.rows, Self.manifest(estimate: "mean: y"))
    #expect(mean.values?["custom.e", "KEN", "2019"]?["n"] == "4")
    #expect(mean.values?["custom.e", "KEN", "2019"]?["note"]?.contains("3 degrees") == true)
  }

  @Test(arguments: [
    (
      "a,1,1.5,x,1,10", "a,1,-1.5,x,1,10",
      "a.csv:2:5: error: the weight -1.5 is below 0 [constraint-error]"
    ),
    ("a,1,1.5,x,1,10", "a,1,,x,1,10", "a.csv:2:5: error: the weight is empty [required-value]"),
    (
      "a,1,1.5,x,1,10", "a,1,much,x,1,10",
      "a.csv:2:5: error: \"much\" is not a number in column \"weight\" [type-error]"
    ),
    ("a,1,1.5,x,1,10", ",1,1.5,x,1,10", "a.csv:2:1: error: \"stratum\" is empty [required-value]"),
    ("a,1,1.5,x,1,10", "a,,1.5,x,1,10", "a.csv:2:3: error: \"cluster\" is empty [required-value]"),
    (
      "a,1,1.5,x,1,10", "a,1,1.5,x,2,10",
      "a.csv:2:11: error: a proportion of \"flag\" needs 0 or 1 in every row [constraint-error]"
    ),
    ("b,3,0.5,,0,7", "b,3,0.5,,0", "a.csv:6:11: error: row has 5 of 6 cells [missing-cell]"),
    (
      "a,2,2.5,x,0,12\n", "",
      "error: a stratum has a single cluster, whose spread cannot be seen: a (1 rows, weight 1.5) [lonely-cluster]"
    ),
  ])
  func `bad rows`(sound: String, bad: String, says: String) throws {
    let found = try said(Self.rows.replacing(sound, with: bad))
    #expect(found.run.code == 2)
    #expect(found.run.errors.contains(says), "\(found.run.errors)")
    #expect(found.values == nil)
  }

  @Test func `a word under missing empties texts, a number does not`() throws {
    let data = Self.rows.replacing("b,3,0.5,,0,7", with: "b,3,0.5,NA,0,7")
    for (more, count, names) in [("", "5", ["NA", "x", "y"]), ("missing: [NA]", "4", ["x", "y"])] {
      let found = try said(data, Self.manifest(more, estimate: "proportion: group, is: [x]"))
      #expect(found.run.code == 0, "\(found.run.errors)")
      #expect(found.values?["custom.e", "KEN", "2019"]?["n"] == count)
      let groups = ["NA", "x", "y"].filter {
        found.values?["custom.e", "KEN", "2019", "group", $0] != nil
      }
      #expect(groups == names)
    }
    // Cluster 3 and the stratum `a` are codes: the answer 3 would be missing, the cluster is not.
    let codes = try said(Self.rows, Self.manifest("missing: [\"3\"]"))
    #expect(codes.values?["custom.e", "KEN", "2019"]?["n"] == "5", "\(codes.run.errors)")
    let strata = try said(Self.rows, Self.manifest("missing: [a]"))
    #expect(strata.run.errors.contains("a.csv:2:1: error: \"stratum\" is empty"))
  }

  @Test func `a country NA is Namibia, whatever is missing`() throws {
    let data = Self.rows.replacing("stratum,", with: "country,stratum,").split(separator: "\n")
      .enumerated().map { $0.offset == 0 ? String($0.element) : "NA,\($0.element)" }
    let manifest = Self.manifest("missing: [NA]").replacing("    country: KEN\n", with: "")
    let found = try said(data.joined(separator: "\n") + "\n", manifest)
    #expect(found.values?["custom.e", "NAM", "2019"]?["n"] == "5", "\(found.run.errors)")
  }

  @Test func `bad rows may be left out, and are counted`() throws {
    let data = Self.rows.replacing("a,1,1.5,x,1,10", with: "a,1,-1.5,x,1,10\na,1,1.5,x,1,10")
    let found = try said(data, Self.manifest("bad_rows: leave-out"))
    #expect(found.run.code == 0, "\(found.run.errors)")
    #expect(found.run.errors.contains("the weight -1.5 is below 0; the row is left out"))
    #expect(found.values?["custom.e", "KEN", "2019"]?["n"] == "5")
  }

  @Test func `a weight of 0 keeps its cluster in the frame and counts in nothing else`() throws {
    let data = Self.rows + "b,4,0,y,1,9\n"
    let found = try said(data)
    #expect(found.run.code == 0, "\(found.run.errors)")
    let row = try #require(found.values?["custom.e", "KEN", "2019"])
    #expect(row["n"] == "5")
    #expect(row["note"]?.contains("3 degrees of freedom") == true)
  }

  @Test func `what a lonely stratum can be told`() throws {
    let lonely = Self.rows.replacing("a,2,2.5,x,0,12\n", with: "")
    for word in ["certainty", "adjust", "average", "collapse", "remove"] {
      let manifest = Self.manifest().replacing(
        "cluster: cluster}", with: "cluster: cluster, lonely: \(word)}")
      let found = try said(lonely, manifest)
      #expect(found.run.code == 0, "\(word): \(found.run.errors)")
      let name = word == "remove" ? "certainty" : word
      #expect(
        found.values?["custom.e", "KEN", "2019"]?["note"]?.contains("lonely clusters: \(name)")
          == true)
    }
  }

  @Test func `an empty domain and an all-zero one have a reason, or exact limits`() throws {
    let none = try said(
      Self.rows, Self.manifest(estimate: "proportion: flag, where: {group: [nowhere]}"))
    #expect(none.values?["custom.e", "KEN", "2019"]?["status"] == "not_available")
    #expect(
      none.values?["custom.e", "KEN", "2019"]?["note"]
        == "no case with a value and a positive weight")
    let zero = try said(
      Self.rows.replacing(",1,10", with: ",0,10").replacing(",1,\n", with: ",0,\n"))
    let row = try #require(zero.values?["custom.e", "KEN", "2019"])
    #expect(row["value"] == "0")
    #expect(row["flags"]?.contains("exact_limits") == true)
    #expect(row["lower"] == "0")
    #expect((row["upper"].flatMap(Double.init) ?? 0) > 40)
  }

  @Test func `a column that one country's file is without stops only what needs it`() throws {
    let manifest = """
      schema: 1
      areas: {groups: []}
      inputs:
        - kind: survey
          path: [a.csv, b.csv]
          design: {weight: weight, cluster: cluster}
          estimates: [{id: e, mean: y}, {id: f, mean: z}]
      """
    let rows = { (country: String, columns: String) in
      "country,year,cluster,weight,\(columns)\n"
        + (1...4).map { "\(country),2019,\($0),1,\(columns == "y,z" ? "\($0),\($0)" : "\($0)")\n" }
        .joined()
    }
    try Workspace.with([
      "report.yaml": manifest, "a.csv": rows("KEN", "y,z"), "b.csv": rows("UGA", "y"),
    ]) { workspace in
      let run = try workspace.run("build")
      #expect(run.code == 0, "\(run.errors)")
      #expect(
        run.errors.contains(
          "b.csv: warning: there is no column \"z\"; what needs it is not available"))
      let values = try workspace.values()
      #expect(values.number("custom.f", "KEN", "2019") == 2.5)
      #expect(values.number("custom.e", "UGA", "2019") == 2.5)
      #expect(values["custom.f", "UGA", "2019"]?["status"] == "not_available")
      #expect(values["custom.f", "UGA", "2019"]?["note"] == "b.csv has no column \"z\"")
    }
  }

  @Test func `a column that no file has, and two estimates of one id`() throws {
    let found = try said(Self.rows, Self.manifest(estimate: "mean: z"))
    #expect(found.run.code == 2)
    #expect(found.run.errors.contains("a.csv:1: error: there is no column \"z\" [missing-label]"))
    let twice = Self.manifest() + "\n      - {id: e, mean: y}"
    let double = try said(Self.rows, twice)
    #expect(double.run.code == 65)
    #expect(double.run.errors.contains("two estimates have the id \"e\""), "\(double.run.errors)")
  }

  @Test func `surveys of several countries estimate one indicator, each country and year once`()
    throws
  {
    func input(_ country: String, _ estimate: String) -> String {
      """
        - kind: survey
          path: a.csv
          country: \(country)
          year: 2019
          design: {weight: weight, stratum: stratum, cluster: cluster}
          estimates:
            - {id: e, \(estimate)}

      """
    }
    let head = "schema: 1\nareas: {groups: []}\ninputs:\n"
    let two = try said(Self.rows, head + input("KEN", "mean: y") + input("UGA", "mean: y"))
    #expect(two.run.code == 0, "\(two.run.errors)")
    #expect(
      two.values?.number("custom.e", "KEN", "2019") == two.values?.number("custom.e", "UGA", "2019")
    )
    #expect(two.values?.number("custom.e", "UGA", "2019") != nil)
    let same = try said(Self.rows, head + input("KEN", "mean: y") + input("KEN", "mean: y"))
    #expect(same.run.code == 2)
    let message = "two inputs estimate \"e\" for KEN 2019 [overlapping-inputs]"
    #expect(same.run.errors.contains(message), "\(same.run.errors)")
    let other = try said(
      Self.rows, head + input("KEN", "mean: y") + input("UGA", "proportion: flag"))
    #expect(other.run.code == 65)
    #expect(
      other.run.errors.contains("the id \"e\" is not the same figure in two inputs"),
      "\(other.run.errors)")
  }

  @Test func `two numbers of clusters in one stratum's population`() throws {
    let data = """
      stratum,cluster,weight,group,flag,n
      a,1,1,x,1,10
      a,2,1,x,0,12

      """
    let manifest = Self.manifest().replacing("cluster: cluster}", with: "cluster: cluster, fpc: n}")
    let found = try said(data, manifest)
    #expect(found.run.code == 2)
    #expect(
      found.run.errors.contains(
        "stratum a has two numbers of clusters in the population: 10 and 12"))
  }
}
