import Statistics
import TestSupport

/// A seeded survey: strata with at least two clusters, codes of clusters used again across strata, some zero weights and missing values.
struct RandomSurvey {
  var rows: [SurveyRow] = []
  static let measures: [Measure] = [.mean, .proportion, .ratio]

  init(seed: UInt64, cells: Int = 3) {
    var random = SeededRandom(seed: seed)
    for stratum in 0..<Int32.random(in: 2...4, using: &random) {
      for cluster in 0..<Int32.random(in: 2...5, using: &random) {
        let level = Double.random(in: 5...15, using: &random)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let weight =
            Int.random(in: 0..<12, using: &random) == 0
            ? 0 : Double.random(in: 0.1...3, using: &random)
          let y = Double.random(in: -4...4, using: &random) + level
          let values: [MeasuredValue?] = [
            MeasuredValue(y), MeasuredValue(y > 10),
            Int.random(in: 0..<8, using: &random) == 0
              ? nil : MeasuredValue(y, over: Double.random(in: 1...9, using: &random)),
          ]
          rows.append(
            SurveyRow(
              unit: ClusterKey(stratum: stratum, cluster: cluster),
              cell: Int32.random(in: 0..<Int32(cells), using: &random),
              weight: SamplingWeight(weight) ?? .one, values: values))
        }
      }
    }
  }

  /// Gives every row a cluster of its own.
  mutating func singleRows() {
    for index in rows.indices {
      rows[index].unit = ClusterKey(
        stratum: rows[index].unit.stratum, cluster: Int32(index))
    }
  }

  func totals(units: SampledUnits = .clusters) -> ClusterTotals {
    Self.totals(rows, units: units)
  }

  static func totals(
    _ rows: some Sequence<SurveyRow>, units: SampledUnits = .clusters,
  ) -> ClusterTotals {
    var totals = ClusterTotals(measures: measures, units: units)
    for row in rows { totals.add(row) }
    return totals
  }
}
