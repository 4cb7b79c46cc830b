/// A row of microdata with a place in an order: by wealth, by consumption, or by its own value.
package struct RankedRow: Sendable {
  /// The row's stratum and cluster.
  package var unit: ClusterKey
  /// The row's cell; `nil` outside every domain.
  package var cell: Int32?
  /// The row's weight.
  package var weight: SamplingWeight
  /// The ranking variable and the outcomes; `nil` where one of them is missing.
  package var values: Values?

  /// The ranking variable and the outcomes of one row, all finite.
  package struct Values: Hashable, Sendable {
    /// What rows are ordered by.
    package let rank: Double
    /// The outcomes.
    package let outcomes: [Double]

    /// Accepts finite numbers.
    package init?(rank: Double, outcomes: [Double] = []) {
      guard rank.isFinite, outcomes.allSatisfy(\.isFinite) else { return nil }
      (self.rank, self.outcomes) = (rank, outcomes)
    }
  }

  /// Joins the parts of a row.
  package init(unit: ClusterKey, cell: Int32?, weight: SamplingWeight, values: Values?) {
    self.unit = unit
    self.cell = cell
    self.weight = weight
    self.values = values
  }
}
