/// Measures of the tuberculosis public-private mix.
public enum TuberculosisMeasure: Hashable, Sendable {
  /// E1.
  case privateShare
  /// E1': public providers outside the programme.
  case publicShare
  /// E1a: the classes of WHO's maps.
  case classes
  /// E1: change in percentage points.
  case change
  /// E1: rows that cannot be right.
  case impossible
  /// E1b: private providers that collaborate.
  case privateProviders
  /// E1b: public providers outside the programme that collaborate.
  case publicProviders
  /// E1e: the share of the budget.
  case budgetShare
}
