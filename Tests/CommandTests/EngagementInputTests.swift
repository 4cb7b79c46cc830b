import Foundation
import TestSupport
import Testing

/// What is wrong with records of engagement: said with its place, counted, listed in Data quality, and no obstacle to the
/// rest.
struct EngagementInputTests {
  private struct Case {
    let kind: String
    let file: String
    let says: [String]
    var extra = ""
  }

  private func build(
    _ inputs: [(kind: String, text: String)], extra: String = "", asOf: String = "2025-06-30",
    _ check: (Program.Run, Workspace) throws -> Void
  ) throws {
    var files: [String: String] = [:]
    var entries = ""
    for (place, input) in inputs.enumerated() {
      files["data/\(place).csv"] = input.text
      entries += "  - {kind: \(input.kind), path: data/\(place).csv}\n"
    }
    files["report.yaml"] = """
      schema: 1
      as_of: \(asOf)
      areas: {groups: [world]}
      inputs:
      \(entries)\(extra)
      reports:
        - {id: donor, kind: donor, formats: [xlsx]}
        - {id: meeting, kind: inter-regional, formats: [text]}
      """
    try Workspace.with(files) { workspace in
      try check(try workspace.run("build"), workspace)
    }
  }

  private static let initiatives = """
    initiative_id,country_iso3,title,stage,start_date,end_date,budget,disbursed,currency
    A1,XAA,First,pilot,2024-01-01,2025-12-31,1000,400,USD
    A2,XAA,Second,piloting,2024-01-01,2025-12-31,0,50,USD
    A3,XAB,Third,scaling,2024-06-01,2024-01-01,500,200,USD
    A4,XAB,Fourth,scaling,2024-01-01,2025-12-31,800,900,USD
    """

  @Test
  func
    `an initiative with budget 0, disbursed above budget, end before start, a stage outside the list`()
    throws
  {
    try build([("initiatives", Self.initiatives)]) { run, workspace in
      #expect(run.code == 0, "\(run.errors)")
      for line in [
        "data/0.csv:3:15: warning: \"piloting\" is not in the list of \"stage\"; it is counted as not stated [constraint-error]",
        "data/0.csv:3:46: warning: initiative \"A2\" has a budget of 0 [constraint-error]",
        "warning: initiative \"A2\" disbursed 50, more than its budget of 0 [row-constraint]",
        "data/0.csv:4:33: warning: initiative \"A3\" ends on 2024-01-01, before it starts on 2024-06-01 [row-constraint]",
        "warning: initiative \"A4\" disbursed 900, more than its budget of 800 [row-constraint]",
      ] { #expect(run.errors.contains(line), "\(line)\n\(run.errors)") }
      let values = try workspace.values()
      let at = "2025-06-30"
      #expect(values.number("pse.port.initiatives", "WORLD", at) == 4)
      #expect(values.number("pse.port.initiatives", "WORLD", at, "stage", "not_stated") == 1)
      // Of A1, A3 and A4: (400 + 200 + 900) / (1000 + 500 + 800).
      let rate = try #require(values.number("pse.port.disbursement_rate", "WORLD", at))
      #expect(abs(rate - 100 * 1500.0 / 2300) < 1e-9)
      #expect(values.number("pse.port.disbursement_rate", "XAB", at, "initiative", "A4") == 112.5)
      let flags = values["pse.port.disbursement_rate", "XAB", at, "initiative", "A4"]?["flags"]
      #expect(flags?.contains("above_agreed") == true)
      #expect(
        values["pse.port.disbursement_rate", "XAA", at, "initiative", "A2"]?["status"]
          == "not_available")
      #expect(values["pse.port.burn", "XAB", at, "initiative", "A3"] == nil)
      let quality = try UnzippedText.all(of: workspace.file("out/donor.xlsx"))
      #expect(quality.contains("piloting") && quality.contains("has a budget of 0"))
    }
  }

