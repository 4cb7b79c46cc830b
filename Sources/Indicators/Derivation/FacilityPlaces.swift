internal import Tabular

/// The rows of a facility list that a figure counts (pse.md C.1), found by asking for the figure of each facility alone.
///
/// Counts, shares and densities are sums over facilities. Where the facilities do not add up to the figure, their rows are not
/// what explains it, and nothing is said.
struct FacilityPlaces {
  /// The rows behind the number, or behind what it is a share of; `nil` where that is no sum over facilities.
  let number, numerator, denominator: [Derivation.Place]?

  /// What each facility of a list would give alone, by figure, in the list's order.
  typealias Alone = [[Derivation.Reference: IndicatorValue]]

  /// The list that a figure of facilities is of; `nil` where the figure is no sum over them.
  static func list(
    of value: IndicatorValue, _ indicator: Indicator, _ evaluation: Evaluation
  ) -> FacilityList? {
    guard case .capacity(let measure) = indicator.formula else { return nil }
    switch measure {
    case .total, .share, .attribute, .density: break
    default: return nil
    }
    let country = value.area.countryCode
    return evaluation.context.records.facilities.all.first {
      $0.country.code == country && String($0.year) == value.period
    }
  }

  /// Works out what each facility gives; many figures of a list share it.
  static func alone(
    _ indicator: Indicator, _ list: FacilityList, _ evaluation: Evaluation
  ) -> Alone {
    list.facilities.map { facility in
      let values = CapacitySummary.values(
        of: indicator, in: context(evaluation.context, list, with: facility))
      return Dictionary(
        values.map { (Derivation.Reference($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  init(_ value: IndicatorValue, _ list: FacilityList, _ alone: Alone, _ evaluation: Evaluation) {
    let reference = Derivation.Reference(value)
    func places(_ number: (IndicatorValue) -> Double?) -> [Derivation.Place]? {
      guard let whole = number(value) else { return nil }
      let shares = alone.map { $0[reference].flatMap(number) ?? 0 }
      let sum = shares.reduce(0, +)
      guard abs(sum - whole) <= 1e-9 * max(1, abs(whole)) else { return nil }
      return zip(list.facilities, shares).filter { $1 != 0 }.flatMap { facility, _ in
        SourcePlaces.of(facility.source, evaluation)
      }
    }
    number = value.numerator == nil ? places(\.number) : nil
    numerator = places(\.numerator)
    denominator = places(\.denominator)
  }

  /// The run as if the list held one facility.
  private static func context(
    _ whole: EvaluationContext, _ list: FacilityList, with facility: Facility
  ) -> EvaluationContext {
    var context = whole
    var lists = FacilityLists()
    lists.change(list.country, list.year) { one in
      one = list
      one.facilities = [facility]
    }
    lists.divide(whole.records.places)
    context.records.facilities = lists
    return context
  }
}

extension DerivationTrees {
  /// The tree of a figure of facilities, with the line of each that counts.
  mutating func facilities(_ value: IndicatorValue, _ indicator: Indicator) -> Derivation? {
    guard let list = FacilityPlaces.list(of: value, indicator, evaluation) else { return nil }
    let key = "\(indicator.id) \(list.country.code) \(list.year)"
    let alone = facilitiesAlone[key] ?? FacilityPlaces.alone(indicator, list, evaluation)
    facilitiesAlone[key] = alone
    let places = FacilityPlaces(value, list, alone, evaluation)
    var node = general(value)
    if node.parts.isEmpty {
      node.places = places.number ?? []
    } else {
      for (part, found) in zip(node.parts.indices, [places.numerator, places.denominator]) {
        if let found { node.parts[part].places = found }
      }
    }
    return node
  }
}
