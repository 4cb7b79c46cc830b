import TestSupport
import Testing

/// R `survey`'s values through the program: a manifest lists the estimates, and values.csv holds them.
@Suite(.needsShared)
struct SurveyAcceptanceTests {
  /// What was compared, and how near.
  private struct Tally {
    var rows = 0
    var numbers = 0
    var largest = 0.0
    var largestAt = ""

    mutating func expect(
      _ place: String, _ printed: String?, is found: Double?, within tolerance: Double = 1e-8,
      noise: Double = 0
    ) {
      guard let printed, let expected = Double(printed), expected.isFinite else { return }
      numbers += 1
      guard let found else {
        Issue.record("\(place): expected \(printed), found nothing")
        return
      }
      let difference = abs(found - expected)
      let relative = difference <= noise ? 0 : difference / max(abs(expected), 1e-300)
      if relative > largest { (largest, largestAt) = (relative, place) }
      #expect(relative <= tolerance, "\(place): expected \(printed), found \(found)")
    }
  }

  @Test func `every comparable row of survey.csv`() throws {
    let designs = try Shared.table("expected/stats/survey_designs.csv")
    let rows = try Shared.table("expected/stats/survey.csv").filter {
      $0["note"]?.hasPrefix("ERROR") != true
    }
    let questions = SurveyManifest(rows, designs)
    let values = try Workspace.with(["report.yaml": questions.text]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
    var tally = Tally()
    for row in rows { compare(row, questions.value(of: row, in: values), &tally) }
    print(
      "survey.csv through the program: \(tally.rows) rows, \(tally.numbers) numbers; "
        + "largest relative difference \(tally.largest) at \(tally.largestAt)")
    #expect(tally.rows == rows.count)
  }

  @Test func `every row of concindex.csv`() throws {
    let rows = try Shared.table("expected/stats/concindex.csv")
    var text = "schema: 1\nareas: {groups: []}\ninputs:\n"
    var designs: [[String]] = []
    for row in rows where !designs.contains(Self.sample(row)) { designs.append(Self.sample(row)) }
    for design in designs {
      text += Self.sample(design)
      for (place, row) in rows.enumerated() where Self.sample(row) == design {
        text += Self.concentration(row, place)
      }
    }
    let values = try Workspace.with(["report.yaml": text]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
    var tally = Tally()
    for (place, row) in rows.enumerated() {
      compare(row, values["custom.c\(place)", "KEN", "2000"], &tally)
    }
    print(
      "concindex.csv through the program: \(tally.rows) rows, \(tally.numbers) numbers; "
        + "largest relative difference \(tally.largest) at \(tally.largestAt)")
    #expect(tally.rows == 41)
  }

  private static func sample(_ row: [String: String]) -> [String] {
    [row["dataset"] ?? "", row["design"] ?? ""]
  }

  private static func sample(_ design: [String]) -> String {
    let keys = ["weight": "weight", "psu": "cluster", "strata": "stratum"]
    let parts = design[1].split(separator: ";").map { part -> String in
      let sides = part.split(separator: "=").map(String.init)
      return "\(keys[sides[0]] ?? sides[0]): \(sides.last ?? sides[0])"
    }
    return """
        - kind: survey
          path: \(Shared.folder)/data/stats/\(design[0]).csv
          country: KEN
          year: 2000
          design: {\(parts.joined(separator: ", "))}
          estimates:

      """
  }

  private static func concentration(_ row: [String: String], _ place: Int) -> String {
    let words = [
      "convenient_regression_z": "convenient-regression", "kwvd1997_iid_z": "independent",
    ]
    let error = words[row["se_method"] ?? ""]
    let isBounded = ["wagstaff", "erreygers"].contains(row["index"])
    let outcome =
      row["variable"] == "sw1" ? "sch.wide, is: [\"Yes\"]" : row["variable"] ?? ""
    return
      "      - {id: c\(place), concentration: \(outcome), rank: \(row["rank_variable"] ?? ""), "
      + "index: \(row["index"] ?? ""), interval: \(error == nil ? "t" : "normal")"
      + (error.map { ", se: \($0)" } ?? "") + (isBounded ? ", bounds: [0, 1]" : "") + "}\n"
  }

  private func compare(
    _ row: [String: String], _ found: [String: String]?, _ tally: inout Tally
  ) {
    let place = row["case_id"] ?? ""
    guard let found else {
      Issue.record("\(place): no value")
      return
    }
    tally.rows += 1
    let isProportion = found["unit"] == "%"
    let number = { (column: String) -> Double? in
      found[column].flatMap(Double.init).map { isProportion ? $0 / 100 : $0 }
    }
    let estimate = row["estimate"].flatMap(Double.init) ?? 0
    tally.expect("\(place) estimate", row["estimate"], is: number("value"))
    tally.expect("\(place) se", row["se"], is: number("se"), noise: 1e-12 * abs(estimate))
    if row["statistic"] != "ratio" {
      tally.expect("\(place) n", row["n"], is: found["n"].flatMap(Double.init))
    }
    let words = (found["note"] ?? "").split(separator: ", ").map(String.init)
    // R gives degrees of freedom also where it has no standard error.
    if row["se"].flatMap(Double.init) != nil {
      let freedom = words.first { $0.hasSuffix(" degrees of freedom") }
      tally.expect(
        "\(place) df", row["df"],
        is: freedom.flatMap { Double(Self.last($0.dropLast(" degrees of freedom".count))) })
    }
    let effect = words.first { $0.hasPrefix("design effect ") }.map { Self.last($0[...]) }
    if effect != nil {
      tally.expect("\(place) deff", row["deff_wr"], is: effect.flatMap(Double.init))
    }
    // The limits of p = 0 are meaningless in R (stats.md 1.7).
    guard row["note"]?.hasPrefix("DEGENERATE") != true else { return }
    let tolerance = ["logit", "xlogit", "beta"].contains(row["method"]) ? 1e-6 : 1e-8
    for limit in ["lower", "upper"] {
      tally.expect("\(place) \(limit)", row[limit], is: number(limit), within: tolerance)
    }
  }

  private static func last(_ text: Substring) -> String {
    String(text.split(separator: " ").last ?? "")
  }
}

/// The manifest that asks for what rows of survey.csv hold, and where each answer stands.
private struct SurveyManifest {
  private struct Question: Hashable {
    let design, statistic, variable, denominator, method: String

    init(_ row: [String: String]) {
      design = row["design_id"] ?? ""
      statistic = row["statistic"] == "difference_of_domain_means" ? "mean" : row["statistic"] ?? ""
      variable = row["variable"] ?? ""
      denominator = row["denominator"] ?? ""
      method = row["method"] == "covariance" ? "t" : row["method"] ?? ""
    }
  }

  private var ids: [Question: String] = [:]
  private(set) var text = "schema: 1\nareas: {groups: []}\ninputs:\n"

  init(_ rows: [[String: String]], _ designs: [[String: String]]) {
    for design in designs {
      let name = design["design_id"] ?? ""
      let own = rows.filter { $0["design_id"] == name }
      guard !own.isEmpty else { continue }
      text += "  - kind: survey\n    path: \(Shared.folder)/data/stats/\(design["dataset"] ?? "")\n"
      text +=
        "    country: USA\n    year: 2000\n    design: \(Self.design(design))\n    estimates:\n"
      var asked: [Question] = []
      for row in own where !asked.contains(Question(row)) { asked.append(Question(row)) }
      for question in asked {
        let id = "e\(ids.count)"
        ids[question] = id
        text += "      - {id: \(id), \(Self.target(question, design["dataset"] ?? ""))"
        let same = own.filter { Question($0) == question }
        if same.contains(where: { $0["domain"] == "stype" }) { text += ", by: [stype]" }
        if same.contains(where: { $0["domain"] == "stratid" }) { text += ", by: [stratid]" }
        let contrasts = own.filter {
          $0["statistic"] == "difference_of_domain_means" && Question($0) == question
        }.map { row -> String in
          let pair = (row["domain_value"] ?? "").split(separator: "-").joined(separator: ", ")
          return "{by: stype, of: [\(pair)]}"
        }
        if !contrasts.isEmpty { text += ", compare: [\(contrasts.joined(separator: ", "))]" }
        text += "}\n"
      }
    }
  }

  private static func design(_ row: [String: String]) -> String {
    var parts: [String] = []
    let named = { (key: String, column: String) in
      row[column].flatMap { $0.isEmpty ? nil : "\(key): \($0)" }
    }
    parts += [
      named("weight", "weight"), named("stratum", "strata"), named("cluster", "psu"),
      named("fpc", "fpc"), named("lonely", "lonely"),
    ].compactMap(\.self)
    if row["adjust_domain_lonely"] == "TRUE" { parts.append("lonely_in_domains: true") }
    if let method = row["replicates"]?.split(separator: ";").first {
      let table = (row["dataset"] ?? "").replacing(".csv", with: "_scales.csv")
      parts.append(
        "replicates: {weights: \"rw*\", method: \(method.lowercased()), "
          + "scales: \(Shared.folder)/data/stats/\(table)}")
    }
    return "{\(parts.joined(separator: ", "))}"
  }

  private static func target(_ question: Question, _ dataset: String) -> String {
    let methods = [
      "xlogit": "logit", "asin": "arcsine", "wilson_neff": "wilson",
      "wilson_neff_z": "wilson-normal", "mean": "wald", "BRR": "t", "JKn": "t", "JK1": "t",
    ]
    let interval = ", interval: \(methods[question.method] ?? question.method)"
    let holdsFlag = dataset == "sv_lonely_apistrat.csv" || dataset == "sv_apiclus1_jk1.csv"
    switch question.statistic {
    case "proportion":
      let targets = [
        "sw1==1": "sch.wide, is: [\"Yes\"]", "comp.imp=='Yes'": "comp.imp, is: [\"Yes\"]",
        "meals>=97": "meals, at_least: 97", "meals>100 (degenerate p=0)": "meals, above: 100",
      ]
      return "proportion: \(targets[question.variable] ?? question.variable)\(interval)"
    case "ratio": return "ratio: \(question.variable), over: \(question.denominator)\(interval)"
    case "quantile":
      let rule = question.method.split(separator: ";").first.map { $0.dropFirst("qrule=".count) }
      return
        "quantile: \(question.variable), at: [.1, .2, .25, .4, .5, .6, .75, .8, .9], rule: \(rule ?? "")"
    default:
      // A column of Yes and No has no mean or total but that of its proportion.
      let isFlag = question.variable == "sw1" && !holdsFlag
      return isFlag
        ? "\(question.statistic == "mean" ? "proportion" : "total"): sch.wide, is: [\"Yes\"]\(interval)"
        : "\(question.statistic): \(question.variable)\(interval)"
    }
  }

  func value(of row: [String: String], in values: ComputedValues) -> [String: String]? {
    guard let id = ids[Question(row)] else { return nil }
    let (domain, level) = (row["domain"] ?? "", row["domain_value"] ?? "")
    if row["statistic"] == "difference_of_domain_means" {
      let pair = level.split(separator: "-").joined(separator: " - ")
      return values["custom.\(id).difference", "USA", "2000", domain, pair]
    }
    let breakdown = domain == "p" ? "quantile" : domain
    let category = domain == "p" ? Double(level).map { "\($0)" } ?? "" : level
    return values["custom.\(id)", "USA", "2000", breakdown, category]
  }
}
