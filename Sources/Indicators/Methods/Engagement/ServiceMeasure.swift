/// Measures of doses and services.
public enum ServiceMeasure: Hashable, Sendable {
  /// How many.
  case number(doses: Bool)
  /// The part of each owner.
  case share(doses: Bool, ofKnown: Bool)

  /// Whether doses are meant, and not services.
  var isOfDoses: Bool {
    switch self {
    case .number(let doses), .share(let doses, _): doses
    }
  }
}
