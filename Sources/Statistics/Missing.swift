/// Why a value is not there: absence always has a reason; the mark is what tables print and the legend explains.
public enum Missing: String, CaseIterable, Hashable, Sendable {
  /// The concept applies, but no value is held.
  case notAvailable = "[x]"
  /// The concept does not apply here: bed nets where there is no malaria.
  case notApplicable = "[z]"
  /// Held back: too few cases, or too little of the population behind it.
  case suppressed = "[c]"

  /// The `status` of interface.md §3.
  public var status: String {
    switch self {
    case .notAvailable: "not_available"
    case .notApplicable: "not_applicable"
    case .suppressed: "suppressed"
    }
  }
}
