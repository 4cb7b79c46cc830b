internal import Statistics

/// Concentration indices along the groups of a survey with errors from its clusters: outcomes, ranks and mean are all of one sample (stats.md 2.3, 3.4).
struct SurveyConcentrations {
  private let sample: SurveySample
  private let placement: SurveyRecord.Placement
  private let ranks: [Int32: Int]
  private let scale: Double

  /// `nil` for ratios, which have no outcome of each row.
  init?(
    _ sample: SurveySample, _ placement: SurveyRecord.Placement, _ estimate: EstimateSpecification,
    ranks: [Int32: Int], scale: Double
  ) {
    guard estimate.target.quantity?.measure != .ratio else { return nil }
    (self.sample, self.placement, self.ranks, self.scale) = (sample, placement, ranks, scale)
  }

  /// Puts them in the place of the indices that the groups' values give, where those exist and the error is not asked of the fit.
  func replace(in record: inout InequalityRecord) {
    let options = record.specification.options
    guard options.concentrationError == .subgroups, !options.reproducesHealthequal else { return }
    for (measure, held) in record.results {
      guard case .success(let found) = held,
        let (index, factor) = index(of: measure, in: record.data),
        let estimated = try? sample.concentration(
          index, table: placement.table, measure: placement.measure, ranks: ranks,
          error: .linearised),
        let replaced = try? InequalityEstimate(
          measure, estimated,
          basis: sample.replicateDesign == nil ? .clusterScores : .replicateWeights,
          scale: factor, level: options.level, groups: found.groups, remarks: found.remarks)
      else { continue }
      record.replace(replaced)
    }
  }

  /// The index on the scale of the rows, and what it is multiplied by; `nil` for a measure of another kind.
  private func index(
    of measure: InequalityMeasure, in data: Disaggregation
  ) -> (ConcentrationIndex, Double)? {
    let bounds = data.scale.flatMap { Interval(0, $0.value / scale) }
    switch measure {
    case .absoluteConcentration: return (.generalised, scale)
    case .boundedConcentration: return bounds.map { (.generalised, 1 / $0.upper) }
    case .relativeConcentration: return (.standard, 1)
    case .wagstaffConcentration: return bounds.map { (.wagstaff($0), 1) }
    case .erreygersConcentration: return bounds.map { (.erreygers($0), 1) }
    default: return nil
    }
  }
}
