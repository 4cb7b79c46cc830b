import Testing

/// Years that are made of quarters and months.
struct ServicePeriodTests {
  private func values(_ rows: String) throws -> ComputedValues {
    let files = [
      "report.yaml": """
      schema: 1
      areas: {groups: []}
      inputs:
        - {kind: doses, path: a.csv, country: SLE}
      """,
      "a.csv": "item,period,sector,value\n" + rows,
    ]
    return try Workspace.with(files) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
  }

  @Test func `a year of a single quarter is incomplete, the quarter is not`() throws {
    let values = try values("BCG,2023Q1,public,90\nBCG,2023Q1,private,10\n")
    let year = values["pse.prog.doses_share", "SLE", "2023"]
    #expect(year?["value"] == "10" && year?["flags"]?.contains("incomplete") == true)
    #expect(year?["note"]?.contains("1 of 4 quarters: 2023Q1") == true)
    let quarter = values["pse.prog.doses_share", "SLE", "2023Q1"]
    #expect(quarter?["value"] == "10" && quarter?["flags"]?.contains("incomplete") == false)
  }

  @Test func `a year beside its quarters and months counts once`() throws {
    let rows = """
      BCG,2023,private,40
      BCG,2023Q1,private,12
      BCG,202301,private,5
      BCG,2022Q1,private,7
      BCG,202201,private,3

      """
    let values = try values(rows)
    #expect(values["pse.prog.doses", "SLE", "2023"]?["value"] == "40")
    #expect(values["pse.prog.doses", "SLE", "2023"]?["flags"]?.contains("incomplete") == false)
    #expect(values["pse.prog.doses", "SLE", "2022"]?["value"] == "7")
    #expect(values["pse.prog.doses", "SLE", "202201"]?["value"] == "3")
    #expect(
      values.rows.count {
        $0["indicator"] == "pse.prog.doses" && $0["period"] == "2023" && $0["breakdown"] == ""
      } == 1)
  }

  @Test func `blank cells are not known, and not 0`() throws {
    let values = try values("BCG,2023Q1,private,\nBCG,2023Q1,public,5\n")
    #expect(
      values["pse.prog.doses", "SLE", "2023Q1", "sector", "private"]?["status"] == "not_available")
    #expect(values["pse.prog.doses", "SLE", "2023Q1"]?["value"] == "5")
    #expect(values["pse.prog.doses", "SLE", "2023Q1"]?["note"]?.contains("1 not known") == true)
    // One of two rows is above the limit of 20 %, and sectors alone say nothing of profit.
    let share = values["pse.prog.doses_share", "SLE", "2023Q1"]
    #expect(share?["flags"]?.contains("low_quality") == true)
    #expect(values["pse.prog.doses_share", "SLE", "2023Q1", "profit", "for_profit"] == nil)
  }

  @Test func `owners that report by other periods all count in the year`() throws {
    let rows = """
      BCG,2023Q1,public,100
      BCG,2023Q2,public,110
      BCG,2023Q3,public,120
      BCG,2023Q4,public,130
      BCG,2023,private,40
      BCG,2023Q1,private,10
      OPV,2023Q1,public,7

      """
    let values = try values(rows)
    // The private year holds its own quarter; the public quarters stand beside it: 40 of 500, and not 40 of 40.
    let share = values["pse.prog.doses_share", "SLE", "2023", "item", "BCG"]
    #expect(share?["numerator"] == "40" && share?["denominator"] == "500")
    #expect(values.number("pse.prog.doses_share", "SLE", "2023", "item", "BCG") == 8)
    #expect(share?["flags"]?.contains("incomplete") == false)
    // An item of one quarter makes its own year incomplete, and the sum that it is in.
    for (breakdown, category) in [("item", "OPV"), ("", "")] {
      let row = values["pse.prog.doses", "SLE", "2023", breakdown, category]
      #expect(row?["flags"]?.contains("incomplete") == true)
      #expect(row?["note"]?.contains("1 of 4 quarters: 2023Q1") == true)
    }
  }

  @Test func `a year of rows without an owner may hold those of every owner`() throws {
    let values = try values("BCG,2023,unknown,500\nBCG,2023Q1,public,100\nBCG,2023Q1,private,20\n")
    #expect(values["pse.prog.doses", "SLE", "2023"]?["value"] == "500")
    #expect(values["pse.prog.doses", "SLE", "2023Q1"]?["value"] == "120")
  }
}
