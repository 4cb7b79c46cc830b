internal import Tabular

/// An export of the DHS Program's API, or of its copy on HDX (pse.md B.2): only preferred rows, one reference period.
struct DHSTabulation {
  static let columns: [Column] = [
    Column("ISO3"), Column("CountryName"), Column("SurveyYear"),
    Column("SurveyId"), Column("Indicator"), Column("IndicatorId", required: true),
    Column("CharacteristicCategory", required: true),
    Column("CharacteristicLabel", required: true), Column("ByVariableLabel"),
    Column("Value", required: true), Column("DenominatorWeighted"),
    Column("DenominatorUnweighted"), Column("CILow"), Column("CIHigh"), Column("IsPreferred"),
    Column("IsTotal"),
  ]

  /// A row that is used.
  private struct Row {
    let code: String
    let variant: String
    let isExactTotal: Bool
    let place: SourceLocation
    var figure: CareFigure
  }

  private struct Key: Hashable {
    let code: String
    let area: Area
    let period: String
    let breakdown: [String]
    let category: [String]
  }

  private let areas: CareAreas
  private let variant: String?
  private let targets: [String: String]
  private var rows: [Key: Row] = [:]
  private var order: [Key] = []
  private var problems: [Diagnostic] = []
  private var passedOver = 0

  /// Codes whose meaning is settled; others are named under `indicators`.
  private static let usual = [
    "CH_ARIS_C_ADV": "pse.care.sought:ari", "CH_FEVT_C_ADV": "pse.care.sought:fever",
    "CH_DIAT_C_ADV": "pse.care.sought:diarrhoea", "RH_DELP_C_DHF": "pse.care.delivery.facility",
  ]

  init(
    _ specification: InputSpecification, _ care: CareSeekingSpecification, _ areas: CareAreas
  ) {
    self.areas = areas
    variant = care.variant
    targets = Self.usual.merging(specification.keys) { _, own in own }
  }

  mutating func take(_ row: InputRow) throws(Diagnostic) {
    let code = try row.required("IndicatorId")
    let isSource = TrackedSources.groups[code] != nil
    guard isSource || targets[code] != nil else {
      passedOver += 1
      return
    }
    guard !["0", "0.0", "false"].contains(row.text("IsPreferred").lowercased()) else { return }
    let label = row.text("ByVariableLabel")
    if let variant, !label.isEmpty, label != variant { return }
    guard let number = try row.number("Value") else { return }
    let (area, breakdown, category) = try place(row)
    let target = (targets[code] ?? "").split(separator: ":").map(String.init)
    var figure = CareFigure(
      indicator: isSource ? code : target.first ?? "", area: area, period: try period(row),
      breakdown: (target.count > 1 ? ["condition"] : []) + breakdown,
      category: Array(target.dropFirst().prefix(1)) + category, number: number,
      source: row.source)
    figure.cases = try row.number("DenominatorUnweighted").map { Int($0.rounded()) }
    figure.denominator = try row.number("DenominatorWeighted")
    figure.lower = try row.number("CILow")
    figure.upper = try row.number("CIHigh")
    figure.note = NoteText.joined([row.text("Indicator"), label])
    add(
      Row(
        code: code, variant: label,
        isExactTotal: row.text("CharacteristicCategory") == "Total", place: row.place("Value"),
        figure: figure))
  }

  private func period(_ row: InputRow) throws(Diagnostic) -> String {
    if !row.text("SurveyYear").isEmpty { return String(try row.year("SurveyYear")) }
    if let year = areas.specification.year { return String(year) }
    throw row.complaint("SurveyYear", "required-value", "\"SurveyYear\" is empty")
  }

  /// Whom a row is about: the whole, a part of the country, or a group.
  private func place(_ row: InputRow) throws(Diagnostic) -> (Area, [String], [String]) {
    let country = try areas.country(row, ["ISO3", "CountryName"])
    let (category, label) = (row.text("CharacteristicCategory"), row.text("CharacteristicLabel"))
    if category.hasPrefix("Total") || ["1", "1.0"].contains(row.text("IsTotal")) {
      return (country, [], [])
    }
    switch category.lowercased() {
    case "region": return (CareAreas.part(of: country, named: label), [], [])
    case "wealth quintile", "wealth":
      return (country, [CarePlan.quintile], [WealthQuintile.number(label) ?? label])
    case "residence": return (country, ["residence"], [label.lowercased()])
    default:
      let name = category.lowercased().split { !$0.isLetter && !$0.isNumber }
        .joined(separator: "_")
      return (country, [name], [label])
    }
  }

  /// Two rows of one place: the exact total stands before totals of age groups; else they are two reference periods.
  private mutating func add(_ row: Row) {
    let figure = row.figure
    let key = Key(
      code: row.code, area: figure.area, period: figure.period, breakdown: figure.breakdown,
      category: figure.category)
    guard let held = rows[key] else {
      rows[key] = row
      order.append(key)
      return
    }
    if held.isExactTotal != row.isExactTotal {
      if row.isExactTotal { rows[key] = row }
      return
    }
    guard held.figure.number != row.figure.number || held.variant != row.variant else { return }
    problems.append(
      Diagnostic(
        .error, "primary-key",
        "\(row.code) of \(figure.area.code) in \(figure.period) stands here for \"\(row.variant)\" "
          + "and at \(held.place) for \"\(held.variant)\"",
        at: row.place, expected: "one reference period",
        hint: "choose one with `variant: \"\(held.variant)\"`"))
  }

  func figures(_ log: inout DiagnosticLog) -> [CareFigure] {
    for problem in problems { log.report(problem) }
    reportTargets(&log)
    if passedOver > 0 {
      log.report(
        Diagnostic(
          .note, "unused-codes",
          "\(passedOver) rows hold indicators that are not about where people seek care",
          at: SourceLocation(file: areas.specification.paths.first ?? ""),
          hint: "name others with `indicators: {code: custom.name}`"))
    }
    let held = order.compactMap { rows[$0] }
    let published = held.filter { TrackedSources.groups[$0.code] == nil }.map(\.figure)
    let sources = held.filter { TrackedSources.groups[$0.code] != nil }.map {
      (code: $0.code, figure: $0.figure)
    }
    if published.isEmpty, sources.isEmpty {
      log.report(
        Diagnostic(
          .error, "no-data", "no row holds an indicator that is asked for",
          at: SourceLocation(file: areas.specification.paths.first ?? ""),
          expected: "codes such as FP_SRCM_W_PUB or CH_FEVT_C_ADV",
          hint: "name others with `indicators: {code: custom.name}`"))
    }
    return published + TrackedSources.figures(sources, &log)
  }

  /// What `indicators` leads to must be ours, or the manifest's own.
  private func reportTargets(_ log: inout DiagnosticLog) {
    let known = Catalogue.careSeeking.map(\.id)
    for (code, target) in areas.specification.keys.sorted(by: { $0.key < $1.key }) {
      let id = String(target.prefix { $0 != ":" })
      guard !known.contains(id), !id.hasPrefix("custom.") else { continue }
      log.report(
        Diagnostic(
          .error, "manifest-value", "`indicators` leads \(code) to \"\(id)\", which is none",
          at: areas.specification.place, expected: "an id such as pse.care.sought, or custom.name",
          hint: Spelling.nearest(to: id, among: known).map { "did you mean \"\($0)\"?" },
          concern: .manifest))
    }
  }
}
