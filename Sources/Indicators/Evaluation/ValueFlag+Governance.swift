extension ValueFlag {
  /// Two assessments made by different methods are compared (pse.md A.3).
  public static let methodsDiffer = ValueFlag(rawValue: "methods_differ")
}