  @Test func `commitments without a due day stand in a line of their own`() throws {
    let text = """
      commitment_id,country_iso3,owner,text,behaviour,due_date,status,completed_date
      C1,XAA,ministry,Report,nurture_trust,,in_progress,
      C2,XAA,ministry,Publish,nurture_trust,2025-01-31,completed,2025-01-10
      C3,XAA,ministry,Meet,nurture_trust,2025-03-31,completed,
      """
    try build([("commitments", text)]) { run, workspace in
      #expect(run.code == 0)
      #expect(
        run.errors.contains(
          "data/0.csv:2:38: warning: commitment \"C1\" has no due date [required-value]"))
      #expect(run.errors.contains("data/0.csv:4:"), "\(run.errors)")
      let values = try workspace.values()
      let count = { values.number("pse.port.commitments", "XAA", "2025-06-30", "follow_up", $0) }
      #expect(count("no_due_date") == 1 && count("due") == 2 && count("on_time") == 1)
      #expect(count("completed_undated") == 1 && count("overdue") == 0 && count("completed") == 2)
      #expect(values.number("pse.port.commitments_on_time", "XAA", "2025-06-30") == 50)
    }
  }

  @Test func `a price in another currency is left out, and a cap without an end is said`() throws {
    let caps = """
      country_iso3,item_id,cap,currency,valid_from,valid_to,applies_to_sector
      XAA,test,100,XNL,2024-01-01,,private
      """
    let prices = """
      country_iso3,sector,item_id,observed_date,price,currency
      XAA,private,test,2024-03-01,90,XNL
      XAA,private,test,2024-03-01,80,USD
      """
    try build([("prices", prices), ("price-caps", caps)]) { run, workspace in
      #expect(run.code == 0)
      #expect(
        run.errors.contains(
          "data/1.csv:2:29: warning: the cap of \"test\" has no end date [required-value]"),
        "\(run.errors)")
      #expect(
        run.errors.contains(
          "data/0.csv:3:13: warning: the price is in USD, and its cap is not [constraint-error]"),
        "\(run.errors)")
      let values = try workspace.values()
      #expect(values.number("pse.cap.price_compliance", "XAA", "2024") == 100)
      #expect(
        values.number("pse.cap.price_excluded", "XAA", "2024", "reason", "other_currency") == 1)
    }
  }

  @Test func `amounts of several currencies are added up only with rates`() throws {
    let text = """
      initiative_id,country_iso3,stage,budget,disbursed,currency
      A1,XAA,pilot,1000,500,USD
      A2,XAA,pilot,4000,1000,XNL
      """
    try build([("initiatives", text)]) { _, workspace in
      let values = try workspace.values()
      let row = values["pse.port.budget", "XAA", "2025-06-30"]
      #expect(row?["status"] == "not_available")
      #expect(row?["note"]?.contains("XNL") == true)
      #expect(values.number("pse.port.budget", "XAA", "2025-06-30", "currency", "XNL") == 4000)
    }
    let rates = """
      currency,date,usd_per_unit
      XNL,2025-01-01,0.25
      XNL,2026-01-01,0.5
      """
    try build([("initiatives", text), ("currency-rates", rates)]) { _, workspace in
      let values = try workspace.values()
      #expect(values.number("pse.port.budget", "XAA", "2025-06-30") == 2000)
      #expect(values.number("pse.port.disbursement_rate", "XAA", "2025-06-30") == 37.5)
      let note = values["pse.port.budget", "XAA", "2025-06-30"]?["note"]
      #expect(note?.contains("1 XNL = 0.25 USD (2025-01-01)") == true)
    }
  }

  @Test func `a second row of an id is refused with both places`() throws {
    let text = """
      platform_id,country_iso3
      P1,XAA
      P1,XAB
      """
    try build([("platforms", text)]) { run, _ in
      #expect(run.code == 2)
      #expect(
        run.errors.contains(
          "data/0.csv:3:1: error: platform \"P1\" comes twice, first at data/0.csv:2:1 [primary-key]"
        ))
    }
  }

  @Test func `an owner that the map does not hold is unknown, and said with its count`() throws {
    let text = """
      country_iso3,owner_raw,amount,currency,year
      XAA,Government,60,XNL,2024
      XAA,Moon colony,30,XNL,2024
      XAA,moon  colony,10,XNL,2024
      """
    try build([("payments", text)]) { run, workspace in
      #expect(run.code == 0)
      #expect(run.errors.contains("\"Moon colony\""), "\(run.errors)")
      let values = try workspace.values()
      #expect(values.number("pse.fin.claims_share", "XAA", "2024", "sector", "unknown") == 40)
      #expect(values.number("pse.fin.claims_share_known", "XAA", "2024", "sector", "public") == 100)
      #expect(
        values["pse.fin.claims_share", "XAA", "2024"]?["flags"]?.contains("low_quality") == true)
    }
  }
}
