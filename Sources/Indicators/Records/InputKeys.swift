/// A kind of number that a file may bring: its own name, and the codes under which sources publish
/// it.
public struct InputKey: Sendable {
  /// The name that formulas use.
  public let key: String
  /// What it is.
  public let title: String
  /// Its unit in words.
  public let unit: String
  /// The values that are plausible.
  public let range: ClosedRange<Double>?
  /// Whether it is a percentage from 0 to 100.
  public let isPercent: Bool
  /// The codes and column names under which sources publish it.
  public let codes: [String]
}

extension InputKey {
  /// Every key that the formulas know: the families' lists joined.
  public static let all: [InputKey] =
    serviceCoverage + generalProgramme + healthSecurity + expenditure + financialProtection
    + populations + programmes

  /// A percentage; 100.01 because published percentages overshoot by rounding (WSH_SANITATION_BASIC
  /// has 100.00001).
  static func percent(_ key: String, _ title: String, of whole: String, codes: [String] = [])
    -> Self
  {
    Self(
      key: key, title: title, unit: "% of \(whole)", range: 0...100.01, isPercent: true,
      codes: codes)
  }

  /// A mark from 0 to 100 that is no share of anything.
  static func score(_ key: String, _ title: String, codes: [String] = []) -> Self {
    Self(key: key, title: title, unit: "0 to 100", range: 0...100, isPercent: true, codes: codes)
  }

  /// Anything else.
  static func amount(
    _ key: String, _ title: String, in unit: String, _ range: ClosedRange<Double>,
    codes: [String] = []
  ) -> Self {
    Self(key: key, title: title, unit: unit, range: range, isPercent: false, codes: codes)
  }
}
