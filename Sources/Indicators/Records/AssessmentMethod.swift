/// How an assessment was made; it decides what may be compared (pse.md A.3).
public enum AssessmentMethod: String, CaseIterable, Hashable, Sendable {
  /// By the country about itself.
  case own = "self"
  /// By the country together with others.
  case joint
  /// By others.
  case external
  /// From documents alone.
  case desk
}
