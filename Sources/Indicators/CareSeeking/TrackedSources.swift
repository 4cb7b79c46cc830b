internal import Tabular

/// The sources of contraceptives as the DHS API publishes them, in the groups that Track20 uses for FP2030 (pse.md B.3).
enum TrackedSources {
  /// The group of each code; the total is 100 by construction and no prevalence.
  static let groups: [String: String] = {
    var groups: [String: String] = [:]
    let members = [
      "public": ["PUB"], "private": ["PRV"], "private_clinical": ["PHS", "PDR", "POT"],
      "private_pharmacy": ["PPH"], "private_shop": ["OSR", "SHP"],
      "ngo": ["PMB", "PFW", "CHH"], "unknown": ["FRR", "OTH", "DKM", "MIS"],
    ]
    for (group, codes) in members {
      for code in codes { groups["FP_SRCM_W_" + code] = group }
    }
    return groups
  }()

  private static let order = [
    "public", "private_clinical", "private_pharmacy", "private_shop", "ngo", "unknown",
  ]

  private struct Place: Hashable {
    let area: Area
    let period: String
    let breakdown: [String]
    let category: [String]
  }

  /// Shares by group, and the private share of each place; groups that do not reach 100 are said.
  static func figures(
    _ rows: [(code: String, figure: CareFigure)], _ log: inout DiagnosticLog
  ) -> [CareFigure] {
    var places: [Place] = []
    var held: [Place: [(code: String, figure: CareFigure)]] = [:]
    for row in rows {
      let place = Place(
        area: row.figure.area, period: row.figure.period, breakdown: row.figure.breakdown,
        category: row.figure.category)
      if held[place] == nil { places.append(place) }
      held[place, default: []].append(row)
    }
    return places.flatMap { figures(of: held[$0] ?? [], &log) }
  }

  private static func figures(
    of rows: [(code: String, figure: CareFigure)], _ log: inout DiagnosticLog
  ) -> [CareFigure] {
    guard let model = rows.first?.figure else { return [] }
    let shares = shares(of: rows)
    let sum = shares.values.sorted().reduce(0, +)
    let isWhole = !Bound.isPassed(1, by: (sum - 100).magnitude)
    if !isWhole { log.report(complaint(about: model, sum)) }
    let closed = ["private_clinical", "private_pharmacy", "private_shop"]
      .compactMap { shares[$0] }.reduce(0, +)
    let known = closed + (shares["public"] ?? 0) + (shares["ngo"] ?? 0)
    let named = source(of: rows)
    let closedRows = named(["private", "private_clinical", "private_pharmacy", "private_shop"])
    var figures = [figure("private", [], [], closed, like: model, closedRows)]
    if known > 0 {
      var ofKnown = figure(
        "private_of_known", [], [], 100 * closed / known, like: model, named(nil))
      // The table counts all users; those with a known source are their share of them, which is exact for the weighted number alone.
      let share = min(100, known)
      ofKnown.cases = model.cases.map { Int((Double($0) * share / 100).rounded()) }
      ofKnown.denominator = model.denominator.map { $0 * share / 100 }
      ofKnown.note = NoteText.joined([ofKnown.note, "cases by their weighted share"])
      figures.append(ofKnown)
    }
    for (sector, share) in [
      ("public", shares["public"]), ("private", closed), ("ngo", shares["ngo"]),
      ("unknown", shares["unknown"]),
    ] {
      guard let share else { continue }
      let from = sector == "private" ? closedRows : named([sector])
      figures.append(figure("source", ["sector"], [sector], share, like: model, from))
    }
    for group in order {
      guard let share = shares[group] else { continue }
      let from = named(group == "private_clinical" ? [group, "private"] : [group])
      figures.append(figure("source", ["subsector"], [group], share, like: model, from))
    }
    for place in figures.indices { figures[place].isIncomplete = !isWhole }
    return figures
  }

  /// The rows that a figure of some groups is made of, or of all but the total of private medical sources where its parts are there.
  private static func source(
    of rows: [(code: String, figure: CareFigure)]
  ) -> ([String]?) -> String {
    let hasParts = rows.contains {
      ["private_clinical", "private_pharmacy"].contains(groups[$0.code] ?? "")
    }
    return { wanted in
      let used = rows.filter { row in
        let group = groups[row.code] ?? ""
        return (group != "private" || !hasParts) && wanted?.contains(group) != false
      }
      return NoteText.source(used.map { SourceLocation(source: $0.figure.source) })
    }
  }

  /// The share of each group; the total of private medical sources stands in where its parts are not there.
  private static func shares(
    of rows: [(code: String, figure: CareFigure)]
  ) -> [String: Double] {
    var shares: [String: Double] = [:]
    for row in rows { shares[groups[row.code] ?? "", default: 0] += row.figure.number }
    let whole = shares.removeValue(forKey: "private")
    if shares["private_clinical"] == nil, shares["private_pharmacy"] == nil, let whole {
      shares["private_clinical"] = whole
    }
    return shares
  }

  private static func complaint(about model: CareFigure, _ sum: Double) -> Diagnostic {
    Diagnostic(
      .warning, "row-constraint",
      "the sources of contraceptives of \(model.area.code) in \(model.period) "
        + (model.category.isEmpty ? "" : "(\(model.category.joined(separator: ", "))) ")
        + "add up to \(NoteText.decimal(sum, places: 1)), not to 100",
      at: SourceLocation(file: String(model.source.prefix { $0 != ":" })),
      expected: "100 ± 1")
  }

  private static func figure(
    _ name: String, _ breakdown: [String], _ category: [String], _ number: Double,
    like model: CareFigure, _ source: String
  ) -> CareFigure {
    var figure = CareFigure(
      indicator: "pse.care.family_planning.\(name)", area: model.area, period: model.period,
      breakdown: breakdown + model.breakdown, category: category + model.category,
      number: number, source: source.isEmpty ? model.source : source)
    (figure.cases, figure.denominator) = (model.cases, model.denominator)
    figure.note = "groups of Track20"
    return figure
  }
}
