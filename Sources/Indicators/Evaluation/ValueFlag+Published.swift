extension ValueFlag {
  /// Two numbers of one ratio come from different files, perhaps of different vintages of a revised history (pse.md D).
  public static let vintagesDiffer = ValueFlag(rawValue: "vintage_mismatch")
}
