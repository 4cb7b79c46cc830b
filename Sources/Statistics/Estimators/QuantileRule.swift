/// How a quantile is read from a weighted distribution (stats.md 4); names of R `survey` in brackets.
package enum QuantileRule: Hashable, Sendable {
  /// The least value with at least the share p at or below it [math, hf1].
  case least(Hit = .withinRounding)
  /// The same, but where the share is hit exactly, the mean of that value and the next [school].
  case averaged(Hit = .withinRounding)
  /// Linear between rows, the last row's weight left out [hf7].
  case linear(TieOrder = .byWeight)

  /// When a share counts as hit exactly.
  package enum Hit: Hashable, Sendable {
    /// Within 1e-12 of all weight: what arithmetic on paper would say.
    case withinRounding
    /// Where the rounded numbers are equal, as R compares them: with equal weights of 30.97, 0.1 of 200 rows is not hit but 0.5 is.
    case asRounded
  }

  /// How rows of one value but of different weights stand.
  package enum TieOrder: Hashable, Sendable {
    /// The lighter first, so that the order of rows in the file does not matter.
    case byWeight
    /// As they were added, as in R: the order of rows in the file matters.
    case asAdded
  }
}
