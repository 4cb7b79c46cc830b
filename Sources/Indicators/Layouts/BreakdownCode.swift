/// The codes that sources use for the groups of a breakdown.
enum BreakdownCode: Hashable {
  /// The whole: both sexes, all ages, urban and rural.
  case total
  /// Men or boys.
  case male
  /// Women or girls.
  case female
  /// Any other group.
  case other

  private static let totals: Set<String> = [
    "", "btsx", "sex_btsx", "both", "both sexes", "_t", "t", "total", "totl", "all", "national",
    "residenceareatype_totl", "yearsall", "agegroup_yearsall", "all ages", "_z", "_n/a", "allages",
    "agegroup_years15-plus", "agegroup_years18-plus", "y_ge15", "y_ge18",
  ]

  init(_ text: String) {
    let code = text.trimmed.lowercased()
    // SDMX files with labels write `F: Female`.
    let bare = code.split(separator: ":").first.map { String($0).trimmed } ?? code
    if Self.totals.contains(bare) {
      self = .total
    } else if ["mle", "sex_mle", "male", "m", "men"].contains(bare) {
      self = .male
    } else if ["fmle", "sex_fmle", "female", "f", "women"].contains(bare) {
      self = .female
    } else {
      self = .other
    }
  }
}
