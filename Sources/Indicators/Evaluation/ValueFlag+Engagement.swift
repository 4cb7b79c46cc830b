extension ValueFlag {
  /// More was paid out than was agreed, or more given than was pledged (pse.md G2, G5).
  public static let aboveAgreed = ValueFlag(rawValue: "above_agreed")
  /// Disbursement lags behind the time elapsed by more than the setting (pse.md G2b).
  public static let behindTime = ValueFlag(rawValue: "behind_time")
  /// The cycle of pledges was still being paid at the report date (pse.md G5).
  public static let cycleInProgress = ValueFlag(rawValue: "cycle_in_progress")
  /// WHO's own figures leave such a value out as an outlier (pse.md E1').
  public static let outlier = ValueFlag(rawValue: "outlier")
}
