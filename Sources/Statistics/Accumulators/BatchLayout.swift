/// Where the counts and sums of each measure stand among those of a slot of `ClusterSums`.
struct BatchLayout: Sendable {
  /// Counts of a slot: rows, rows of positive weight, then two for each measure.
  let counts: Int
  /// Words of a slot: two for the weight, then those of each measure.
  let words: Int
  /// For each measure, the first of its words: the weight of rows without a value, then Σwy, and for means and ratios Σwy², Σwx, Σwxy, Σwx².
  let wordPlaces: [Int]

  init(_ measures: [Measure]) {
    counts = 2 + 2 * measures.count
    var (places, next) = ([Int](), 2)
    for measure in measures {
      places.append(next)
      switch measure {
      case .proportion: next += 4
      case .mean: next += 6
      case .ratio: next += 12
      }
    }
    (words, wordPlaces) = (next, places)
  }

  func countPlace(_ measure: Int) -> Int { 2 + 2 * measure }
}
