/// The years that lie between the two numbers of a ratio, and what follows from them (pse.md 0.2).
package struct YearGap: Hashable, Sendable {
  /// The year of the numerator.
  package let numerator: Int
  /// The year of the denominator.
  package let denominator: Int

  /// Two years.
  package init(_ numerator: Int, _ denominator: Int) {
    (self.numerator, self.denominator) = (numerator, denominator)
  }

  /// How far apart they are.
  package var years: Int { abs(numerator - denominator) }

  /// The marks of a ratio of these years; `allowed` stands in for the setting where a method is stricter.
  package func flags(_ thresholds: Thresholds, allowed: Int? = nil) -> [ValueFlag] {
    var flags: [ValueFlag] = []
    if years > allowed ?? Int(thresholds["year-gap"]) { flags.append(.yearsDiffer) }
    if years > Int(thresholds["year-gap-brief"]) { flags.append(.yearsFarApart) }
    return flags
  }

  /// Both years, where they differ.
  package func note(_ numeratorName: String, _ denominatorName: String) -> String {
    years == 0 ? "" : "\(numeratorName) of \(numerator), \(denominatorName) of \(denominator)"
  }
}
