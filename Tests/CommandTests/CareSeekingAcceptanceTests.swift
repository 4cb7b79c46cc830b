import TestSupport
import Testing

/// Where people seek care: expected values from outside, through the program.
@Suite(.needsShared)
struct CareSeekingAcceptanceTests {
  private static func values(_ inputs: String) throws -> ComputedValues {
    try Workspace.with(["report.yaml": "schema: 1\nareas: {groups: []}\ninputs:\n" + inputs]) {
      workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
  }

  @Test func `every row of the synthetic survey, to its printed digits`() throws {
    let rows = try Shared.table("expected/pse/care_seeking_micro_golden.csv")
    let values = try Self.values(
      """
        - kind: care-seeking
          path: \(Shared.path("data/templates/care_seeking_micro_synthetic.csv"))
          source_map: \(Shared.path("data/templates/source_map_dhs_h32_model.csv"))
          country: XAA
          year: 2020
          small_samples: show
          design: {weight: weight_v005, weight_divisor: 1000000, stratum: stratum, cluster: cluster}

      """)
    for row in rows {
      let (id, breakdown, category) = Self.place(row)
      let found = try #require(
        values[id, "XAA", "2020", breakdown, category], "\(id) \(breakdown) \(category)")
      for (column, name) in [
        ("percent", "value"), ("se_pp", "se"), ("unweighted_n", "n"),
        ("weighted_n", "denominator"),
      ] {
        guard let expected = Double(row[column] ?? "") else { continue }
        let number = try #require(Double(found[name] ?? ""), "\(id) \(category) \(name)")
        // Printed with three decimals.
        #expect(abs(number - expected) <= 0.0005 + 1e-9, "\(id) \(category) \(name): \(number)")
      }
    }
    #expect(rows.count == 41)
  }

  private static func place(_ row: [String: String]) -> (String, String, String) {
    let ids = [
      "B1 care sought": "pse.care.sought", "B2 source share": "pse.care.source",
      "B2 any private": "pse.care.any_private", "B3 mention share": "pse.care.mentions",
    ]
    let (metric, condition) = (row["metric"] ?? "", row["condition"] ?? "")
    let (group, category) = (row["group"] ?? "", row["category"] ?? "")
    var (names, texts) = (
      condition == "any" ? [] : ["condition"], condition == "any" ? [] : [condition]
    )
    if metric == "B2 source share" {
      (names, texts) = (names + ["source_class"], texts + [category])
    }
    if metric == "B3 mention share" { (names, texts) = (names + ["subsector"], texts + [category]) }
    if group.hasPrefix("quintile ") {
      (names, texts) = (names + ["wealth_quintile"], texts + [String(group.dropFirst(9))])
    } else if group != "total" {
      (names, texts) = (names + ["residence"], texts + [group])
    }
    return (
      ids[metric] ?? metric, names.joined(separator: "+"), texts.joined(separator: "+")
    )
  }

