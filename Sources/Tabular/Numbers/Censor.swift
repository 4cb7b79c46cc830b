/// The side on which a number is only known to lie: `<0.1` and `≤5` are below, `>95` and `≥95` are above.
public enum Censor: String, Hashable, Sendable {
  /// The true number is at most the one given.
  case below
  /// The true number is at least the one given.
  case above
}
