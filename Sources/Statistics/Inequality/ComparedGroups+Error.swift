extension ComparedGroups {
  /// What the standard errors of the subgroups stand on.
  var basis: InequalityEstimate.Basis {
    source.covariance == nil ? .independentSubgroups : .jointSample
  }

  /// The standard error of a function of the values, from its derivatives by each of them; subgroups that it does not depend on need no error.
  func standardError(_ gradient: [Double]) throws(UndefinedInequality) -> Double {
    var variance = ExactSum()
    if let matrix = try covariance() {
      for (row, left) in gradient.enumerated() where left != 0 {
        for (column, right) in gradient.enumerated() {
          variance.addProduct(left, right, matrix[row][column])
        }
      }
    } else {
      for (place, derivative) in zip(places, gradient) where derivative != 0 {
        guard let error = source.groups[place].standardError else { throw .noStandardErrors }
        variance.addProduct(derivative * error, derivative * error)
      }
    }
    let found = max(0, variance.value).squareRoot()
    guard found.isFinite else { throw .beyondRange }
    return found
  }

  /// The covariances of the compared groups; `nil` where the subgroups are independent.
  func covariance() throws(UndefinedInequality) -> [[Double]]? {
    guard let matrix = source.covariance else { return nil }
    let size = source.groups.count
    guard matrix.count == size, matrix.allSatisfy({ $0.count == size }) else {
      throw .notCovariances
    }
    return places.map { row in places.map { matrix[row][$0] } }
  }

  /// The standard errors of all compared groups.
  func standardErrors() throws(UndefinedInequality) -> [Double] {
    if let matrix = try covariance() {
      return matrix.indices.map { max(0, matrix[$0][$0]).squareRoot() }
    }
    let known = places.compactMap { source.groups[$0].standardError }
    guard known.count == places.count else { throw .noStandardErrors }
    return known
  }

  /// The quantile for two-sided limits: of Student's t where the degrees of freedom are known, else of the normal distribution.
  func quantile(_ level: Double) -> Double {
    if let freedom = source.degreesOfFreedom, source.covariance != nil,
      let t = StudentT(degreesOfFreedom: freedom)?.quantile((1 + level) / 2)
    {
      return t
    }
    return Normal.quantile((1 + level) / 2) ?? .nan
  }

  /// Limits of a value by the delta method.
  func spread(
    around value: Double, _ gradient: [Double], _ options: InequalityOptions,
  ) -> InequalityEstimate.Spread {
    do throws(UndefinedInequality) {
      return InequalityEstimate.Spread(
        around: value, try standardError(gradient), quantile: quantile(options.level), basis)
    } catch {
      return .none(error)
    }
  }
}
