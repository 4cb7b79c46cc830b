import Testing

/// What goes wrong in households: the exit code, the place and the words.
struct BadHouseholdTests {
  private static let rows = """
    cluster,weight,household_size,total,oop,food,residence,quintile
    1,1.5,4,1000,120,400,urban,1
    1,2.5,2,900,10,300,urban,2
    2,1.5,3,1200,400,350,rural,3
    2,0.5,1,800,0,500,rural,4
    3,0.5,6,3000,90,900,,5

    """

  private static func manifest(_ more: String = "measures: budget-share") -> String {
    """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: households
        path: a.csv
        country: KEN
        year: 2019
        design: {weight: weight, cluster: cluster}
        disaggregate: [quintile, residence]
    \(more.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))

    """
  }

  private func said(
    _ data: String = Self.rows, _ manifest: String = Self.manifest()
  ) throws -> (run: Program.Run, values: ComputedValues?) {
    try Workspace.with(["report.yaml": manifest, "a.csv": data]) { workspace in
      let run = try workspace.run("build")
      return (run, try? workspace.values())
    }
  }

  @Test func `the sample is sound`() throws {
    let found = try said()
    #expect(found.run.code == 0, "\(found.run.errors)")
    #expect(found.values?["uhc.fp.oop10", "KEN", "2019"]?["n"] == "5")
    // (1.5 × 4 + 1.5 × 3) of 1.5 × 4 + 2.5 × 2 + 1.5 × 3 + 0.5 + 0.5 × 6 people.
    let share = try #require(found.values?.number("uhc.fp.oop10", "KEN", "2019"))
    #expect(abs(share - 100 * 10.5 / 19) < 1e-12)
    let households = found.values?.number("uhc.fp.oop10", "KEN", "2019", "unit", "households")
    #expect(abs(try #require(households) - 100 * 3 / 6.5) < 1e-12)
    // A household without residence belongs to the total, and to no group.
    #expect(found.values?.rows.contains { $0["category"] == "" && $0["breakdown"] != "" } == false)
  }

  @Test(arguments: [
    ("1,1.5,4,1000,120", "1,-1.5,4,1000,120", "a.csv:2:3: error: the weight -1.5 is below 0"),
    ("1,1.5,4,1000,120", "1,0,4,1000,120", "a.csv:2:3: error: the weight is 0"),
    ("1,1.5,4,1000,120", "1,,4,1000,120", "a.csv:2:3: error: the weight is empty"),
    ("1,1.5,4,1000,120", "1,one,4,1000,120", "a.csv:2:3: error: \"one\" is not a number"),
    ("1,1.5,4,1000,120", ",1.5,4,1000,120", "a.csv:2:1: error: \"cluster\" is empty"),
    (
      "1,1.5,4,1000,120", "1,1.5,0,1000,120",
      "a.csv:2:7: error: a household has fewer than 1 member"
    ),
    ("1,1.5,4,1000,120", "1,1.5,,1000,120", "a.csv:2:7: error: \"household_size\" is empty"),
    ("1,1.5,4,1000,120", "1,1.5,4,0,0", "a.csv:2:9: error: total consumption is not above 0"),
    ("1,1.5,4,1000,120", "1,1.5,4,,120", "a.csv:2:9: error: \"total\" is empty"),
    (
      "1,1.5,4,1000,120", "1,1.5,4,1000,-5", "a.csv:2:14: error: out-of-pocket payments are below 0"
    ),
    (
      "1,1.5,4,1000,120", "1,1.5,4,1000,1200",
      "a.csv:2:14: error: out-of-pocket payments exceed total consumption"
    ),
    ("urban,1", "urban,6", "a.csv:2:28: error: a quintile is none of 1 to 5"),
    ("1,1.5,4,1000,120", "1,1.5,4,\"1 000,5\",120", "a.csv:2:9: error: \"1 000,5\""),
    ("3,0.5,6,3000,90,900,,5", "3,0.5,6,3000,90", "a.csv:6:16: error: row has 5 of 8 cells"),
  ])
  func `bad rows`(sound: String, bad: String, says: String) throws {
    let found = try said(Self.rows.replacing(sound, with: bad))
    #expect(found.run.code == 2)
    #expect(found.run.errors.contains(says), "\(found.run.errors)")
    #expect(found.values == nil)
  }

