import Testing

/// Routine reports in the forms in which they are handed over.
struct ReportingTests {
  private func values<Result>(
    _ inputs: String, _ files: [String: String], code: Int32 = 0,
    _ body: (ComputedValues, String) throws -> Result
  ) throws -> Result {
    let manifest = """
      schema: 1
      title: Reports
      as_of: 2025-12-31
      areas: {groups: []}
      inputs:
      \(inputs)
      """
    return try Workspace.with(files.merging(["report.yaml": manifest]) { $1 }) { workspace in
      let run = try workspace.run("build", "-v")
      try #require(run.code == code, "\(run.errors)")
      return try body(try workspace.values(), run.errors)
    }
  }

  @Test func `more reports than expected are cut to 100, and said`() throws {
    let reports = """
      facility_id,sector,period,expected,received,received_date,due_date
      A,private,202501,1,2,2025-02-10,2025-02-15
      A,private,202502,1,1,2025-03-20,2025-03-15
      B,public,202501,1,0,,2025-02-15

      """
    try values(
      "  - {kind: hmis-reporting, path: r.csv, country: KEN}", ["r.csv": reports]
    ) { values, _ in
      let own = try #require(values["pse.hmis.completeness", "KEN", "2025", "sector", "private"])
      #expect(own["value"] == "100" && own["numerator"] == "3" && own["denominator"] == "2")
      #expect(own["flags"] == "more_reports_than_expected")
      #expect(own["note"]?.hasPrefix("150.0% before the cut to 100") == true)
      #expect(values.number("pse.hmis.timeliness", "KEN", "2025", "sector", "private") == 100)
      // Nothing came, and a share of nothing is none: DHIS2 would say 0.
      let none = try #require(
        values["pse.hmis.timeliness_received", "KEN", "2025", "sector", "public"])
      #expect(
        none["status"] == "not_available"
          && none["note"]?.hasPrefix("no report was received") == true)
      #expect(values.number("pse.hmis.completeness", "KEN", "2025", "sector", "public") == 0)
    }
  }

  @Test func `registrations without header, with padding and deleted rows`() throws {
    let rows = """
      "S",  "202501", "u1", "2025-02-15", "false"
      "S",  "202502", "u1", "2025-03-31", "false"
      "S",  "202501", "u2", "2025-02-16", "false"
      "S",  "202502", "u2", "2025-03-01", "true"

      """
    try values(
      """
        - kind: hmis-reporting
          path: r.csv
          country: KEN
          header: [dataset, period, orgunit, date, deleted]
          expected_units: 3
          timely_days: 15
      """, ["r.csv": rows]
    ) { values, errors in
      #expect(errors.contains("r.csv: note: 1 rows are marked as deleted and were not used"))
      let all = try #require(values["pse.hmis.completeness", "KEN", "2025"])
      #expect(all["numerator"] == "3" && all["denominator"] == "6" && all["value"] == "50")
      // DHIS2: at most 15 days, and one, after the period's last day at midnight: 16 February is in time.
      #expect(values.number("pse.hmis.timeliness", "KEN", "2025") == 100.0 * 2 / 6)
      #expect(values["pse.hmis.any_report", "KEN", "2025"]?["numerator"] == "2")
      #expect(values["pse.hmis.all_reports", "KEN", "2025"]?["numerator"] == "1")
      #expect(values["pse.hmis.all_reports", "KEN", "2025"]?["denominator"] == "3")
    }
  }

  @Test func `units and owners of the facility list, and how many of it are enrolled`() throws {
    let list = """
      code,name,owner,dhis
      1,A,Government,u1
      2,B,Private,u2
      3,C,Private,u3
      4,D,Private,
      5,E,Private,

      """
    let rows = "dataset,period,orgunit\nS,202501,u1\nS,202501,u2\n"
    try values(
      """
        - {kind: hmis-reporting, path: r.csv, country: KEN}
        - kind: facilities
          path: list.csv
          country: KEN
          year: 2025
          columns: {hmis_id: dhis}
      """, ["r.csv": rows, "list.csv": list]
    ) { values, _ in
      let own = try #require(values["pse.hmis.completeness", "KEN", "2025", "sector", "private"])
      #expect(own["numerator"] == "1" && own["denominator"] == "2")
      let enrolled = try #require(values["pse.hmis.enrolment", "KEN", "2025", "sector", "private"])
      #expect(enrolled["numerator"] == "2" && enrolled["denominator"] == "4")
      #expect(enrolled["note"]?.contains("does not say which are licensed") == true)
      // Registrations say nothing of when: no timeliness without a date.
      #expect(values["pse.hmis.timeliness", "KEN", "2025"]?["status"] == "not_available")
    }
  }

  @Test func `rates of DHIS2 analytics by ownership, by quarter and for districts`() throws {
    let rows = """
      dx,pe,ou,Facility Ownership,value,numerator,denominator
      S.REPORTING_RATE,2025Q1,,Private Clinic,50,5,10
      S.REPORTING_RATE,2025Q2,,Private Clinic,70,7,10
      S.REPORTING_RATE_ON_TIME,2025Q1,,Private Clinic,20,2,10
      S.REPORTING_RATE_ON_TIME,2025Q2,,Private Clinic,30,3,10
      S.REPORTING_RATE,2025Q1,,Public facilities,90,90,100
      S.REPORTING_RATE,2025Q1,North,NGO,0,0,0
      S.REPORTING_RATE,2025Q1,South,NGO,88.5,,

      """
    try values(
      "  - {kind: hmis-reporting, path: r.csv, country: KEN}", ["r.csv": rows]
    ) { values, _ in
      #expect(values.number("pse.hmis.completeness", "KEN", "2025", "sector", "private") == 60)
      #expect(values.number("pse.hmis.timeliness", "KEN", "2025", "sector", "private") == 25)
      #expect(
        values.number(
          "pse.hmis.completeness", "KEN", "2025", "reporting_period+sector", "2025Q1+private") == 50
      )
      let north = try #require(values["pse.hmis.completeness", "KEN/North", "2025"])
      #expect(north["status"] == "not_available" && north["value"] == "")
      let south = try #require(values["pse.hmis.completeness", "KEN/South", "2025"])
      #expect(south["value"] == "88.5" && south["data_type"] == "reported")
    }
  }

  @Test(arguments: [
    (
      "dx,pe,ou,value\nS.REPORTING_RATE,LAST_5_YEARS,,50\n",
      "a relative period needs the year that it ends in"
    ),
    ("dx,pe,ou,value\nS.OTHER,2025,,50\n", "\"OTHER\" is no metric of reporting"),
    ("facility_id,period,received\nA,2025M1,yes\n", "\"2025M1\" is not a period"),
    ("facility_id,period,received\nA,202501,perhaps\n", "\"perhaps\" is not yes or no"),
    (
      "facility_id,period,received\nA,202501,yes\nA,202501,no\n",
      "r.csv:3:1: error: facility \"A\", period 202501 stands in an earlier row too"
    ),
  ])
  func `what cannot be read is said with its place`(rows: String, says: String) throws {
    let manifest =
      "schema: 1\ninputs:\n  - {kind: hmis-reporting, path: r.csv, country: KEN}\n"
    try Workspace.with(["report.yaml": manifest, "r.csv": rows]) { workspace in
      let run = try workspace.run("build")
      #expect(run.code == 2)
      #expect(run.errors.contains(says), "\(run.errors)")
    }
  }
}
