import Testing

/// Pledges and what was paid of them, where cells are blank.
struct PledgeTests {
  @Test func `a blank contribution is not known, and no contribution of 0`() throws {
    let files = [
      "report.yaml": """
      schema: 1
      as_of: 2024-06-30
      areas: {groups: [world]}
      inputs:
        - {kind: pledges, path: a.csv, constants: {period: 2020-2022, currency: USD}}
      """,
      "a.csv": "donor,pledged,contributed\nA,100,0\nB,200,\nC,100,80\n",
    ]
    try Workspace.with(files) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      let values = try workspace.values()
      let row = { (id: String, donor: String) in
        values["pse.port.\(id)", "WORLD", "2020-2022", donor.isEmpty ? "" : "donor", donor]
      }
      #expect(row("contributed", "A")?["value"] == "0")
      #expect(
        row("contributed", "B")?["status"] == "not_available"
          && row("contributed", "B")?["value"] == "")
      #expect(row("contributed", "")?["value"] == "80")
      #expect(row("contributed", "")?["note"]?.contains("1 not known") == true)
      #expect(row("pledged", "")?["value"] == "400")
      // Of A and C: 80 of 200.
      #expect(row("pledge_conversion", "")?["value"] == "40")
      #expect(
        row("pledge_conversion", "B")?["note"]?.contains("no pledge has a contribution on record")
          == true)
    }
  }
}
