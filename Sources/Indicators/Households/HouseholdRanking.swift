internal import Statistics

/// The households of one domain in the order of their consumption, and the values of what needs that order.
struct HouseholdRanking {
  let rows: RankedRows
  let domain: Domain
  let outcome: Int
  let maker: SurveyValue
  let by: [String]
  let labels: [String]

  /// The standard index, and under the breakdown `index` its other forms.
  func indices(isBounded: Bool, _ error: ConcentrationError) -> [IndicatorValue] {
    var found = [value(.standard, error), value(.generalised, error, "generalised")]
    guard isBounded, let bounds = Interval(0, 1) else { return found }
    found.append(value(.erreygers(bounds), error, "erreygers"))
    found.append(value(.wagstaff(bounds), error, "wagstaff"))
    return found
  }

  /// One index.
  func value(
    _ index: ConcentrationIndex, _ error: ConcentrationError, _ name: String? = nil
  ) -> IndicatorValue {
    let suffix = name.map { [$0] } ?? []
    return withoutReplicates(
      maker.value(
        breakdown: by + (name == nil ? [] : ["index"]), category: labels + suffix
      ) { () throws(Undefined) in
        try rows.concentration(
          index, of: outcome, in: domain, error: error, design: maker.sample.design)
      })
  }

  /// The index of the outcome less that of another.
  func kakwani(_ ability: Int) -> IndicatorValue {
    withoutReplicates(
      maker.value(breakdown: by, category: labels) { () throws(Undefined) in
        try rows.kakwani(
          payment: outcome, ability: ability, in: domain, design: maker.sample.design)
      })
  }

  /// The median of what they are ordered by, with Woodruff's interval.
  func median(scale: Double) -> IndicatorValue {
    withoutReplicates(
      maker.quantile(0.5, breakdown: by, category: labels, scale: scale) {
        () throws(Undefined) in
        try rows.quantile(
          0.5, in: domain, level: maker.sample.specification.level, design: maker.sample.design)
      })
  }

  /// Replicate weights are not kept for each row: the value stands, and its standard error is wanting.
  private func withoutReplicates(_ value: IndicatorValue) -> IndicatorValue {
    guard maker.sample.replicateDesign != nil, value.number != nil else { return value }
    var bare = value.flagged(.noStandardError)
    (bare.standardError, bare.interval, bare.survey) = (nil, nil, nil)
    bare.note = NoteText.joined([
      maker.remark, "no standard error: replicate weights are not used for what needs an order",
    ])
    return bare
  }
}
