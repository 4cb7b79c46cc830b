internal import Glibc

/// How far the subgroups are spread about their mean, by population: variance, entropies (stats.md 2).
struct GroupSpread {
  let groups: ComparedGroups
  let shares: [Double]
  let mean: Double

  init(_ groups: ComparedGroups) throws(UndefinedInequality) {
    self.groups = groups
    shares = try groups.shares()
    mean = groups.mean(shares)
  }

  /// Σ p (y − μ)².
  var variance: Double {
    var sum = ExactSum()
    for (value, share) in zip(groups.values, shares) {
      sum.addProduct(share, value - mean, value - mean)
    }
    return sum.value
  }

  /// Of the first and second order: 4 dᵀΣd + 2 tr(AΣAΣ) with d = p (y − μ) and A = diag(p) − p pᵀ (Ahn 2018).
  func betweenGroupVariance(
    _ options: InequalityOptions
  ) -> (Double, InequalityEstimate.Spread) {
    let value = variance
    do throws(UndefinedInequality) {
      let first = try groups.standardError(
        zip(groups.values, shares).map { 2 * $1 * ($0 - mean) })
      let found = (first * first + 2 * (try secondOrder())).squareRoot()
      guard found.isFinite else { throw .beyondRange }
      return (
        value,
        InequalityEstimate.Spread(
          around: value, found, quantile: groups.quantile(options.level), groups.basis)
      )
    } catch {
      return (value, .none(error))
    }
  }

  private func secondOrder() throws(UndefinedInequality) -> Double {
    if let matrix = try groups.covariance() { return trace(matrix) }
    let errors = try groups.standardErrors()
    var (squares, fourths) = (ExactSum(), ExactSum())
    for (share, error) in zip(shares, errors) {
      let own = share * share * error * error
      squares.add(own)
      let alone = share * (1 - share) * error * error
      fourths.add(alone * alone)
      fourths.add(-own * own)
    }
    return squares.value * squares.value + fourths.value
  }

  private func trace(_ matrix: [[Double]]) -> Double {
    let product = matrix.indices.map { row in
      matrix.indices.map { column in
        let average = ComparedGroups.sum(shares, matrix.map { $0[column] })
        return shares[row] * (matrix[row][column] - average)
      }
    }
    var sum = ExactSum()
    for row in product.indices {
      for column in product.indices { sum.addProduct(product[row][column], product[column][row]) }
    }
    return sum.value
  }

  private func relative() throws(UndefinedInequality) -> [Double] {
    guard groups.values.allSatisfy({ $0 >= 0 }) else { throw .negativeValue }
    guard mean > 0 else { throw .meanAtBound }
    let mean = self.mean
    return groups.values.map { $0 / mean }
  }

  /// 1 000 Σ p r ln r, with 0 ln 0 = 0; its error needs the logarithm of every subgroup.
  func theil(
    _ options: InequalityOptions
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    let ratios = try relative()
    let value =
      1000 * ComparedGroups.sum(shares, ratios.map { $0 == 0 ? 0 : $0 * log($0) })
    guard ratios.allSatisfy({ $0 > 0 }) else { return (value, .none(.zeroValue)) }
    let average = ComparedGroups.sum(shares, ratios.map { $0 * (1 + log($0)) })
    let gradient = zip(shares, ratios).map { 1000 * (1 + log($1) - average) * $0 / mean }
    return (value, spread(around: value, gradient, options))
  }

  /// 1 000 Σ p (−ln r).
  func logDeviation(
    _ options: InequalityOptions
  ) throws(UndefinedInequality) -> (Double, InequalityEstimate.Spread) {
    let ratios = try relative()
    guard ratios.allSatisfy({ $0 > 0 }) else { throw .zeroValue }
    let value = -1000 * ComparedGroups.sum(shares, ratios.map { log($0) })
    let gradient = zip(shares, ratios).map { 1000 * (1 - 1 / $1) * $0 / mean }
    return (value, spread(around: value, gradient, options))
  }

  /// By the delta method, for which every subgroup needs an error: where all values are equal the derivatives are 0 and would hide that it is unknown.
  private func spread(
    around value: Double, _ gradient: [Double], _ options: InequalityOptions,
  ) -> InequalityEstimate.Spread {
    do throws(UndefinedInequality) {
      _ = try groups.standardErrors()
    } catch {
      return .none(error)
    }
    return groups.spread(around: value, gradient, options)
  }
}