  @Test func `R survey's values of the DHS model data`() throws {
    let rows = try Shared.table("expected/stats/dhs.csv").filter { $0["file"] == "KR" }
    let maps = DHSMaps.self
    let values = try Workspace.with(maps.files) { workspace in
      var text = "schema: 1\nareas: {groups: []}\ninputs:\n"
      for (place, method) in maps.methods.enumerated() {
        text += maps.children("XA\(["A", "B", "C"][place])", "narrow.csv", method.word)
        text += maps.children("XB\(["A", "B", "C"][place])", "wide.csv", method.word)
      }
      try workspace.write("report.yaml", text)
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
    var (compared, largest) = (0, 0.0)
    for row in rows {
      let found = try #require(maps.value(of: row, in: values), "\(row)")
      compared += 1
      for (column, name, scale) in [
        ("estimate", "value", 100.0), ("se", "se", 100), ("lower", "lower", 100),
        ("upper", "upper", 100), ("n", "n", 1), ("sum_w", "denominator", 1),
      ] {
        guard let printed = Double(row[column] ?? "") else { continue }
        let number = try #require(Double(found[name] ?? ""), "\(row["case_id"] ?? "") \(name)")
        let relative = abs(number - printed * scale) / max(abs(printed * scale), 1e-12)
        largest = max(largest, relative)
        // R iterates for the limits on the logit scale.
        let tolerance =
          row["ci_method"] == "logit" && ["lower", "upper"].contains(name) ? 1e-6 : 1e-8
        #expect(relative <= tolerance, "\(row["case_id"] ?? "") \(name): \(number), \(printed)")
      }
      try compareDesignEffect(row, found)
    }
    print("dhs.csv through care-seeking: \(compared) rows; largest relative difference \(largest)")
    #expect(compared == rows.count)
    #expect(compared > 250)
  }

  private func compareDesignEffect(_ row: [String: String], _ found: [String: String]) throws {
    guard let expected = Double(row["deft2"] ?? ""),
      let words = found["note"]?.split(separator: "design effect ").last,
      found["note"]?.contains("design effect ") == true
    else { return }
    let number = try #require(Double(words.prefix { $0.isNumber || $0 == "." }))
    #expect(abs(number - expected) <= 1e-8 * max(1, abs(expected)), "\(row["case_id"] ?? "")")
  }

  @Test func `small samples of published sources`() throws {
    let golden = try Shared.table("expected/pse/golden-values.csv").filter {
      $0["metric"] == "B small samples"
    }
    let values = try Self.values(
      ["national", "subnational"].map {
        "  - {kind: care-seeking, path: \(Shared.path("data/pse/dhs_fp_source_\($0)_mcmsupply.csv"))}\n"
      }.joined())
    var counts: [String: Int] = [:]
    for row in values.rows
    where row["indicator"] == "pse.care.family_planning.private" && row["breakdown"] == "method" {
      let isSmall = row["flags"]?.contains("small_sample") == true
      let word = row["status"] == "suppressed" ? "suppress" : isSmall ? "flag" : "ok"
      counts["\(row["area_type"] ?? "") \(word)", default: 0] += 1
      if word == "suppress" {
        for name in ["value", "lower", "upper", "se", "numerator", "denominator"] {
          #expect(row[name] == "")
        }
      }
    }
    for row in golden {
      let area = row["case"]?.hasPrefix("national") == true ? "country" : "subnational"
      let word = row["case"]?.split(separator: " ").last ?? ""
      #expect(Double(counts["\(area) \(word)"] ?? 0) == Double(row["value"] ?? ""), "\(row)")
    }
    #expect(golden.count == 6)
  }

  @Test func `sources of contraceptives in a table of frequencies`() throws {
    let golden = try Shared.table("expected/pse/golden-values.csv").filter {
      $0["metric"] == "B2 FP source (DHS model data)"
    }
    let input = { (iso: String, more: String) in
      """
        - kind: care-seeking
          path: \(Shared.path("data/pse/dhs_model_source_frequencies.csv"))
          country: \(iso)
          year: 2015
          family_planning: {source: V326, source_map: v326.csv}
      \(more)
      """
    }
    var map = "source_code,source_label,sector,subsector\n"
    for code in 11...16 { map += "\(code),,public,public\n" }
    for code in 21...26 { map += "\(code),,private,private_medical\n" }
    map += "31,shop,other,other_source\n33,friend,other,other_source\n"
    map += "96,other,unknown,other_dk\n98,not known,unknown,other_dk\n"
    let text =
      "schema: 1\nareas: {groups: []}\ninputs:\n" + input("XAA", "")
      + input("XAB", "    columns: {weighted: unweighted_n}\n")
    let values = try Workspace.with(["report.yaml": text, "v326.csv": map]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
    for row in golden {
      let words = row["case"]?.split(separator: " ").map(String.init) ?? []
      let found = try #require(
        values[
          "pse.care.family_planning.source", words[1] == "weighted" ? "XAA" : "XAB", "2015",
          "subsector", words[2]])
      let number = try #require(Double(found["value"] ?? ""))
      #expect(abs(number - (Double(row["value"] ?? "") ?? 0)) <= 0.005 + 1e-9)
      for name in ["numerator", "denominator"] {
        #expect(Double(found[name] ?? "") == Double(row[name] ?? ""))
      }
      #expect(found["n"] == "1674")
    }
    #expect(golden.count == 8)
  }
}
