/// What the mean would gain if all did as the reference does (stats.md 2, PAR and PAF): the highest rank, or the best where there is no order.
struct AttributableComparison {
  var groups: ComparedGroups
  let reference: Int
  let mean: Double
  /// `nil` where the mean is the published one.
  let shares: [Double]?

  init(_ compared: ComparedGroups) throws(UndefinedInequality) {
    groups = compared
    let best = try groups.best()
    if groups.source.isOrdered {
      let order = try groups.byOrder()
      reference = order[order.count - 1]
      if groups.values[reference] != groups.values[best] { groups.note(.referenceNotBest) }
    } else {
      reference = best
    }
    if groups.knowsPopulations {
      let shares = try groups.shares()
      (self.shares, mean) = (shares, groups.mean(shares))
    } else if let average = groups.source.settingAverage {
      (self.shares, mean) = (nil, average)
      groups.note(.publishedAverage)
    } else {
      throw .noMean
    }
    if isDeterioration { groups.note(.setToZero(from: raw)) }
  }

  private var raw: Double { groups.values[reference] - mean }

  private var isDeterioration: Bool {
    groups.source.direction == .favourable ? raw < 0 : raw > 0
  }

  /// y_ref − μ, or 0 where that would be a deterioration.
  var value: Double { isDeterioration ? 0 : raw }

  func risk(_ options: InequalityOptions) -> (Double, InequalityEstimate.Spread) {
    (value, spread(value, isFraction: false, options))
  }

  func fraction(
    _ options: InequalityOptions
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    guard mean != 0 else { throw .meanAtBound }
    let percent = 100 * value / mean
    return (percent, spread(percent, isFraction: true, options))
  }

  private func spread(
    _ value: Double, isFraction: Bool, _ options: InequalityOptions,
  ) -> InequalityEstimate.Spread {
    guard let shares else { return .none(.averageWithoutError) }
    if options.attributableError == .walter {
      do throws(UndefinedInequality) {
        let error = try walter(shares) * (isFraction ? 100 : abs(mean))
        return InequalityEstimate.Spread(
          around: value, error, quantile: Normal.quantile((1 + options.level) / 2) ?? .nan,
          .walter)
      } catch {
        return .none(error)
      }
    }
    let top = groups.values[reference]
    let gradient = shares.enumerated().map { place, share in
      let own: Double = place == reference ? 1 : 0
      return isFraction ? 100 * (own / mean - top * share / (mean * mean)) : own - share
    }
    return groups.spread(around: value, gradient, options)
  }

  /// The standard error of the attributable fraction of a table of counts (Walter 1978), with the population as the number of cases.
  func walter(_ shares: [Double]) throws(UndefinedInequality) -> Double {
    guard let scale = groups.source.scale?.value else { throw .noScale }
    guard let populations = groups.populations else { throw .noPopulation }
    let (people, all) = (populations[reference], ExactSum(populations).value)
    return try Self.walter(
      inReference: groups.values[reference] / scale * people, people: people,
      inAll: mean / scale * all, all: all)
  }

  static func walter(
    inReference: Double, people: Double, inAll: Double, all: Double,
  ) throws(UndefinedInequality) -> Double {
    let without = people - inReference
    let (others, othersWithout) = (inAll - inReference, all - inAll - without)
    let above =
      inReference * all
      * (others * without * (all - inReference) + othersWithout * inReference * inReference)
    let below = inAll * inAll * inAll * people * people * people
    let found = (above / below).squareRoot()
    guard found.isFinite else { throw .valueBeyondScale }
    return found
  }
}
