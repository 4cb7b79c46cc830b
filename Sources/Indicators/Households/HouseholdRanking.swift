internal import Statistics

/// The households of one domain in the order of their consumption, and the values of what needs that order.
struct HouseholdRanking {
  let rows: RankedRows
  let domain: Domain
  let outcome: Int
  let maker: SurveyValue
  let by: [String]
  let labels: [String]
  /// Those who are counted, where that is not the indicator's own unit.
  let unit: HouseholdSpecification.CountedUnit?

  /// The standard index, and under the breakdown `index` its other forms.
  func indices(
    of outcome: HouseholdMeasure.Outcome, _ error: ConcentrationError
  ) -> [IndicatorValue] {
    var generalised = value(.generalised, error, "generalised")
    if outcome == .amount { generalised.unit = .nationalCurrencyPerPerson }
    let found = [value(.standard, error), generalised]
    guard outcome == .condition, let bounds = Interval(0, 1) else { return found }
    return found + [
      value(.erreygers(bounds), error, "erreygers"), value(.wagstaff(bounds), error, "wagstaff"),
    ]
  }

  /// One index.
  func value(
    _ index: ConcentrationIndex, _ error: ConcentrationError, _ name: String? = nil
  ) -> IndicatorValue {
    let (by, labels) = named(name == nil ? [] : ["index"], name.map { [$0] } ?? [])
    return maker.withoutReplicates(
      maker.value(breakdown: by, category: labels) { () throws(Undefined) in
        try rows.concentration(
          index, of: outcome, in: domain, error: error, design: maker.sample.design)
      })
  }

  /// The index of the outcome less that of another.
  func kakwani(_ ability: Int) -> IndicatorValue {
    let (by, labels) = named([], [])
    return maker.withoutReplicates(
      maker.value(breakdown: by, category: labels) { () throws(Undefined) in
        try rows.kakwani(
          payment: outcome, ability: ability, in: domain, design: maker.sample.design)
      })
  }

  /// A quantile of what they are ordered by, with Woodruff's interval.
  func quantile(
    _ share: Double, scale: Double, as name: [String] = [], _ label: [String] = []
  ) -> IndicatorValue {
    let (by, labels) = named(name, label)
    return maker.withoutReplicates(
      maker.quantile(share, breakdown: by, category: labels, scale: scale) {
        () throws(Undefined) in
        try rows.quantile(
          share, in: domain, level: maker.sample.specification.level, design: maker.sample.design)
      })
  }

  /// The shares of all of the outcome that fall to the poorest 10 to 90 %.
  func curve() -> [IndicatorValue] {
    let curve: ConcentrationCurve
    do throws(Undefined) {
      curve = try ConcentrationCurve(rows.profile(of: outcome, in: domain))
    } catch {
      var value = maker.empty(by, labels)
      value.outcome = .missing(.notAvailable, because: maker.words(error))
      return [value]
    }
    let cases = rows.cases(in: domain)
    return stride(from: 10, to: 100, by: 10).map { poorest in
      let (by, labels) = named(["poorest"], [String(poorest)])
      var value = maker.empty(by, labels)
      value.count = cases
      if let share = curve.outcome(at: Double(poorest) / 100) {
        value.outcome = .value(100 * share)
      }
      maker.suppress(&value)
      return value
    }
  }

  /// Breakdowns and categories in their order: groups of households, what is told apart within them, who is counted.
  private func named(_ names: [String], _ labels: [String]) -> ([String], [String]) {
    (
      by + names + (unit == nil ? [] : ["unit"]),
      self.labels + labels + (unit.map { [$0.rawValue] } ?? [])
    )
  }
}
