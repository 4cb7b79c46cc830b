internal import Statistics
internal import Tabular

extension DerivationTrees {
  /// A measure of inequality with the subgroups that it is made of; a subgroup with the survey estimate that it is.
  mutating func inequality(
    _ topic: InequalityTopic, of code: String, _ value: IndicatorValue
  ) -> Derivation? {
    let record = context.records.inequalities.records(of: code).first {
      $0.area == value.area && $0.period == value.period && $0.dimension == value.breakdown
    }
    guard let record else { return nil }
    guard case .measure(let measure) = topic else { return subgroup(value, code) }
    let parts = record.shownOrder.map { place in subgroup(place, of: record, code) }
    let count = value.count.map { Derivation.Fact("n", "\($0) subgroups") }
    var node = Derivation("", nil, by: .stated, facts: [count].compactMap(\.self), parts: parts)
    guard let number = value.number, case .success(let found)? = record.result(measure),
      found.compared.count == 2
    else { return node }
    let pair = found.compared.map { subgroup($0, of: record, code) }
    for (operation, parts) in [
      (Derivation.Operation.difference, pair), (.difference, pair.reversed()),
      (.ratio(scale: 1), pair), (.ratio(scale: 1), pair.reversed()),
    ] where Self.isSimple(measure, operation) {
      (node.operation, node.parts) = (operation, parts)
      if let again = node.recomputed, abs(again - number) <= 1e-12 * max(1, abs(number)) {
        return node
      }
    }
    (node.operation, node.parts) = (.stated, parts)
    return node
  }

  /// Which measures are two subgroups and nothing else.
  private static func isSimple(
    _ measure: InequalityMeasure, _ operation: Derivation.Operation
  ) -> Bool {
    operation == .difference ? measure == .difference : measure == .ratio
  }

  private mutating func subgroup(
    _ place: Int, of record: InequalityRecord, _ code: String
  ) -> Derivation {
    let (group, data) = (record.groups[place], record.data.groups[place])
    let shown = group.suppression == nil ? data.estimate : nil
    let reference = Derivation.Reference(
      "ineq.estimate.\(code)", record.area, record.period, breakdown: record.dimension,
      category: group.name)
    var node = figure(group.name, shown, at: reference)
    let isSaid = node.facts.contains { $0.name == "standard error" }
    if let error = data.standardError, shown != nil, !isSaid {
      node.facts.append(.init("standard error", error.shortestText))
    }
    if let people = data.population {
      node.facts.append(.init("population", people.shortestText))
    }
    node.absence = group.suppression ?? (shown == nil ? "no value for this subgroup" : nil)
    return node
  }

  /// The figure of a subgroup: one of the survey's own estimates, or a row of a file.
  private mutating func subgroup(_ value: IndicatorValue, _ code: String) -> Derivation? {
    let estimate = Derivation.Reference(
      "custom.\(code)", value.area, value.period, breakdown: value.breakdown,
      category: value.category)
    guard let number = value.number, evaluated(estimate)?.number == number else { return nil }
    return Derivation(
      "", nil, by: .carried, parts: [figure("the survey's estimate", number, at: estimate)])
  }
}
