/// Numbers and lists inside notes: short, never localised.
enum Remark {
  /// A number with up to so many decimals, rounded half away from zero.
  static func number(_ number: Double, decimals: Int = 2) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let text = "\((number * scale).rounded() / scale)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The parts that are not empty, joined.
  static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The note of a value: for a missing one the reason comes first.
  static func note(_ outcome: IndicatorValue.Outcome, _ parts: [String]) -> String {
    guard case .missing(_, let reason) = outcome else { return joined(parts) }
    return joined([reason] + parts)
  }
}
