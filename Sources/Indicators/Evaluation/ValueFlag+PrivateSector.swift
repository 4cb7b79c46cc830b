extension ValueFlag {
  /// Numerator and denominator are of years further apart than the manifest allows (pse.md 0.2).
  public static let yearsDiffer = ValueFlag(rawValue: "year_mismatch")
  /// They are so far apart that a brief does not print the figure (pse.md 0.2).
  public static let yearsFarApart = ValueFlag(rawValue: "year_mismatch_wide")
  /// More of the rows are unknown than the manifest allows (pse.md 0.2).
  public static let lowQuality = ValueFlag(rawValue: "low_quality")
  /// More reports came than were expected; shown as 100 (pse.md C.3).
  public static let moreThanExpected = ValueFlag(rawValue: "more_reports_than_expected")
}
