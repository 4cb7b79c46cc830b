/// Concentration indices along ordered subgroups (stats.md 2, ACI and RCI).
struct GroupConcentration {
  let ranked: RankedGroups
  let index: ConcentrationIndex
  /// Multiplies the index and its error.
  let factor: Double

  init(
    _ measure: InequalityMeasure, _ groups: ComparedGroups,
  ) throws(UndefinedInequality) {
    ranked = try RankedGroups(groups)
    switch measure {
    case .relativeConcentration: (index, factor) = (.standard, 1)
    case .wagstaffConcentration: (index, factor) = (.wagstaff(try Self.bounds(groups)), 1)
    case .erreygersConcentration: (index, factor) = (.erreygers(try Self.bounds(groups)), 1)
    case .boundedConcentration:
      (index, factor) = (.generalised, 1 / (try Self.bounds(groups)).upper)
    default: (index, factor) = (.generalised, 1)
    }
  }

  private static func bounds(_ groups: ComparedGroups) throws(UndefinedInequality) -> Interval {
    guard let scale = groups.source.scale, let bounds = Interval(0, scale.value) else {
      throw .noScale
    }
    guard groups.values.allSatisfy(bounds.contains) else { throw .valueBeyondScale }
    return bounds
  }

  /// 2 Σ p (y − μ)(R − ½): the closed form loses fewer digits than Σ p (2R − 1) y where the values hardly differ.
  private var generalised: Double {
    let mean = ranked.mean
    var sum = ExactSum()
    for ((value, share), rank) in zip(zip(ranked.values, ranked.shares), ranked.ranks) {
      sum.addProduct(share, value - mean, 2 * rank - 1)
    }
    return sum.value
  }

  func estimate(
    _ groups: ComparedGroups, _ options: InequalityOptions,
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    let found: (index: Double, byGeneralised: Double, byMean: Double)
    let generalised = self.generalised
    do throws(Undefined) {
      found = try index.value(generalised: generalised, mean: ranked.mean)
    } catch {
      throw error == .meanAtBound ? .meanAtBound : .valueBeyondScale
    }
    let value = factor * found.index
    guard options.concentrationError == .subgroups else {
      let error = leastSquares(generalised) * abs(factor * found.byGeneralised)
      return (
        value,
        InequalityEstimate.Spread(
          around: value, error, quantile: Normal.quantile((1 + options.level) / 2) ?? .nan,
          .leastSquares)
      )
    }
    let gradient = ranked.shares.indices.map { place in
      let share = ranked.shares[place]
      return factor * share
        * (found.byGeneralised * (2 * ranked.ranks[place] - 1) + found.byMean)
    }
    return (value, groups.spread(around: value, ranked.placed(gradient), options))
  }

  /// The classical standard error of the slope of 2σ²y on the rank, with k − 2 degrees of freedom, as `healthequal` has it; the mean is taken as fixed.
  private func leastSquares(_ slope: Double) -> Double {
    var (variance, residuals) = (ExactSum(), ExactSum())
    for (share, rank) in zip(ranked.shares, ranked.ranks) {
      variance.addProduct(share, rank - 0.5, rank - 0.5)
    }
    let spread = variance.value
    for ((value, share), rank) in zip(zip(ranked.values, ranked.shares), ranked.ranks) {
      let residual = 2 * spread * (value - ranked.mean) - slope * (rank - 0.5)
      residuals.addProduct(share, residual, residual)
    }
    return (residuals.value / Double(ranked.values.count - 2) / spread).squareRoot()
  }
}
