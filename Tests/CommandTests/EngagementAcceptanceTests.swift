import TestSupport
import Testing

/// Every expected value of programmes, prices, stock, digital health and the portfolio, from native files by manifests alone.
@Suite(.needsShared)
struct EngagementAcceptanceTests {
  /// A row of the expected results, and where its figure stands in values.csv.
  struct Expected: Sendable, CustomTestStringConvertible {
    let name: String
    /// As printed in the expected results, with its decimals.
    let figure: String
    let place: ComputedValues.Place

    var testDescription: String { name }

    /// Half of the last printed digit, and a hair for the binary fraction.
    var tolerance: Double {
      let decimals = figure.split(separator: ".").dropFirst().first?.count ?? 0
      return 0.5 * (0..<decimals).reduce(1.0) { step, _ in step / 10 } + 1e-9
    }
  }

  private static func build(
    _ inputs: String, asOf: String = "2025-09-30", files: [String: String] = [:]
  ) throws -> ComputedValues {
    let manifest = """
      schema: 1
      as_of: \(asOf)
      areas: {groups: [who-region, world]}
      inputs:
      \(inputs.replacing("SHARED", with: Shared.folder))
      """
    return try Workspace.with(files.merging(["report.yaml": manifest]) { $1 }) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
  }

  private func compare(_ expected: [Expected], with values: ComputedValues) throws -> Double {
    var largest = 0.0
    for row in expected {
      let place = row.place
      let found = try #require(
        values.number(
          place.indicator, place.area, place.period, place.breakdown, place.category), "\(row.name)"
      )
      let distance = abs(found - (try #require(Double(row.figure))))
      #expect(distance <= row.tolerance, "\(row.name): \(found), expected \(row.figure)")
      largest = max(largest, distance)
    }
    return largest
  }

  // MARK: expected/pse/templates_golden.csv

  private static let templates = """
      - {kind: price-caps, path: SHARED/data/templates/price_caps_synthetic.csv}
      - {kind: prices, path: SHARED/data/templates/price_observations_synthetic.csv}
      - {kind: stock, path: SHARED/data/templates/stock_synthetic.csv}
      - {kind: digital, path: SHARED/data/templates/digital_solutions_synthetic.csv}
      - {kind: initiatives, path: SHARED/data/templates/initiatives_synthetic.csv}
      - {kind: commitments, path: SHARED/data/templates/commitments_synthetic.csv}
      - {kind: platforms, path: SHARED/data/templates/dialogue_platforms_synthetic.csv}
      - {kind: events, path: SHARED/data/templates/events_synthetic.csv}
    """

  private static func place(
    _ indicator: String, _ area: String, _ period: String = "2025-09-30",
    _ breakdown: String = "", _ category: String = ""
  ) -> ComputedValues.Place {
    ComputedValues.Place(
      indicator: indicator, area: area, period: period, breakdown: breakdown, category: category)
  }

  /// The figures of a row; "2 of 3 = 66.67" and "1 / 1 / 1" hold several.
  private static func template(_ row: [String: String]) -> [(String, ComputedValues.Place)]? {
    let (metric, scope, group, value) = (
      row["metric"] ?? "", row["case"] ?? "", row["group"] ?? "", row["value"] ?? ""
    )
    let stock = { (id: String) in [(value, place(id, "XAA", "2025", "sector", scope))] }
    let whole = { (id: String) in [(value, place(id, "WORLD"))] }
    let followUp = { (word: String) in
      [(value, place("pse.port.commitments", "WORLD", "2025-09-30", "follow_up", word))]
    }
    switch metric {
    case "C10 item availability on day of visit": return stock("pse.cap.stock_availability")
    case "C10 stock-out in last 90 days (any day)": return stock("pse.cap.stock_out")
    case "C10 mean stock-out days per item-facility": return stock("pse.cap.stock_days")
    case "C9 price cap compliance":
      return [
        (
          String(value.split(separator: " ").last ?? ""),
          place("pse.cap.price_compliance", "XAA", "2021")
        )
      ]
    case "C9 mean overcharge when above cap":
      return [
        (
          String(value.split(separator: " ").first ?? ""),
          place("pse.cap.price_overcharge", "XAA", "2021")
        )
      ]
    case "C9 excluded: before cap / public / missing price":
      return zip(
        value.split(separator: "/").map { $0.filter(\.isNumber) },
        ["before_cap", "other_sector", "no_price"]
      ).map { ($0, place("pse.cap.price_excluded", "XAA", "2021", "reason", $1)) }
    case "G2 portfolio budget": return whole("pse.port.budget")
    case "G2 disbursed": return whole("pse.port.disbursed")
    case "G2 disbursement rate": return whole("pse.port.disbursement_rate")
    case "G1 initiatives by stage":
      return [(value, place("pse.port.initiatives", "WORLD", "2025-09-30", "stage", group))]
    case "G3 beneficiaries reached / target": return whole("pse.port.reach")
    case "G4 leverage ratio (private cofinance / budget)": return whole("pse.port.leverage")
    case "G6 commitments due by 2025-09-30 (not cancelled)": return followUp("due")
    case "G6 completed on or before due date": return followUp("on_time")
    case "G6 completed (any date)": return followUp("completed")
    case "G6 overdue and open": return followUp("overdue")
    case "G8 platform activity (held/planned)":
      let area = ["P001": "XAA", "P002": "XBB"][scope] ?? "?"
      return [(value, place("pse.port.platform_activity", area, "2025-09-30", "platform", scope))]
    case "G8 decisions implemented": return whole("pse.port.platform_decisions")
    case "F1 private digital solutions integrated (full or partial)":
      return whole("pse.digital.integration")
    default: return nil
    }
  }

  @Test func `all 27 expected values of the templates`() throws {
    let rows = try Shared.table("expected/pse/templates_golden.csv").filter { row in
      ["C9 ", "C10 ", "F", "G"].contains { (row["metric"] ?? "").hasPrefix($0) }
    }
    #expect(rows.count == 27)
    let expected = try rows.flatMap { row in
      try #require(Self.template(row), "\(row)").map { figure, place in
        Expected(name: "\(row)", figure: figure, place: place)
      }
    }
    #expect(expected.count == 29)
    let largest = try compare(expected, with: try Self.build(Self.templates))
    #expect(largest < 0.005)
  }

