/// How a value came to be (uhc.md E2), from the strongest evidence to the weakest.
public enum DataType: String, CaseIterable, Hashable, Sendable, Comparable {
  /// As given by the country or a survey.
  case reported
  /// A model's or an agency's estimate.
  case estimated
  /// Beyond the last data: carried forward, or extrapolated.
  case projected
  /// Borrowed from other countries.
  case imputed
  /// Made by a formula of this toolkit from inputs whose own type is not stated.
  case computed

  private var weakness: Int {
    switch self {
    case .computed: 0
    case .reported: 1
    case .estimated: 2
    case .projected: 3
    case .imputed: 4
    }
  }

  /// Orders by strength of evidence: a computed index takes the weakest type among its inputs, that is the greatest.
  public static func < (left: DataType, right: DataType) -> Bool { left.weakness < right.weakness }
}
