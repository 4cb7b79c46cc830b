package import Indicators
package import Statistics

extension Wording {
  /// Why there is no value: `not available for 2021 (no survey since 2015)`; never a blank, never zero.
  package func absence(
    _ missing: Missing, because reason: String, for period: String = ""
  ) -> String {
    let when = period.isEmpty ? "" : " for \(period)"
    let why = reason.isEmpty ? "" : " (\(reason))"
    switch missing {
    case .notAvailable: return "not available\(when)\(why)"
    case .notApplicable: return "not applicable\(when)\(why)"
    case .suppressed: return "held back\(when)\(why)"
    }
  }

  /// What the marks in a table mean; only those that the values bear, `nil` where they bear none.
  package func legend(for values: [IndicatorValue]) -> Phrase? {
    let missing = Set(
      values.compactMap { value -> Missing? in
        guard case .missing(let missing, _) = value.outcome else { return nil }
        return missing
      })
    var meanings = Missing.allCases.filter(missing.contains).map { missing in
      switch missing {
      case .notAvailable: "\(missing.rawValue) not available"
      case .notApplicable: "\(missing.rawValue) not applicable"
      case .suppressed:
        "\(missing.rawValue) held back: too few cases or too little of the population"
      }
    }
    if values.contains(where: { $0.number != nil && $0.flags.contains(.stale) }) {
      meanings.append("\(Self.staleMark) older than five years at the report date")
    }
    if values.contains(where: \.isFromFewCases) {
      meanings.append("in parentheses: rests on few cases")
    }
    return meanings.isEmpty ? nil : Phrase(meanings.joined(separator: "; ") + ".")
  }
}
