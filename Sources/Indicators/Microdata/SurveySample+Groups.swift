package import Statistics

/// What is asked of several groups of a survey at once: from clusters, or from replicate weights where the sample has them.
extension SurveySample {
  /// A concentration index along ranked groups of a table; under replicate weights its error is theirs, whatever `error` says.
  package func concentration(
    _ index: ConcentrationIndex, table: Int, measure: Int, ranks: [Int32: Int],
    error: ConcentrationError
  ) throws(Undefined) -> SurveyEstimate {
    if let replicateDesign {
      return try part.replicates[table].concentration(
        index, of: measure, ranks: ranks, design: replicateDesign)
    }
    return try part.tables[table].concentration(
      index, of: measure, ranks: ranks, error: error, design: design)
  }

  /// The covariance matrix of the quotients of groups, row by row.
  func covariance(
    table: Int, measure: Int, _ domains: [Domain]
  ) throws(Undefined) -> [[Double]] {
    if let replicateDesign {
      return try part.replicates[table].covariance(
        of: measure, in: domains, design: replicateDesign)
    }
    return try part.tables[table].covariance(
      of: domains.map { DomainStatistic(of: measure, in: $0) }, design: design)
  }

  /// Slope and relative index of inequality along ranked groups.
  func gradient(
    table: Int, measure: Int, ranks: [Int32: Int], _ curve: InequalityOptions.Gradient
  ) throws(UndefinedInequality) -> SurveyGradient {
    if let replicateDesign {
      return try part.replicates[table].gradient(
        of: measure, ranks: ranks, curve: curve, design: replicateDesign)
    }
    return try part.tables[table].gradient(
      of: measure, ranks: ranks, curve: curve, design: design)
  }
}
