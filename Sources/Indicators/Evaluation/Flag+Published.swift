extension Flag {
  /// Two numbers of one ratio come from different files, perhaps of different vintages of a revised history (pse.md D).
  public static let vintagesDiffer = Flag(rawValue: "vintage_mismatch")
}
