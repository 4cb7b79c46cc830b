public import Indicators
public import Tabular

/// Which figure of a run is meant.
public struct FigureQuestion: Sendable {
  private let indicator: String
  private let area: String
  private let period: String?
  private let groups: [String]

  /// A figure by its indicator, area and period (the newest where there is none), and of groups by `dimension=category`.
  public init(indicator: String, area: String, period: String? = nil, groups: [String] = []) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.groups = groups
  }

  /// The figure; where there is none, says what there is.
  public func value(in evaluation: Evaluation) throws(Diagnostic) -> IndicatorValue {
    let id = try known(in: evaluation)
    let ofIndicator = evaluation.values.filter { $0.indicator == id }
    let code = try code(ofIndicator, evaluation)
    let ofArea = ofIndicator.filter { $0.area.code == code }
    let ofGroup = try inGroup(ofArea)
    guard let period else {
      // The newest year; of two, the one that is printed last.
      let newest = ofGroup.max { ($0.year ?? 0, $0) < ($1.year ?? 0, $1) }
      guard let newest else { throw Self.problem("no-figure", "there is no figure") }
      return newest
    }
    guard let found = ofGroup.first(where: { $0.period == period }) else {
      throw Self.problem(
        "no-figure", "\(id) of \(code) has no value of \"\(period)\"",
        expected: "one of " + Self.list(ofGroup.map(\.period)))
    }
    return found
  }

  private func known(in evaluation: Evaluation) throws(Diagnostic) -> String {
    let ids = evaluation.context.catalogue.map(\.id)
    if ids.contains(indicator) { return indicator }
    throw Self.problem(
      "unknown-indicator", "there is no indicator \"\(indicator)\"",
      hint: Spelling.nearest(to: indicator, among: ids).map { "did you mean \"\($0)\"?" }
        ?? "`indicator-report catalogue` lists them")
  }

  private func code(
    _ values: [IndicatorValue], _ evaluation: Evaluation
  ) throws(Diagnostic) -> String {
    let held = Set(values.map(\.area.code))
    if held.contains(area) { return area }
    let resolver = CountryResolver(evaluation.context.countries)
    var resolved = area
    switch resolver.resolve(area) {
    case .country(let found), .userAssigned(let found), .group(let found): resolved = found.code
    case .unknown: break
    }
    if held.contains(resolved) { return resolved }
    let all = Set(evaluation.values.map(\.area.code))
    if let other = all.first(where: { $0.lowercased() == area.lowercased() }), held.contains(other)
    {
      return other
    }
    guard !all.contains(resolved), !evaluation.context.selected.contains(Area(resolved)) else {
      throw Self.problem(
        "no-figure",
        "\(indicator) has no value for \(resolved), and no reason to have one: "
          + "no input holds anything of it",
        expected: held.isEmpty ? nil : "one of " + Self.list(Array(held)))
    }
    let names = evaluation.context.countries.all.map(\.name)
    throw Self.problem(
      "unknown-area", "this run has no area \"\(area)\"",
      expected: held.isEmpty ? nil : "one of " + Self.list(Array(held)),
      hint: Spelling.nearest(to: area, among: held.sorted() + names).map {
        "did you mean \"\($0)\"?"
      })
  }

  /// The values of the groups that are asked for; of the whole where none is.
  private func inGroup(_ values: [IndicatorValue]) throws(Diagnostic) -> [IndicatorValue] {
    var wanted: Set<String> = []
    for group in groups.flatMap(Self.parts) {
      guard let equals = group.firstIndex(of: "="), equals != group.startIndex else {
        throw Self.problem(
          "usage", "--breakdown \"\(group)\" is not a group",
          expected: "a dimension and a category, as residence=urban")
      }
      // Two columns of values.csv may be given as they stand there.
      wanted.formUnion(
        Self.groups(String(group[..<equals]), String(group[group.index(after: equals)...])))
    }
    let found = values.filter { Self.groups(of: $0) == wanted }
    guard found.isEmpty else { return found }
    let held = Set(values.map { Self.groups(of: $0).sorted().joined(separator: " + ") })
    let names = held.map { $0.isEmpty ? "(the whole)" : $0 }
    let what =
      wanted.isEmpty
      ? "no figure of the whole" : "no group \(wanted.sorted().joined(separator: ", "))"
    throw Self.problem(
      "no-figure", "\(indicator) of \(area) has \(what)",
      expected: "--breakdown with one of " + Self.list(names),
      hint: wanted.sorted().first.flatMap { Spelling.nearest(to: $0, among: names) }
        .map { "did you mean \"\($0)\"?" })
  }

  /// Groups that stand in one text as the messages write them, with ` + ` between; a category may hold that too.
  private static func parts(_ text: String) -> [String] {
    let parts = text.split(separator: " + ", omittingEmptySubsequences: false).map(String.init)
    return parts.allSatisfy { $0.contains("=") } ? parts : [text]
  }

  private static func groups(of value: IndicatorValue) -> Set<String> {
    value.breakdown.isEmpty ? [] : groups(value.breakdown, value.category)
  }

  /// The groups of a breakdown and a category as `dimension=category`; one where a category itself holds a plus.
  private static func groups(_ breakdown: String, _ category: String) -> Set<String> {
    let split = { (text: String) in
      text.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    }
    let (names, categories) = (split(breakdown), split(category))
    guard names.count == categories.count else { return ["\(breakdown)=\(category)"] }
    return Set(zip(names, categories).map { "\($0)=\($1)" })
  }

  private static func list(_ names: [String]) -> String {
    let sorted = Set(names).sorted()
    guard sorted.count > 20 else { return sorted.joined(separator: ", ") }
    return sorted.prefix(20).joined(separator: ", ") + " and \(sorted.count - 20) more"
  }

  private static func problem(
    _ code: Diagnostic.Code, _ message: String, expected: String? = nil, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, message, expected: expected, hint: hint, concern: .usage)
  }
}
