extension DerivationTrees {
  /// A figure of which numerator and denominator are told, or only what it rests on.
  func general(_ value: IndicatorValue) -> Derivation {
    guard let top = value.numerator, let bottom = value.denominator else {
      return Derivation("", nil, by: .stated, facts: counts(value))
    }
    let places = SourcePlaces.of(value, evaluation)
    let parts = [("numerator", top), ("denominator", bottom)].map { name, number in
      Derivation(name, number, by: .asRead, places: places)
    }
    let scales = [value.unit.pooledScale, 1, 100, 10_000]
    guard let number = value.number, bottom != 0,
      let scale = scales.first(where: { isSame($0 * top / bottom, number) })
    else { return Derivation("", nil, by: .stated, facts: counts(value), parts: parts) }
    return Derivation(
      "", nil, by: .ratio(scale: scale),
      words: scale == 1 ? "numerator / denominator" : "\(Int(scale)) × numerator / denominator",
      facts: counts(value), parts: parts)
  }

  private func counts(_ value: IndicatorValue) -> [Derivation.Fact] {
    guard value.survey == nil, let count = value.count else { return [] }
    return [.init("n", String(count))]
  }

  private func isSame(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-12 * max(1, abs(right))
  }
}
