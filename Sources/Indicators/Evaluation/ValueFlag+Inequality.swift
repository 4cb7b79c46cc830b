extension ValueFlag {
  /// A measure of inequality with the same weight for all subgroups, because their populations are not known.
  public static let equalPopulations = ValueFlag(rawValue: "equal_populations")
  /// An attributable risk that would be a deterioration, and is set to 0 by its definition.
  public static let setToZero = ValueFlag(rawValue: "set_to_zero")
  /// What R's `healthequal` gives, defects included.
  public static let asHealthequal = ValueFlag(rawValue: "as_healthequal")
}
