/// What is estimated from the sums of a measure.
package enum Statistic: Hashable, Sendable {
  /// Σwy; needs weights that sum to the population.
  case total
  /// Σwy / Σwx: a mean, a proportion or a ratio of totals, as the measure has it.
  case quotient
}
