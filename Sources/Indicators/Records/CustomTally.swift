internal import Statistics
internal import Tabular

/// What one of the manifest's own indicators sums up in an area and period.
struct CustomTally: AreaRecord {
  var area: Area
  var period: String
  var numerator = ExactSum()
  var denominator = ExactSum()
  /// Rows that take part.
  var rows = 0
  /// Rows that do not, because a number is missing.
  var incomplete = 0
  /// The first row.
  var location: SourceLocation?
  /// The file's short name.
  var file = ""
}
