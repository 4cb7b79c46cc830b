package import Indicators
package import Statistics

extension Wording {
  /// Why there is no value: `not available for 2021 (no survey since 2015)`; never a blank, never zero.
  package func absence(
    _ missing: Missing, because reason: String, for period: String = ""
  ) -> Phrase {
    let why: Phrase = reason.isEmpty ? "" : " (\(reason))"
    return switch (missing, period.isEmpty) {
    case (.notAvailable, true): "not available\(why)"
    case (.notApplicable, true): "not applicable\(why)"
    case (.suppressed, true): "held back\(why)"
    case (.notAvailable, false): "not available for \(period)\(why)"
    case (.notApplicable, false): "not applicable for \(period)\(why)"
    case (.suppressed, false): "held back for \(period)\(why)"
    }
  }

  /// What the marks in a table mean; only those that the values bear, `nil` where they bear none.
  package func legend(for values: [IndicatorValue]) -> Phrase? {
    let missing = Set(
      values.compactMap { value -> Missing? in
        guard case .missing(let missing, _) = value.outcome else { return nil }
        return missing
      })
    var meanings = Missing.allCases.filter(missing.contains).map { missing -> Phrase in
      switch missing {
      case .notAvailable: "\(missing.rawValue) not available"
      case .notApplicable: "\(missing.rawValue) not applicable"
      case .suppressed:
        "\(missing.rawValue) held back: too few cases or too little of the population"
      }
    }
    if values.contains(where: { $0.number != nil && $0.flags.contains(.stale) }) {
      meanings.append(staleMeaning)
    }
    if values.contains(where: \.isFromFewCases) {
      meanings.append("in parentheses: rests on few cases")
    }
    return meanings.isEmpty ? nil : meanings.joined(by: "; ") + Phrase(verbatim: ".")
  }

  /// What the mark of old figures means.
  private var staleMeaning: Phrase {
    staleYears == 5
      ? "\(Self.staleMark) older than five years at the report date"
      : "\(Self.staleMark) older than \(counted(staleYears, "year", "years")) at the report date"
  }
}
