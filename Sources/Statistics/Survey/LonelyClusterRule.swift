/// What a stratum with a single cluster in the frame adds to a variance (stats.md 1.5); its own spread cannot be seen.
public enum LonelyClusterRule: Hashable, Sendable {
  /// There is no variance: the user must choose.
  case fail
  /// Nothing, as if the cluster had been certain to be drawn.
  case certainty
  /// The square of its linearised value, not centred on the stratum; for a total that is the whole of it.
  ///
  /// With `inDomains`, so does a stratum with one cluster of the domain among several.
  case adjust(inDomains: Bool = false)
  /// The average of the other strata of the domain.
  ///
  /// With `inDomains`, a stratum with one cluster of the domain among several takes it too.
  case average(inDomains: Bool = false)
  /// Its stratum is joined with a named one, by codes, or else with the next in the order of codes (the one before, if it is the last).
  case collapse(into: [Int32: Int32] = [:])
}