  @Test func `a household that eats more than it spends counts where food does`() throws {
    let data = Self.rows.replacing("120,400", with: "120,4000")
    #expect(try said(data).run.code == 0)
    let found = try said(data, Self.manifest("measures: [budget-share, capacity-to-pay]"))
    #expect(found.run.code == 2)
    #expect(
      found.run.errors.contains("a.csv:2:18: error: spending on food exceeds total consumption"),
      "\(found.run.errors)")
    #expect(found.run.errors.contains("`implausible: keep`"))
  }

  @Test func `implausible households may be kept or left out, and are counted either way`() throws {
    let data = Self.rows.replacing("4,1000,120", with: "4,1000,1200")
    let kept = try said(data, Self.manifest("measures: budget-share\nimplausible: keep"))
    #expect(kept.run.code == 0, "\(kept.run.errors)")
    #expect(kept.run.errors.contains("a.csv:2:14: warning: out-of-pocket payments exceed total"))
    #expect(kept.run.errors.contains("the row is used as it is"))
    #expect(kept.values?["uhc.fp.oop10", "KEN", "2019"]?["n"] == "5")
    let out = try said(data, Self.manifest("measures: budget-share\nimplausible: leave-out"))
    #expect(out.run.errors.contains("the row is left out"))
    #expect(out.values?["uhc.fp.oop10", "KEN", "2019"]?["n"] == "4")
  }

  @Test func `bad rows may be left out of every pass`() throws {
    let bad = "1,1.5,4,,120,400,urban,1\n1,1.5,4,1000,120,-1,urban,1\n"
    let measures = "measures: [budget-share, capacity-to-pay, consumption]"
    let found = try said(Self.rows + bad, Self.manifest("\(measures)\nbad_rows: leave-out"))
    #expect(found.run.code == 0, "\(found.run.errors)")
    #expect(
      found.run.errors.contains("a.csv:7:9: warning: \"total\" is empty; the row is left out"))
    let sound = try said(Self.rows, Self.manifest(measures))
    #expect(sound.run.code == 0, "\(sound.run.errors)")
    #expect(found.values?.rows.count == sound.values?.rows.count)
    #expect(found.values?.rows == sound.values?.rows)
  }

  @Test func `payments that nobody noted are not nothing, and are counted`() throws {
    let bad = "1,1.5,4,1000,,400,urban,1\n"
    let measures = "measures: budget-share"
    let found = try said(Self.rows + bad, Self.manifest(measures))
    #expect(found.run.code == 0, "\(found.run.errors)")
    #expect(
      found.run.errors.contains(
        "a.csv: warning: 1 rows have no \"oop\": they are left out of what needs it [missing-value]"
      ))
    let sound = try said(Self.rows, Self.manifest(measures))
    for column in ["value", "se", "n", "denominator"] {
      #expect(
        found.values?["uhc.fp.oop10", "KEN", "2019"]?[column]
          == sound.values?["uhc.fp.oop10", "KEN", "2019"]?[column])
    }
  }

  @Test func `a household whose payments nobody noted keeps its place where they do not count`()
    throws
  {
    let header = "weight,household_size,total,oop\n"
    let manifest = Self.manifest("measures: [consumption, concentration, budget-share, payments]")
      .replacing("cluster: cluster}\n    disaggregate: [quintile, residence]", with: "X}")
      .replacing(", X}", with: "}")
    let data = header + "1,1,100,0\n1,1,400,\n1,1,200,30\n1,1,300,0\n"
    let values = try #require(try said(data, manifest).values)
    func number(_ id: String, _ breakdown: String = "", _ category: String = "") -> Double {
      values.number("uhc.fp.\(id)", "KEN", "2019", breakdown, category) ?? .nan
    }
    // Of 1, 2, 3, 4 the Gini index is Σ (2i − n − 1) x / (n Σ x) = 10/40, and the median the least value with half at or below it.
    #expect(abs(number("consumption_gini") - 0.25) < 1e-12)
    #expect(abs(number("consumption_curve", "poorest", "50") - 30) < 1e-12)
    #expect(number("median_consumption") == 200)
    #expect(abs(number("relative_poverty_line") - 0.6 * 200) < 1e-12)
    #expect((1...4).map { number("quintile_cut", "cut", "\($0)") } == [100, 200, 300, 400])
    #expect(values["uhc.fp.consumption_gini", "KEN", "2019"]?["n"] == "4")
    // Payments are known of three: the one who pays has the middle rank of 1, 2, 3, and the Gini index of those is 4/18.
    #expect(values["uhc.fp.oop_kakwani", "KEN", "2019"]?["n"] == "3")
    #expect(abs(number("oop_kakwani") + 4.0 / 18) < 1e-12)
    #expect(abs(number("oop10") - 100.0 / 3) < 1e-12)
  }

  @Test func `lines are given whoever is counted`() throws {
    for unit in ["people", "households"] {
      let more = "measures: [capacity-to-pay, consumption]\nunit: \(unit)"
      let values = try #require(try said(Self.rows, Self.manifest(more)).values)
      for line in ["xu_subsistence_line", "relative_poverty_line"] {
        #expect(values.number("uhc.fp.\(line)", "KEN", "2019") != nil, "\(line) of \(unit)")
      }
    }
  }

  @Test func `a lonely stratum is named`() throws {
    let manifest = Self.manifest().replacing(
      "cluster: cluster}", with: "cluster: cluster, stratum: residence}")
    let data = Self.rows.replacing("900,,5", with: "900,rural,5")
    let found = try said(data, manifest)
    #expect(found.run.code == 2)
    #expect(
      found.run.errors.contains(
        "a stratum has a single cluster, whose spread cannot be seen: urban"),
      "\(found.run.errors)")
    #expect(found.run.errors.contains("`lonely: certainty`"))
  }

  @Test func `nobody above the share, and nobody at all`() throws {
    let zero = try said(
      Self.rows.replacing(",120,", with: ",12,").replacing(",400,350", with: ",40,350"),
      Self.manifest("measures: [budget-share, depth, concentration]"))
    #expect(zero.run.code == 0, "\(zero.run.errors)")
    let row = try #require(zero.values?["uhc.fp.oop10", "KEN", "2019"])
    #expect(row["value"] == "0")
    #expect(row["flags"]?.contains("exact_limits") == true)
    let depth = try #require(zero.values?["uhc.fp.mean_positive_overshoot10", "KEN", "2019"])
    #expect(depth["status"] == "not_available")
    #expect(depth["note"]?.contains("the denominator is 0") == true)
    let index = try #require(zero.values?["uhc.fp.oop10_concentration", "KEN", "2019"])
    #expect(index["status"] == "not_available")
    let none = try said(
      Self.rows, Self.manifest("measures: budget-share\nwhere: {residence: [nowhere]}"))
    #expect(none.values?["uhc.fp.oop10", "KEN", "2019"]?["status"] == "not_available")
  }

  @Test func `what needs a column that is not there is left out, or said where it was asked for`()
    throws
  {
    let some = try said(Self.rows, Self.manifest(""))
    #expect(some.run.code == 0, "\(some.run.errors)")
    #expect(some.values?.rows.contains { $0["indicator"] == "uhc.fp.xu_catastrophic" } == true)
    #expect(some.values?.rows.contains { $0["indicator"]?.contains("europe") == true } == false)
    #expect(some.values?.rows.contains { $0["indicator"] == "uhc.fp.sdg382" } == false)
    let asked = try said(Self.rows, Self.manifest("measures: europe"))
    #expect(asked.run.code == 0, "\(asked.run.errors)")
    let row = try #require(asked.values?["uhc.fp.europe_catastrophic", "KEN", "2019"])
    #expect(row["status"] == "not_available")
    #expect(row["note"]?.contains("a.csv has no column \"adults\"") == true, "\(row)")
    let absent = try said(
      Self.rows.replacing("oop,food", with: "paid,food"), Self.manifest())
    #expect(absent.run.code == 2)
    #expect(
      absent.run.errors.contains("a.csv:1: error: there is no column \"oop\" [missing-label]"))
  }

  @Test func `a column that is missing from one country's file stops that country alone`() throws {
    let manifest = Self.manifest().replacing("path: a.csv", with: "path: [a.csv, b.csv]")
      .replacing("    country: KEN\n    year: 2019\n", with: "")
    let lines = Self.rows.split(separator: "\n").dropFirst()
    let header = "country,year," + Self.rows.prefix { $0 != "\n" } + "\n"
    let a = header + lines.map { "KEN,2019,\($0)\n" }.joined()
    let b = header.replacing("oop", with: "paid") + lines.map { "UGA,2019,\($0)\n" }.joined()
    try Workspace.with(["report.yaml": manifest, "a.csv": a, "b.csv": b]) { workspace in
      let run = try workspace.run("build")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors.contains("b.csv: warning: there is no column \"oop\""))
      let values = try workspace.values()
      #expect(values.number("uhc.fp.oop10", "KEN", "2019") != nil)
      #expect(values["uhc.fp.oop10", "UGA", "2019"]?["status"] == "not_available")
      #expect(
        values["uhc.fp.oop10", "UGA", "2019"]?["note"]?.contains("b.csv has no column \"oop\"")
          == true)
    }
  }

  @Test func `standard input is read once`() throws {
    let manifest = Self.manifest().replacing("path: a.csv", with: "path: \"-\"")
      .replacing("[quintile, residence]", with: "[residence]")
    try Workspace.with(["report.yaml": manifest]) { workspace in
      let once = try workspace.run("build", input: Self.rows)
      #expect(once.code == 0, "\(once.errors)")
      #expect(try workspace.values().number("uhc.fp.oop10", "KEN", "2019") != nil)
    }
    let twice = manifest.replacing("budget-share", with: "capacity-to-pay")
    try Workspace.with(["report.yaml": twice]) { workspace in
      let run = try workspace.run("build", input: Self.rows)
      #expect(run.code == 65)
      #expect(run.errors.contains("report.yaml:4:5: error: standard input can be read once"))
      #expect(run.errors.contains("save it to a file"))
    }
  }

  @Test(arguments: [
    ("money: {ppp: 12.5}", "inputs[1].money has no `cpi`"),
    ("money: {ppp: 0, cpi: 1, days: 30}", "inputs[1].money.ppp is 0"),
    (
      "lines: [2.15]",
      "inputs[1].lines[1] is in international dollars, and nothing says what one is worth"
    ),
    (
      "money: {ppp: 1, cpi: 1, days: 30}\nlines: [1.90]",
      "inputs[1].lines[1] is the line of 2011 international dollars"
    ),
    ("lines: [{id: a, national: 1}, {id: a, national: 2}]", "two poverty lines have the id \"a\""),
    ("lines: [{national: 1}]", "inputs[1].lines[1] has no `id`"),
    ("measures: budget", "inputs[1].measures is \"budget\""),
    ("budget_shares: [0]", "inputs[1].budget_shares[1] is 0"),
    ("implausible: ignore", "inputs[1].implausible is \"ignore\""),
    (
      "columns: {oops: oop}",
      "`columns` names \"oops\", which an input of kind households does not read"
    ),
    ("estimates: [{id: a, mean: oop}]", "`estimates` belongs to an input of kind `survey`"),
  ])
  func `manifests that cannot be followed`(more: String, says: String) throws {
    let found = try said(Self.rows, Self.manifest(more))
    #expect(found.run.code == 65)
    #expect(found.run.errors.contains(says), "\(found.run.errors)")
  }

  @Test func `two surveys of one country and year`() throws {
    let entry = Self.manifest().split(separator: "inputs:\n")[1]
    let found = try said(Self.rows, Self.manifest() + entry)
    #expect(found.run.code == 2)
    #expect(
      found.run.errors.contains("households of KEN in 2019 stand in an earlier input too"),
      "\(found.run.errors)")
  }
}
