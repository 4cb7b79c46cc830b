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
    let count = value.count.map { Derivation.Fact("n", "\($0) subgroups") }
    var node = Derivation("", nil, by: .stated, facts: [count].compactMap(\.self))
    var places = record.shownOrder
    if value.number != nil, case .success(let found)? = record.result(measure),
      found.compared.count == 2
    {
      // The first less the second, or over it.
      switch measure {
      case .difference: (node.operation, places) = (.difference, found.compared.reversed())
      case .ratio: (node.operation, places) = (.ratio(scale: 1), found.compared)
      default: break
      }
    }
    for place in places { node.parts.append(subgroup(place, of: record, code)) }
    return node
  }

  private mutating func subgroup(
    _ place: Int, of record: InequalityRecord, _ code: String
  ) -> Derivation {
    let name = record.groups[place].name
    let reference = Derivation.Reference(
      "ineq.estimate.\(code)", record.area, record.period, breakdown: record.dimension,
      category: name)
    let known = evaluated(reference)
    var node = figure(name, known?.number, at: reference)
    let isSaid = node.facts.contains { $0.name == "standard error" }
    if let error = known?.standardError, !isSaid {
      node.facts.append(.init("standard error", error.shortestText))
    }
    if let people = record.data.groups[place].population {
      node.facts.append(.init("population", people.shortestText))
    }
    if case .missing(_, let reason)? = known?.outcome { node.absence = reason }
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
