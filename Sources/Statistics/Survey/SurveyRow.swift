/// A row of microdata as the accumulators take it: codes, a weight, and one value for each measure.
package struct SurveyRow: Sendable {
  /// The row's stratum and cluster.
  package var unit: ClusterKey
  /// The row's cell; `nil` outside every domain, where the row only shows that its cluster exists.
  package var cell: Int32?
  /// The row's weight.
  package var weight: SamplingWeight
  /// The value of each measure; `nil` where it is missing.
  package var values: [MeasuredValue?]

  /// Joins the parts of a row.
  package init(
    unit: ClusterKey, cell: Int32?, weight: SamplingWeight, values: [MeasuredValue?],
  ) {
    self.unit = unit
    self.cell = cell
    self.weight = weight
    self.values = values
  }
}
