/// The identity of a primary sampling unit: the pair of stratum and cluster, because cluster codes are used again in other strata (stats.md 1.1).
package struct ClusterKey: Hashable, Sendable, Comparable {
  /// The stratum's code.
  package let stratum: Int32
  /// The cluster's code within its stratum; 0 where elements were sampled without clusters.
  package let cluster: Int32

  /// Joins the two codes.
  package init(stratum: Int32, cluster: Int32) {
    self.stratum = stratum
    self.cluster = cluster
  }

  /// A number to find it by in a `PlaceTable`.
  var hash: UInt64 { PlaceTable.hash(PlaceTable.joined(stratum, cluster), 0) }

  /// By stratum, then by cluster.
  package static func < (left: ClusterKey, right: ClusterKey) -> Bool {
    (left.stratum, left.cluster) < (right.stratum, right.cluster)
  }
}
