extension ReplicateTotals {
  /// Estimates a total, mean, proportion or ratio in a domain, with its standard error from replicate weights (stats.md 1.9).
  ///
  /// - Throws: `Undefined` where there is no value.
  package func estimate(
    _ statistic: Statistic, of measure: Int, in domain: Domain = .all, design: ReplicateDesign,
  ) throws(Undefined) -> SurveyEstimate {
    let sums = try sums(in: domain)
    guard sums.counts[measure].cases > 0 else { throw .noCases }
    let start = measure * (replicates + 1)
    guard let point = Self.value(statistic, sums, at: start) else { throw .zeroDenominator }
    return try estimate(point, of: measure, [sums], design: design) {
      Self.value(statistic, sums, at: start + 1 + $0)
    }
  }

  /// A point with the standard error that its values under the replicate weights give, and the cases of the groups that it is made of.
  ///
  /// - Throws: `Undefined` where the point is not finite; where a replicate has no value, the point comes with that reason.
  func estimate(
    _ point: Double, of measure: Int, _ groups: [Cell], design: ReplicateDesign,
    under replicateValue: (Int) -> Double?,
  ) throws(Undefined) -> SurveyEstimate {
    let uncertainty: Uncertainty
    do throws(Undefined) {
      var values: [Double] = []
      for replicate in 0..<replicates {
        guard let value = replicateValue(replicate) else {
          throw .replicateWithoutCases(replicate)
        }
        values.append(value)
      }
      uncertainty = .sampling(
        standardError: try design.variance(values, whole: point).squareRoot(),
        degreesOfFreedom: design.degreesOfFreedom)
    } catch {
      uncertainty = .undefined(error)
    }
    var weight = ExactSum()
    for group in groups { weight.merge(group.weights[measure]) }
    return SurveyEstimate(
      estimate: try Estimate(point, uncertainty), rows: groups.map(\.rows).reduce(0, +),
      cases: groups.map(\.counts[measure].cases).reduce(0, +), weight: weight.value,
      designEffect: nil)
  }

  /// The sums of all cells of a domain.
  private func sums(in domain: Domain) throws(Undefined) -> Cell {
    guard let sums = Self.joined(cells.filter { domain.contains($0.key) }.map(\.value)) else {
      throw .noCases
    }
    return sums
  }

  private static func value(_ statistic: Statistic, _ sums: Cell, at index: Int) -> Double? {
    let y = sums.y[index].value
    guard statistic == .quotient else { return y }
    let x = sums.x[index].value
    return x == 0 ? nil : y / x
  }

  /// Compares the quotients of two domains, replicate by replicate.
  ///
  /// - Throws: `Undefined` where one of the two does not exist, or the second is 0 in a ratio.
  package func contrast(
    _ contrast: Contrast, of measure: Int, _ first: Domain, _ second: Domain,
    design: ReplicateDesign,
  ) throws(Undefined) -> Estimate {
    let sides = try [first, second].map { (domain) throws(Undefined) in
      try quotients(of: measure, in: domain)
    }
    let values = try zip(sides[0], sides[1]).map { (left, right) throws(Undefined) in
      try contrast.value(left, right)
    }
    let whole = values[0]
    do throws(Undefined) {
      let variance = try design.variance(Array(values.dropFirst()), whole: whole)
      return try Estimate(
        whole,
        .sampling(
          standardError: variance.squareRoot(), degreesOfFreedom: design.degreesOfFreedom))
    } catch {
      return try Estimate(whole, .undefined(error))
    }
  }

  /// The covariance matrix of the quotients of domains, row by row.
  ///
  /// - Throws: `Undefined` where a quotient or a variance does not exist.
  package func covariance(
    of measure: Int, in domains: [Domain], design: ReplicateDesign,
  ) throws(Undefined) -> [[Double]] {
    let values = try domains.map { (domain) throws(Undefined) in
      let found = try quotients(of: measure, in: domain)
      return (replicates: Array(found.dropFirst()), whole: found[0])
    }
    return try values.map { (row) throws(Undefined) in
      try values.map { (column) throws(Undefined) in try design.covariance(row, column) }
    }
  }

  /// The quotient under the sampling weight, then under each replicate weight.
  private func quotients(of measure: Int, in domain: Domain) throws(Undefined) -> [Double] {
    let sums = try sums(in: domain)
    return try (0...replicates).map { (place) throws(Undefined) in
      guard let value = Self.value(.quotient, sums, at: measure * (replicates + 1) + place) else {
        throw place == 0 ? .zeroDenominator : .replicateWithoutCases(place - 1)
      }
      return value
    }
  }
}
