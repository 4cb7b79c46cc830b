/// Measures of a public-private mix.
public enum ProviderMixMeasure: Hashable, Sendable {
  /// E1b: active over all providers.
  case coverage
  /// E1c: successfully treated over the cohort.
  case success
  /// E1d: an owner's notifications over the nation's.
  case notifications
  /// The sum of the owners less the nation.
  case difference
}
