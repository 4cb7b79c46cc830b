/// Weighted quantile groups: wealth and consumption quintiles (stats.md 4).
///
/// A value equal to a cut goes to the lower group, and rows of one value are never parted, so that a group may be empty.
package struct QuantileGroups: Hashable, Sendable {
  /// The cuts between groups, ascending; two may be equal.
  package let cuts: [Double]

  /// Cuts a distribution into so many groups of equal weight.
  package init(_ count: Int, of distribution: WeightedDistribution) {
    cuts = (1..<max(1, count)).map { distribution.quantile(Double($0) / Double(count)) }
  }

  /// The group of a value, from 1: one more than the cuts below it.
  package func group(of value: Double) -> Int {
    1 + cuts.count { $0 < value }
  }
}
