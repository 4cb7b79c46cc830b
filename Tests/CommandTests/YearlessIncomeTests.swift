import Testing

/// A list of countries without years: its income groups stand for every year (inputs.md, countries).
struct YearlessIncomeTests {
  @Test func `a group without a year holds in every year, of a new country and of a built-in one`()
    throws
  {
    // Poland is a high-income country in the built-in list; here it is not.
    let files = [
      "report.yaml": """
      schema: 1
      areas: {groups: [income-group]}
      inputs:
        - {kind: countries, path: c.csv}
        - {kind: observations, path: a.csv}
      """,
      "c.csv": """
      iso3,name,who_region,income_group,fcv,population,population_year
      XKA,Newland,AFR,LIC,no,1000,2024
      POL,Poland,EUR,LIC,no,1000,2024

      """,
      "a.csv": """
      iso3,indicator,year,value
      XKA,oops_che,2010,30
      POL,oops_che,2010,50
      XKA,oops_che,2023,20
      POL,oops_che,2023,40

      """,
    ]
    try Workspace.with(files) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      let values = try workspace.values()
      // Most people of the group live elsewhere, so that the figure is held back; which countries are in it is said.
      for year in ["2010", "2023"] {
        let row = values["uhc.che.oop", "LIC", year]
        #expect(row?["n"] == "2", "\(year): \(row?["note"] ?? "")")
        #expect(values["uhc.che.oop", "HIC", year] == nil)
      }
    }
  }

  @Test func `such a group is of that very year`() throws {
    let files = [
      "report.yaml": """
      schema: 1
      areas: {groups: [income-group]}
      inputs:
        - {kind: countries, path: c.csv, replace: true}
        - {kind: observations, path: a.csv}
      """,
      "c.csv": "iso3,name,who_region,income_group\nXKA,Newland,AFR,LIC\nXKB,Oldland,AFR,LIC\n",
      "a.csv": "iso3,indicator,year,value\nXKA,oops_che,2010,30\nXKB,oops_che,2010,50\n",
    ]
    try Workspace.with(files) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      let row = try workspace.values()["uhc.che.oop", "LIC", "2010"]
      #expect(row?["value"] == "40" && row?["flags"]?.contains("groups_other_year") == false)
    }
  }
}
