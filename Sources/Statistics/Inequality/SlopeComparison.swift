/// Slope and relative index of inequality: the fitted outcome at the highest rank against that at the lowest (stats.md 2.2).
struct SlopeComparison {
  let ranked: RankedGroups
  let scale: Double
  /// `nil` where all values are the same, and there is nothing to fit.
  let fit: SlopeFit?

  init(_ groups: ComparedGroups, _ options: InequalityOptions) throws(UndefinedInequality) {
    ranked = try RankedGroups(groups)
    if options.gradient == .logit {
      guard let declared = groups.source.scale else { throw .noScale }
      scale = declared.value
      guard ranked.values.allSatisfy({ $0 >= 0 && $0 <= declared.value }) else {
        throw .valueBeyondScale
      }
    } else {
      scale = 1
    }
    let (first, scale) = (ranked.values.first, self.scale)
    let onBound = options.gradient == .logit && (first == 0 || first == scale)
    if onBound, ranked.values.allSatisfy({ $0 == first }) {
      fit = nil
    } else {
      fit = try SlopeFit(
        options.gradient, weights: ranked.shares, ranks: ranked.ranks,
        outcomes: ranked.values.map { $0 / scale })
    }
  }

  func slopeIndex(
    _ groups: ComparedGroups, _ options: InequalityOptions,
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    guard let fit else { return (0, .none(.noFiniteSlope)) }
    let ends = fit.ends
    let value = scale * (ends.high - ends.low)
    do throws(UndefinedInequality) {
      let (error, basis) = try error(ends.difference, fit, groups, options)
      return (
        value,
        InequalityEstimate.Spread(
          around: value, scale * error, quantile: quantile(groups, options), basis)
      )
    } catch {
      return (value, .none(error))
    }
  }

  func relativeIndex(
    _ groups: ComparedGroups, _ options: InequalityOptions,
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    guard let fit else {
      guard ranked.mean > 0 else { throw .meanAtBound }
      return (1, .none(.noFiniteSlope))
    }
    let ends = fit.ends
    guard ends.low > 0, ends.high > 0 else { throw .valueBeyondScale }
    let value = ends.high / ends.low
    do throws(UndefinedInequality) {
      let (error, basis) = try error(ends.logRatio, fit, groups, options)
      return (
        value,
        InequalityEstimate.Spread(
          ofRatio: value, error, quantile: quantile(groups, options), basis)
      )
    } catch {
      return (value, .none(error))
    }
  }

  private func quantile(_ groups: ComparedGroups, _ options: InequalityOptions) -> Double {
    options.slopeError == .subgroups
      ? groups.quantile(options.level) : Normal.quantile((1 + options.level) / 2) ?? .nan
  }

  private func error(
    _ gradient: (Double, Double), _ fit: SlopeFit, _ groups: ComparedGroups,
    _ options: InequalityOptions,
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Basis) {
    guard options.slopeError == .subgroups else {
      return (try fit.robustError(gradient), .robustFit)
    }
    let scale = self.scale
    let influences = zip(try fit.influences(gradient), fit.weights).map { $0 * $1 / scale }
    return (try groups.standardError(ranked.placed(influences)), groups.basis)
  }
}
