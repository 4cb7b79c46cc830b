import TestSupport
import Testing

/// Equity in briefs and workbooks, on invented figures, through the built program.
struct EquityBriefTests {
  private static let header =
    "setting,date,source,indicator_abbr,indicator_name,dimension,subgroup,estimate,se,population,favourable_indicator,ordered_dimension,indicator_scale,subgroup_order,reference_subgroup"

  private static let rows = [
    "KEN,2015,Survey,sba,Skilled attendance,Wealth,Poorest,30.0,2,1000,1,1,100,1,0",
    "KEN,2015,Survey,sba,Skilled attendance,Wealth,Middle,55.0,2,1000,1,1,100,2,0",
    "KEN,2015,Survey,sba,Skilled attendance,Wealth,Richest,84.0,1,1000,1,1,100,3,0",
    "KEN,2019,Survey,sba,Skilled attendance,Wealth,Poorest,48.1,1.9,1020,1,1,100,1,0",
    "KEN,2019,Survey,sba,Skilled attendance,Wealth,Middle,66.4,1.6,980,1,1,100,2,0",
    "KEN,2019,Survey,sba,Skilled attendance,Wealth,Richest,90.7,0.9,940,1,1,100,3,0",
    "KEN,2019,Survey,u5mr,Under-five mortality,Region,North,61.5,4.1,600,0,0,1000,0,0",
    "KEN,2019,Survey,u5mr,Under-five mortality,Region,Centre,38.2,2.2,1500,0,0,1000,0,1",
    "KEN,2019,Survey,u5mr,Under-five mortality,Region,South,,,840,0,0,1000,0,0",
    "JOR,2018,Survey,sba,Skilled attendance,Sex,Female,70.0,,,neutral,0,100,0,0",
    "JOR,2018,Survey,sba,Skilled attendance,Sex,Male,50.0,,,neutral,0,100,0,0",
  ]

  private static let manifest = """
    schema: 1
    title: Equity
    illustrative: true
    areas: {groups: [who-region]}
    inputs:
      - {kind: disaggregated, path: equity.csv}
    reports:
      - {id: wide, kind: country, each: country, formats: [xlsx, text]}
      - {id: narrow, kind: country, each: country, formats: [text], ascii: true, width: 60}
      - {id: region, kind: region, each: who-region, formats: [text]}
    """

  private static let built = Result {
    let workspace = try Workspace.lasting([
      "report.yaml": manifest, "equity.csv": ([header] + rows).joined(separator: "\n") + "\n",
    ])
    let run = try workspace.run("build")
    try #require(run.code == 0, "\(run.errors)")
    return workspace
  }

  @Test(arguments: ["wide-KEN.txt", "narrow-KEN.txt", "wide-JOR.txt", "region-AFR.txt"])
  func `a brief says who is left behind, word for word`(name: String) throws {
    let text = try Self.built.get().text("out/\(name)")
    try Golden.expect(Self.section(text), is: "briefs/equity-\(name)")
    let width = name.hasPrefix("narrow") ? 60 : 76
    for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    if name.hasPrefix("narrow") { #expect(text.allSatisfy { $0.isASCII }) }
  }

  /// From the heading to the next.
  private static func section(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "Equity between subgroups") else { return "" }
    let end = lines[(start + 2)...].firstIndex { line in
      line.hasPrefix("---") && !line.contains("  ")
    }
    return lines[start..<(end.map { $0 - 1 } ?? lines.count)].joined(separator: "\n")
  }

  @Test func `limits of no subgroup, too few of them and missing ones are told in values`() throws {
    let values = try Self.built.get().values()
    let row = { (id: String, area: String) in
      values.rows.first { $0["indicator"] == id && $0["area"] == area && $0["period"] != "2015" }
    }
    #expect(row("ineq.d.sba", "JOR")?["value"] == "20")
    #expect(row("ineq.d.sba", "JOR")?["lower"] == "")
    #expect(row("ineq.bgv.sba", "JOR")?["status"] == "not_applicable")
    #expect(row("ineq.bgv.u5mr", "KEN")?["status"] == "not_available")
    #expect(
      row("ineq.bgv.u5mr", "KEN")?["note"]?.hasPrefix("1 of 3 subgroups have no value") == true)
    #expect(row("ineq.mdbu.sba", "JOR")?["status"] == "not_applicable")
  }
}
