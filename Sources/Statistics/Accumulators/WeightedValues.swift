/// The weight of each distinct value: what quantiles, quantile groups and ranks are functions of.
///
/// Memory grows with distinct values. Rows of weight 0 take no part.
package struct WeightedValues: Accumulator {
  /// A value with its weight.
  package struct Item: Sendable {
    /// The value, finite.
    package var value: Double
    /// Its weight.
    package var weight: SamplingWeight

    /// Joins the two.
    package init(_ value: Double, weight: SamplingWeight) {
      (self.value, self.weight) = (value, weight)
    }
  }

  /// What is known of one value: the sum of weights, and the weight of its last row in either order of rows, for linear quantiles.
  struct Entry: Sendable {
    var weight = ExactSum()
    var greatest = 0.0
    var latest = 0.0

    mutating func add(_ added: Double) {
      weight.add(added)
      greatest = max(greatest, added)
      latest = added
    }
  }

  private(set) var entries: [Double: Entry] = [:]

  /// Starts with no values.
  package init() {}

  /// Adds one row's value; not a finite one is a fault of the caller.
  package mutating func add(_ item: Item) {
    precondition(item.value.isFinite, "values are finite")
    let weight = item.weight.value
    guard weight > 0 else { return }
    entries[item.value, default: Entry()].add(weight)
  }

  /// Joins the values of another part of the data.
  package mutating func merge(_ other: WeightedValues) {
    entries.merge(other.entries) { mine, others in
      var sum = mine
      sum.weight.merge(others.weight)
      sum.greatest = max(mine.greatest, others.greatest)
      sum.latest = others.latest
      return sum
    }
  }
}

extension WeightedValues: Equatable {
  /// Whether the same values have the same weights, in whatever order the rows came.
  package static func == (left: WeightedValues, right: WeightedValues) -> Bool {
    left.entries.count == right.entries.count
      && left.entries.allSatisfy { value, entry in
        guard let other = right.entries[value] else { return false }
        return entry.weight == other.weight && entry.greatest == other.greatest
      }
  }
}
