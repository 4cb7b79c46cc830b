extension SamplingFrame {
  /// How many strata hold a row.
  package var stratumCount: Int { strata.count }

  /// How many units were drawn in the first stage: clusters, or rows.
  package var unitCount: Int { unitsPerStratum.reduce(0, +) }

  /// How many rows have a positive weight.
  package var weightedRowCount: Int { positiveRows.reduce(0, +) }
}
