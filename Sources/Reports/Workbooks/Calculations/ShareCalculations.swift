internal import Indicators

/// Shares of their numerators and denominators, which stand in the same row: the newest of each series.
enum ShareCalculations {
  static func make(_ cells: CalculationCells, in context: EvaluationContext) -> [Calculation] {
    let shares = cells.places.filter { place in
      place.value.number != nil && place.value.numerator != nil
        && (place.value.denominator ?? 0) != 0 && place.value.area.kind != .subnational
    }
    let newest = Dictionary(grouping: shares) { series($0.value) }
      .mapValues { $0.map(\.value.period).max() }
    return shares.compactMap { place in
      let value = place.value
      guard newest[series(value)] == value.period, let number = value.number,
        let numerator = value.numerator, let denominator = value.denominator
      else { return nil }
      let scale = scale(of: value.unit)
      return Calculation(
        indicator: .given(value.indicator),
        area: (value.area.code, context.countries.name(of: value.area)), period: value.period,
        breakdown: value.breakdown, category: value.category,
        rule: scale == 1
          ? "numerator / denominator" : "\(Int(scale)) × numerator / denominator",
        formula: "\(scale)*\(place.numerator)/\(place.denominator)",
        result: scale * numerator / denominator, held: (place.figure, number),
        format: value.unit.presentation.cellFormat)
    }
  }

  private static func series(_ value: IndicatorValue) -> [String] {
    [value.indicator, value.area.code, value.breakdown, value.category]
  }

  /// What a ratio is multiplied by to be in a unit.
  static func scale(of unit: Unit) -> Double {
    switch unit {
    case .perTenThousand: 10_000
    case .other("per 1 000 people"): 1_000
    default: unit.presentation.mark == .percent ? 100 : 1
    }
  }
}