  // MARK: expected/pse/golden-values.csv

  private static let programmes = """
      - {kind: observations, path: SHARED/data/pse/who_tb_ppm_2006_2023.csv}
      - {kind: provider-mix, path: SHARED/data/pse/who_tb_ppm_dashboard_idn_2022_long.csv}
    """

  private static func programme(_ row: [String: String]) -> ComputedValues.Place? {
    let (metric, scope) = (row["metric"] ?? "", row["case"] ?? "")
    let words = scope.split(separator: " ").map(String.init)
    let owner = { (words.last ?? "").lowercased().replacing("-", with: "_") }
    switch metric {
    case "E1 PPM share":
      if words.count == 2 { return place("pse.prog.tb_private", words[0], words[1]) }
      if scope.hasPrefix("all countries") { return place("pse.prog.tb_private", "WORLD", "2023") }
      return scope.hasSuffix("median 2023")
        ? place("pse.prog.tb_private", "SEVEN", "2023", "aggregate", "unweighted median")
        : place("pse.prog.tb_private", "SEVEN", "2023")
    case "E1 PPM share change":
      return place("pse.prog.tb_change", words[0], "\(words[1])-\(words[3])")
    case "E1 quality" where scope.hasPrefix("rows with"):
      return place("pse.prog.tb_impossible", "WORLD", "2006-2023")
    case "E1 quality":
      let measure = scope.contains("provider") ? "providers_total" : "notified"
      return place("pse.prog.owner_difference", "IDN", "2022", "measure", measure)
    case "E1b provider coverage":
      return place("pse.prog.provider_coverage", "IDN", "2022", "owner", owner())
    case "E1c treatment success":
      return place("pse.prog.treatment_success", "IDN", "2021", "owner", owner())
    case "E1d notification share":
      return place("pse.prog.notification_share", "IDN", "2022", "owner", owner())
    default: return nil
    }
  }

