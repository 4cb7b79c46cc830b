import TestSupport
import Testing

/// Indicators that a manifest defines, over any kind of input.
struct CustomIndicatorTests {
  private func build(
    _ custom: String, code: Int32 = 0,
    _ check: (Program.Run, Workspace) throws -> Void
  ) throws {
    let manifest = """
      schema: 1
      areas: {groups: [world]}
      inputs:
        - id: list
          kind: stock
          path: data/list.csv
          columns: {item_id: owner, facility_id: region, visit_date: day}
      custom:
      \(custom)
      reports:
        - {id: all, kind: inter-regional, formats: [xlsx, text]}
      """
    let list = """
      country_iso3,day,owner,beds,region,open,sector
      XAA,2023-01-05,private,10,North,yes,private
      XAA,2023-01-05,private,20,South,no,private
      XAA,2023-01-05,public,70,North,yes,public
      XAB,2023-01-05,private,,North,yes,private
      XAB,2023-01-05,public,50,South,yes,public
      """
    try Workspace.with(["report.yaml": manifest, "data/list.csv": list]) { workspace in
      let run = try workspace.run("build")
      #expect(run.code == code, "\(run.errors)")
      try check(run, workspace)
    }
  }

  @Test func `a ratio of sums with a condition on its numerator, pooled, with the median`() throws {
    try build(
      """
        - id: private_beds
          title: Private share of beds
          unit: "%"
          numerator: sum(beds)
          denominator: beds
          numerator_where: {owner: private}
          better: neutral
          input: list
      """
    ) { _, workspace in
      let values = try workspace.values()
      #expect(values.number("custom.private_beds", "XAA", "2023") == 30)
      #expect(values.number("custom.private_beds", "XAB", "2023") == 0)
      // (10 + 20) of (10 + 20 + 70 + 50), the facility without beds left out and said.
      #expect(values.number("custom.private_beds", "WORLD", "2023") == 20)
      #expect(
        values.number("custom.private_beds", "WORLD", "2023", "aggregate", "unweighted median")
          == 15)
      let row = values["custom.private_beds", "XAB", "2023"]
      #expect(row?["unit"] == "%" && row?["numerator"] == "0" && row?["denominator"] == "50")
      #expect(row?["note"]?.contains("1 row without a number left out") == true)
      let brief = try workspace.text("out/all.txt")
      #expect(brief.contains("Private share of beds"))
      let workbook = try UnzippedText.all(of: workspace.file("out/all.xlsx"))
      #expect(workbook.contains("custom.private_beds") && workbook.contains("Own indicators"))
      #expect(workbook.contains("100 × Σ beds where owner is private / Σ beds, of list."))
    }
  }

  @Test func `counts, a scale, a condition on both sides, and the kind as the input's name`() throws
  {
    try build(
      """
        - {id: open, unit: "%", numerator: count, denominator: count, numerator_where: {open: "yes"}, where: {region: North}, input: stock}
        - {id: with_beds, unit: per thousand, scale: 1000, numerator: count(beds), denominator: count, input: list}
        - {id: beds, unit: beds, numerator: sum(beds), input: list}
      """
    ) { _, workspace in
      let values = try workspace.values()
      #expect(values.number("custom.open", "XAA", "2023") == 100)
      #expect(values["custom.open", "XAA", "2023"]?["denominator"] == "2")
      #expect(values.number("custom.with_beds", "WORLD", "2023") == 800)
      #expect(values.number("custom.beds", "WORLD", "2023") == 150)
    }
  }

  @Test func `a denominator of 0 gives no number, and the reason`() throws {
    try build(
      "  - {id: nothing, numerator: beds, denominator: count(open), where: {region: East}, input: list}\n"
        + "  - {id: zero, numerator: count, denominator: count(sector), where: {owner: private}, input: list}\n"
        + "  - {id: none, numerator: beds, denominator: count, scale: 2, where: {owner: public}, numerator_where: {owner: private}, input: list}"
    ) { run, workspace in
      #expect(run.errors.contains("`where` leaves no row of the file, for custom.nothing"))
      let values = try workspace.values()
      let nothing = values.rows.filter { $0["indicator"] == "custom.nothing" }
      #expect(nothing.isEmpty)
      #expect(values.number("custom.zero", "XAA", "2023") == 1)
      #expect(values.number("custom.none", "WORLD", "2023") == 0)
    }
    try build("  - {id: zero, numerator: count, denominator: sum(gap), input: list}", code: 2) {
      run, _ in
      #expect(run.errors.contains("there is no column \"gap\", which custom.zero needs"))
    }
  }

  @Test func `an unknown column is said with the nearest name`() throws {
    try build("  - {id: beds, numerator: sum(bedz), denominator: count, input: list}", code: 2) {
      run, _ in
      #expect(
        run.errors.hasPrefix(
          "data/list.csv:1: error: there is no column \"bedz\", which custom.beds needs [missing-label]"
        ), "\(run.errors)")
      #expect(run.errors.contains("did you mean \"beds\"?"))
    }
  }

  @Test(arguments: [
    ("  - {id: a, numerator: count, input: lisd}", "no input is called \"lisd\""),
    (
      "  - {id: a, numerator: count, input: list}\n  - {id: a, numerator: beds, input: list}",
      "custom indicator \"a\" is defined twice"
    ),
    ("  - {id: A b, numerator: count, input: list}", "\"A b\" cannot be an indicator's id"),
    ("  - {id: a, input: list}", "has no `numerator`"),
    ("  - {id: a, numerator: count, input: list, better: yes}", "better is \"yes\""),
    ("  - {id: a, numerator: count, input: list, formula: x}", "unknown key \"formula\""),
  ])
  func `a wrong definition is an error of the manifest`(_ custom: String, _ says: String) throws {
    try build(custom, code: 65) { run, _ in
      #expect(run.errors.contains("report.yaml:") && run.errors.contains(says), "\(run.errors)")
    }
  }

  @Test(.needsShared) func `over observations the terms are input keys`() throws {
    let manifest = """
      schema: 1
      areas: {groups: []}
      inputs:
        - {kind: observations, path: \(Shared.folder)/data/pse/who_tb_ppm_2006_2023.csv}
      custom:
        - {id: ppm, unit: "%", numerator: tb.private, denominator: tb.notified, input: observations}
      """
    try Workspace.with(["report.yaml": manifest]) { workspace in
      #expect(try workspace.run("build").code == 0)
      let values = try workspace.values()
      let same = values.number("pse.prog.tb_private", "IND", "2023")
      #expect(values.number("custom.ppm", "IND", "2023") == same && same != nil)
    }
  }
}
