/// A statistic of one measure in one domain: one side of a contrast.
package struct DomainStatistic: Hashable, Sendable {
  /// What is estimated.
  package var statistic: Statistic
  /// Which measure, by its place.
  package var measure: Int
  /// In which part of the population.
  package var domain: Domain

  /// Joins the parts.
  package init(_ statistic: Statistic = .quotient, of measure: Int = 0, in domain: Domain) {
    self.statistic = statistic
    self.measure = measure
    self.domain = domain
  }
}
