/// From the codes that one part of the data was read with to those of the whole; position = old code.
package struct CodeTranslation: Sendable {
  /// The new codes of strata.
  package var strata: [Int32]
  /// The new codes of clusters.
  package var clusters: [Int32]
  /// The new codes of cells.
  package var cells: [Int32]

  /// Joins three lists of new codes; a code beyond the end of its list stays as it is.
  package init(strata: [Int32] = [], clusters: [Int32] = [], cells: [Int32] = []) {
    self.strata = strata
    self.clusters = clusters
    self.cells = cells
  }

  func unit(_ key: ClusterKey) -> ClusterKey {
    ClusterKey(
      stratum: Self.new(key.stratum, strata), cluster: Self.new(key.cluster, clusters))
  }

  func cell(_ code: Int32) -> Int32 { Self.new(code, cells) }

  private static func new(_ code: Int32, _ codes: [Int32]) -> Int32 {
    codes.indices.contains(Int(code)) ? codes[Int(code)] : code
  }
}
