extension Flag {
  /// Two assessments made by different methods are compared (pse.md A.3).
  public static let methodsDiffer = Flag(rawValue: "methods_differ")
}
