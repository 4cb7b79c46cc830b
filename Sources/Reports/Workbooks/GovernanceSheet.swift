internal import Indicators

/// The matrix that people look at: each country's mechanisms with the name of their level, behaviour by behaviour, in
/// alphabetical order of countries; no ranking and no index (pse.md A.6).
enum GovernanceSheet {
  static func make(_ evaluation: Evaluation, scope: ReportScope) -> SheetModel {
    let context = evaluation.context
    let registry = context.governance.mechanisms
    let behaviours = Dictionary(
      registry.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ratings = context.governance.ratings.filter { scope.includes($0.area) }
    let newest = Dictionary(grouping: ratings, by: \.area).mapValues { $0.map(\.date).max() }
    let sorted = ratings.sorted {
      let names = (countryName($0.area, context), countryName($1.area, context))
      if names.0 != names.1 { return names.0 < names.1 }
      if $0.date != $1.date { return $0.date > $1.date }
      return order($0.mechanism, registry) < order($1.mechanism, registry)
    }
    let rows = sorted.map { rating -> [SheetCell] in
      let mechanism = behaviours[rating.mechanism]
      return [
        .text(countryName(rating.area, context)), .text(rating.area.code),
        .text(rating.date.description),
        .word(newest[rating.area] == rating.date ? "latest" : "earlier"),
        .known(mechanism?.behaviour.name ?? ""), .text(rating.mechanism),
        .known(mechanism?.name ?? rating.mechanism), .known(rating.standing.words),
        .text(rating.standing.letter), .known(rating.method.rawValue),
        .known(rating.confidence?.rawValue ?? ""), .text(rating.source), .text(rating.evidence),
      ].map { $0 == .text("") ? .blank : $0 }
    }
    return SheetModel(
      "Governance", title: "Governance of mixed health systems: levels of mechanisms",
      lines: [
        "This worksheet contains one table, with one row for each assessed mechanism, countries in alphabetical order.",
        "WHO describes levels per mechanism; the summaries in this workbook are made by this toolkit.",
        "Letters: E emerging, P progressing, S established, A advanced.",
      ],
      table: rows.isEmpty ? nil : SheetTable("t_governance_levels", columns, rows: rows))
  }

  /// The country's name, with the part of it that was assessed behind.
  private static func countryName(_ area: Area, _ context: EvaluationContext) -> String {
    let name = context.countries.name(of: area)
    guard area.kind == .subnational else { return name }
    let country = Area(area.countryCode)
    return "\(context.countries.name(of: country)): \(name)"
  }

  private static func order(_ id: String, _ registry: [GovernanceMechanism]) -> Int {
    registry.firstIndex { $0.id == id } ?? registry.count
  }

  private static let columns = [
    SheetColumn("Country", width: 12...32), SheetColumn("Area", width: 8...20),
    SheetColumn("Date", width: 10...12), SheetColumn("Assessment"),
    SheetColumn("Behaviour", width: 12...24), SheetColumn("Mechanism id"),
    SheetColumn("Mechanism", width: 20...50), SheetColumn("Level", width: 10...16),
    SheetColumn("Letter"), SheetColumn("Method"), SheetColumn("Confidence"),
    SheetColumn("Source", width: 12...36), SheetColumn("Evidence", width: 12...60),
  ]
}

extension GovernanceStanding {
  /// The standing in words.
  package var words: String {
    switch self {
    case .level(let level): level.code
    case .notAssessed: "not assessed"
    case .notApplicable: "not applicable"
    case .doNotKnow: "not known"
    }
  }

  /// The level's letter, or the mark of why there is none.
  package var letter: String {
    switch self {
    case .level(let level): level.letter
    case .notAssessed, .doNotKnow: "[x]"
    case .notApplicable: "[z]"
    }
  }
}