  @Test func `all 24 expected values of the tuberculosis mix`() throws {
    let rows = try Shared.table("expected/pse/golden-values.csv").filter {
      ($0["metric"] ?? "").hasPrefix("E1")
    }
    #expect(rows.count == 24)
    let expected = try rows.map { row in
      Expected(
        name: "\(row)", figure: row["value"] ?? "",
        place: try #require(Self.programme(row), "\(row)"))
    }
    let all = try Self.build(Self.programmes)
    let seven = try Self.build(
      """
        - kind: observations
          path: SHARED/data/pse/who_tb_ppm_2006_2023.csv
          where: {iso3: [BGD, IDN, IND, KEN, NGA, PAK, PHL]}
      """)
    _ = try compare(expected.filter { $0.place.area != "SEVEN" }, with: all)
    let pooled = expected.filter { $0.place.area == "SEVEN" }.map { row in
      var place = row.place
      place.area = "WORLD"
      return Expected(name: row.name, figure: row.figure, place: place)
    }
    #expect(pooled.count == 2)
    _ = try compare(pooled, with: seven)
  }

  // MARK: figures that the methods state of the shared files

  @Test func `payments of the Kenyan authority by owner`() throws {
    let values = try Self.build(
      """
        - kind: payments
          path: SHARED/data/pse/ke_sha_facility_payments.csv
          country: KEN
          columns: {payee: Vendor, owner_raw: Level, level: Level, admin1: County, amount: Grand_Total}
          ownership: {labels: {"P*": pfp, "M*": pnfp_faith, "G*": public_government}}
          constants: {currency: KES, period: 2024-2025}
      """)
    let share = { (category: String) in
      values.number("pse.fin.claims_share", "KEN", "2024-2025", "subsector", category) ?? 0
    }
    #expect(abs(share("pfp") - 54.69) <= 0.005)
    #expect(abs(share("pnfp_faith") - 15.48) <= 0.005)
    #expect(abs(share("public_government") - 29.83) <= 0.005)
    #expect(values.number("pse.fin.claims", "KEN", "2024-2025") == 2_872_526_636)
    let top = try #require(values.number("pse.fin.claims_top", "KEN", "2024-2025"))
    #expect(abs(top - 19.4) <= 0.05)
  }

  @Test func `pledges to the Global Fund in two cycles`() throws {
    let values = try Self.build(
      """
        - kind: pledges
          path: SHARED/data/pse/gf_pledges_contributions_20202022.csv
          constants: {period: 2020-2022, currency: USD}
        - kind: pledges
          path: SHARED/data/pse/gf_pledges_contributions_20232025.csv
          constants: {period: 2023-2025, currency: USD}
      """, asOf: "2024-07-29")
    let conversion = { (cycle: String) in
      values.number("pse.port.pledge_conversion", "WORLD", cycle) ?? 0
    }
    #expect(abs(conversion("2020-2022") - 91.98) <= 0.005)
    #expect(abs(conversion("2023-2025") - 24.12) <= 0.005)
    #expect(
      values.number("pse.port.donors", "WORLD", "2020-2022", "standing", "nothing_paid") == 15)
    #expect(values.number("pse.port.donors", "WORLD", "2020-2022") == 80)
    let flags = { (cycle: String) in
      values["pse.port.pledge_conversion", "WORLD", cycle]?["flags"]
    }
    #expect(flags("2020-2022") == "" && flags("2023-2025") == "cycle_in_progress")
  }

  @Test func `doses by owner add up to those of the file, quarter by quarter`() throws {
    let values = try Self.build(
      """
        - kind: doses
          path: SHARED/data/pse/dhis2_demo_by_ownership.csv
          country: SLE
          columns: {item: Data, period: Period, owner_raw: Facility Ownership, value: Value}
      """)
    let rows = try Shared.table("data/pse/dhis2_demo_by_ownership.csv")
    var compared = 0
    for (key, part) in Dictionary(grouping: rows, by: { [$0["Period"], $0["Data"]] }) {
      let sum = { (rows: [[String: String]]) in
        rows.compactMap { $0["Value"].flatMap(Double.init) }.reduce(0, +)
      }
      let own = part.filter { $0["Facility Ownership"] != "Public facilities" }
      let found = values.number(
        "pse.prog.doses_share", "SLE", key[0] ?? "", "item", key[1] ?? "")
      #expect(abs((found ?? -1) - 100 * sum(own) / sum(part)) < 1e-9, "\(key)")
      compared += 1
    }
    #expect(compared == 44)
  }
}
