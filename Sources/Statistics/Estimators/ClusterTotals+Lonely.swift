extension ClusterTotals {
  /// A stratum with a single cluster in the frame.
  package struct LonelyStratum: Hashable, Sendable {
    /// Its code.
    package let stratum: Int32
    /// Its rows.
    package let rows: Int
    /// The sum of their weights.
    package let weight: Double
  }

  /// How many strata the frame has.
  package var numberOfStrata: Int { frame.strata.count }

  /// The strata with a single cluster of which the population has more, by code (stats.md 1.5).
  package func lonelyStrata(design: SurveyDesign) -> [LonelyStratum] {
    let units = frame.unitsPerStratum
    return frame.strata.indices.filter { place in
      guard units[place] == 1 else { return false }
      guard let whole = design.populationClusters[frame.strata[place]] else { return true }
      return (whole - 1) / whole >= StratumGrouping.negligibleFactor
    }.map { place in
      var (rows, weight) = (0, ExactSum())
      for base in bases where frame.stratumOf[base.place] == place {
        rows += base.rows
        weight.merge(base.weight)
      }
      return LonelyStratum(stratum: frame.strata[place], rows: rows, weight: weight.value)
    }.sorted { $0.stratum < $1.stratum }
  }
}
