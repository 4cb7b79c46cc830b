/// The cumulative share of an outcome by the cumulative share of people, from the lowest rank up (stats.md 3.5); with the outcome as its own rank, the Lorenz curve.
package struct ConcentrationCurve: Hashable, Sendable {
  /// The share of people up to each rank, from 0 to 1.
  package let people: [Double]
  /// The share of the outcome up to each rank, from 0 to 1.
  package let outcome: [Double]

  /// Cumulates a profile; ranks that tie are one point.
  ///
  /// - Throws: `Undefined.meanAtBound` where there is nothing of the outcome to share.
  package init(_ profile: RankProfile) throws(Undefined) {
    guard profile.mean != 0 else { throw .meanAtBound }
    people = Self.shares(profile.weights)
    outcome = Self.shares(profile.outcomes)
  }

  private static func shares(_ parts: [Double]) -> [Double] {
    let whole = ExactSum(parts).value
    var sum = ExactSum()
    var found = [0.0]
    for part in parts {
      sum.add(part)
      found.append(sum.value / whole)
    }
    return found
  }

  /// The share of the outcome at a share of people, straight between points; `nil` outside 0…1.
  package func outcome(at share: Double) -> Double? {
    guard share >= 0, share <= 1 else { return nil }
    var (low, high) = (0, people.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if people[middle] >= share { high = middle } else { low = middle + 1 }
    }
    guard low > 0, people[low] > share else { return outcome[low] }
    let along = (share - people[low - 1]) / (people[low] - people[low - 1])
    return outcome[low - 1] + (outcome[low] - outcome[low - 1]) * along
  }

  /// The area under the curve, by trapezia.
  package var area: Double {
    var sum = ExactSum()
    for index in people.indices.dropFirst() {
      sum.addProduct(
        people[index] - people[index - 1], (outcome[index] + outcome[index - 1]) / 2)
    }
    return sum.value
  }
}
