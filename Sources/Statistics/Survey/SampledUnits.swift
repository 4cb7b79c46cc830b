/// What was drawn in the first stage of the sample.
package enum SampledUnits: Hashable, Sendable {
  /// Clusters of rows: villages, districts.
  case clusters
  /// The rows themselves: each is a cluster of its own, and only sums per stratum are kept (stats.md 1.2).
  case elements
}
