import TestSupport
import Testing

/// Concentration indices between the groups of one survey, whose ranks and mean are as uncertain as the values; the expected figures follow the
/// influence values of stats.md 3.3, row by row in Python, on invented rows.
struct SurveyConcentrationTests {
  private static let rows = """
    stratum,cluster,weight,group,visit,cost
    0,0,1,1,0,2
    0,0,2,2,0,9
    0,0,3,3,1,14
    0,0,1,1,0,9
    0,0,2,2,0,2
    0,1,3,2,1,14
    0,1,2,3,1,2
    0,1,1,1,0,14
    0,1,2,2,0,0
    0,1,1,3,0,14
    0,2,1,3,1,0
    0,2,2,1,0,9
    0,2,3,2,0,9
    0,2,2,3,0,14
    0,2,2,1,0,2
    1,0,2,1,1,2
    1,0,2,2,1,9
    1,0,3,3,0,9
    1,0,3,1,0,14
    1,0,2,2,0,9
    1,1,3,2,1,5
    1,1,3,3,0,0
    1,1,2,1,0,2
    1,1,3,2,0,14
    1,1,3,3,1,2
    1,2,3,3,0,14
    1,2,2,1,1,0
    1,2,2,2,0,9
    1,2,1,3,1,0
    1,2,2,1,0,0

    """

  private static let head = """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: survey
        path: a.csv
        country: KEN
        year: 2020
        design: {weight: weight, stratum: stratum, cluster: cluster}

    """

  private func run(_ rest: String, rows: String = rows) throws -> (ComputedValues, String) {
    try Workspace.with(["report.yaml": Self.head + rest, "a.csv": rows]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return (try workspace.values(), run.errors)
    }
  }

  @Test func `the errors of concentration indices rest on the ranks too`() throws {
    let (values, _) = try run(
      """
          inequality: {direction: favourable, ordered_by: [group], draws: 10000, scale: 20}
          estimates:
            - {id: visit, proportion: visit, by: [group]}
            - {id: cost, mean: cost, by: [group]}
            - {id: index, concentration: cost, rank: group}
      """)
    let expected: [(String, Double, Double)] = [
      ("aci.visit", 4.98046875, 3.1906926981088994),
      ("aci_bounded.visit", 0.0498046875, 0.031906926981089),
      ("rci.visit", 0.14488636363636365, 0.08883587313757595),
      ("rci_erreygers.visit", 0.19921875, 0.127627707924356),
      ("rci_wagstaff.visit", 0.22077922077922077, 0.1370868583490546),
      ("aci.cost", 0.384765625, 0.7485087216481658),
      ("aci_bounded.cost", 0.01923828125, 0.037425436082408295),
      ("rci.cost", 0.0533008658008658, 0.10289133350612298),
      ("rci_erreygers.cost", 0.076953125, 0.14970174432963318),
      ("rci_wagstaff.cost", 0.0834047777813059, 0.16164941247099013),
    ]
    for (id, value, error) in expected {
      let row = try #require(values["ineq.\(id)", "KEN", "2020", "group"], "\(id)")
      // Student's t of 6 clusters less 2 strata.
      let half = 2.7764451051977987 * error
      for (column, wanted) in [
        ("value", value), ("se", error), ("lower", value - half), ("upper", value + half),
      ] {
        let found = try #require(row[column].flatMap(Double.init))
        #expect(abs(found - wanted) <= 1e-12 * max(1, abs(wanted)), "\(id) \(column): \(found)")
      }
      #expect(row["note"]?.contains("from the scores of the sample's clusters") == true)
    }
    let own = try #require(values["custom.index", "KEN", "2020"])
    #expect(abs((own["se"].flatMap(Double.init) ?? 0) - 0.10289133350612298) < 1e-12)
  }

  @Test func `the note of an index says how its error was made`() throws {
    let (values, _) = try run(
      """
          estimates:
            - {id: a, concentration: cost, rank: group}
            - {id: b, concentration: cost, rank: group, se: independent}
            - {id: c, concentration: cost, rank: group, se: convenient-regression}
      """)
    for (id, words) in [
      ("a", "Taylor linearisation, 4 degrees"), ("b", "cases taken as independent, 4 degrees"),
      ("c", "convenient regression, mean and ranks taken as fixed, 4 degrees"),
    ] {
      let note = values["custom.\(id)", "KEN", "2020"]?["note"] ?? ""
      #expect(note.hasPrefix(words), "\(id): \(note)")
    }
  }

  @Test func `a standard index is questioned where its outcome does not suit it`() throws {
    let estimates = """
          estimates:
            - {id: visit, concentration: visit, rank: group}
            - {id: bounded, concentration: visit, rank: group, index: erreygers, bounds: [0, 1]}
            - {id: cost, concentration: cost, rank: group}
            - {id: absolute, concentration: cost, rank: group, index: generalised}

      """
    let (_, plain) = try run(estimates)
    #expect(plain.contains("\"visit\" of \"visit\" is 0 or 1"))
    #expect(plain.contains("[bounded-outcome]"))
    #expect(!plain.contains("\"cost\""))
    #expect(!plain.contains("\"bounded\"") && !plain.contains("\"absolute\""))
    let (_, negative) = try run(
      estimates, rows: Self.rows.replacing("1,2,2,1,0,0\n", with: "1,2,2,1,0,-5\n"))
    #expect(negative.contains("\"cost\" has values below 0"))
    #expect(negative.contains("[outcome-below-zero]"))
    #expect(!negative.contains("\"absolute\""))
  }

  @Test func `groups of replicate weights are no more independent than others`() throws {
    let lines = Self.rows.split(separator: "\n").map(String.init)
    // The jackknife over the six clusters.
    let widened = lines.dropFirst().map { line -> String in
      let cells = line.split(separator: ",").compactMap { Int($0) }
      let weights = (0..<6).map {
        $0 == 3 * cells[0] + cells[1] ? "0" : "\(1.2 * Double(cells[2]))"
      }
      return line + "," + weights.joined(separator: ",")
    }
    let rows = ([lines[0] + ",r1,r2,r3,r4,r5,r6"] + widened).joined(separator: "\n") + "\n"
    let manifest = Self.head.replacing(
      "stratum: stratum, cluster: cluster", with: "replicates: {weights: r*, method: jk1}")
    let values = try Workspace.with([
      "report.yaml": manifest + """
            inequality: {direction: favourable, measures: [d, par, paf, ti], draws: 10000}
            estimates:
              - id: visit
                proportion: visit
                by: [group]
                compare: [{by: group, of: ["3", "1"]}]
        """, "a.csv": rows,
    ]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
    // gᵀ V g with the covariances of the replicates, in Python.
    for (id, value, error) in [
      ("d", 23.232323232323232, 21.272074884026836),
      ("par", 11.079545454545453, 11.684182543720047),
      ("paf", 32.23140495867768, 35.44222107883147), ("ti", 36.486925451688926, 69.30875289906768),
    ] {
      let row = try #require(values["ineq.\(id).visit", "KEN", "2020", "group"])
      let found = ["value", "se"].compactMap { row[$0].flatMap(Double.init) }
      try #require(found.count == 2)
      #expect(abs(found[0] - value) < 1e-9 && abs(found[1] - error) < 1e-9, "\(id): \(found)")
      #expect(row["note"]?.contains("from the covariances of the subgroups") == true)
    }
    let contrast = values["custom.visit.difference", "KEN", "2020", "group", "3 - 1"]
    #expect(abs((contrast?["se"].flatMap(Double.init) ?? 0) - 21.272074884026836) < 1e-9)
  }
}
