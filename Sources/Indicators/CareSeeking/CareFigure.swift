/// One figure that a tabulation holds, under our id and in our unit.
struct CareFigure: Sendable, Hashable {
  let indicator: String
  let area: Area
  let period: String
  var breakdown: [String] = []
  var category: [String] = []
  let number: Double
  let source: String
  var standardError: Double?
  var lower: Double?
  var upper: Double?
  /// Unweighted cases under the percentage; `nil` where the table does not say.
  var cases: Int?
  var numerator: Double?
  var denominator: Double?
  /// Whether the parts of its whole do not add up.
  var isIncomplete = false
  var note = ""
}
