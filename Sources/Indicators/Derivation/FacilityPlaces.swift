internal import Tabular

/// The rows of a facility list that a figure counts (pse.md C.1), found by asking for the figure of each facility alone.
///
/// Counts, shares and densities are sums over facilities. Where the facilities do not add up to the figure, their rows are not
/// what explains it, and nothing is said.
struct FacilityPlaces {
  /// The rows behind the number, or behind what it is a share of; `nil` where that is no sum over facilities.
  let number, numerator, denominator: [Derivation.Place]?

  init?(_ value: IndicatorValue, _ indicator: Indicator, _ evaluation: Evaluation) {
    guard case .capacity(let measure) = indicator.formula else { return nil }
    switch measure {
    case .total, .share, .attribute, .density: break
    default: return nil
    }
    let lists = evaluation.context.records.facilities.all
    let country = value.area.code.prefix { $0 != "/" }
    guard
      let list = lists.first(where: {
        $0.country.code == country && String($0.year) == value.period
      })
    else { return nil }
    let reference = Derivation.Reference(value)
    let alone = list.facilities.map { facility in
      CapacitySummary.values(
        of: indicator, in: Self.context(evaluation.context, list, with: facility)
      ).first { Derivation.Reference($0) == reference }
    }
    func places(_ number: (IndicatorValue) -> Double?) -> [Derivation.Place]? {
      guard let whole = number(value) else { return nil }
      let shares = alone.map { $0.flatMap(number) ?? 0 }
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
  func facilities(_ value: IndicatorValue, _ indicator: Indicator) -> Derivation? {
    guard let places = FacilityPlaces(value, indicator, evaluation) else { return nil }
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
