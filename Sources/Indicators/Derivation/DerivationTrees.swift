internal import Statistics

/// Makes the trees of a run's figures; what several of them need is worked out once.
public struct DerivationTrees {
  /// The run.
  public let evaluation: Evaluation
  /// Whether figures inside a tree bring the trees of their own.
  public var followsFigures = false
  private var slices: [String: [AggregationSlice]] = [:]
  private var trajectories: [String: [Trajectory]] = [:]
  var facilitiesAlone: [String: FacilityPlaces.Alone] = [:]
  private let places: [Derivation.Reference: Int]

  var context: EvaluationContext { evaluation.context }

  /// Trees of a run's figures.
  public init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
    places = Dictionary(
      evaluation.values.indices.map { (Derivation.Reference(evaluation.values[$0]), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The tree of a figure, or of the reason why there is none.
  public mutating func tree(of value: IndicatorValue) -> Derivation {
    guard let indicator = context.catalogue.first(where: { $0.id == value.indicator }) else {
      return dressed(general(value), value)
    }
    var node = special(value, indicator) ?? general(value)
    if node.title.isEmpty { node.title = indicator.title }
    return dressed(node, value, countsCases: indicator.formula.inequalityTopic == nil)
  }

  /// What values.csv says of the figure, on the tree that was made for it; a measure of inequality counts subgroups, not cases.
  private func dressed(
    _ made: Derivation, _ value: IndicatorValue, countsCases: Bool = true
  ) -> Derivation {
    var node = made
    if node.title.isEmpty { node.title = value.indicator }
    node.reference = Derivation.Reference(value)
    node.value = value.number
    if case .missing(_, let reason) = value.outcome { node.absence = reason }
    node.unit = value.unit.rawValue
    if node.words.isEmpty { node.words = node.operation.words }
    if !value.selections.isEmpty { node.sampled = value }
    let survey = SurveyFacts.of(value, in: evaluation, countsCases: countsCases)
    let own = node.facts.filter { fact in !survey.contains { $0.name == fact.name } }
    node.facts = survey + own + Self.facts(value)
    if node.places.isEmpty, node.parts.isEmpty { node.places = SourcePlaces.of(value, evaluation) }
    return node
  }

  private static func facts(_ value: IndicatorValue) -> [Derivation.Fact] {
    var facts: [Derivation.Fact] = []
    facts.append(.init("data type", value.dataType.rawValue))
    if !value.flags.isEmpty {
      facts.append(.init("flags", value.flags.map(\.rawValue).joined(separator: ", ")))
    }
    if !value.note.isEmpty { facts.append(.init("note", value.note)) }
    return facts
  }

  private mutating func special(
    _ value: IndicatorValue, _ indicator: Indicator
  ) -> Derivation? {
    if value.area.kind.isGroup { return group(value, indicator) }
    let table = context.observations
    switch indicator.formula {
    case .published(let key): return observed([indicator.id, key], value)
    case .households: return observed([indicator.id], value)
    case .share(let part, let whole):
      return observed([indicator.id], value) ?? share(part, of: whole, value)
    case .serviceCoverage(let part): return coverage(part, value)
    case .generalProgramme(let part):
      return ProgrammeTree(value: value, observations: ObservationTrees(table), context: context)
        .tree(part)
    case .healthSecurity(let part):
      return SelfAssessmentTree(ObservationTrees(table), value.area).tree(part, value)
    case .progress(let measure, let base): return movement(measure, of: base, value)
    case .governance(let measure):
      return GovernanceTree(value: value, context: context).tree(measure)
    case .capacity: return facilities(value, indicator)
    case .inequality(let topic, let code?): return inequality(topic, of: code, value)
    default: return nil
    }
  }

  /// The countries' values that belong together, selected or not, worked out once.
  mutating func slices(of indicator: Indicator, _ aggregation: Aggregation) -> [AggregationSlice] {
    if let known = slices[indicator.id] { return known }
    let found = aggregation.slices(of: indicator.values(in: context))
    slices[indicator.id] = found
    return found
  }

  /// The trajectories of an indicator, worked out once.
  mutating func trajectories(of base: String) -> [Trajectory] {
    if let known = trajectories[base] { return known }
    let found = Trajectory.all(of: base, in: context)
    trajectories[base] = found
    return found
  }

  /// What the run has at a place.
  func evaluated(_ reference: Derivation.Reference) -> IndicatorValue? {
    places[reference].map { evaluation.values[$0] }
  }

  /// A figure of the run inside a tree, with its own tree where that is asked for.
  mutating func figure(
    _ title: String, _ number: Double?, at reference: Derivation.Reference
  ) -> Derivation {
    let known = evaluated(reference)
    if followsFigures, let known, known.number == number {
      var node = tree(of: known)
      node.title = title
      return node
    }
    var node = Derivation(title, number, by: .figure)
    node.reference = reference
    if let known {
      node.unit = known.unit.rawValue
      node.facts = [.init("source", known.source)].filter { !$0.text.isEmpty }
    }
    return node
  }
}
