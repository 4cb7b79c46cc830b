/// Which rows of a survey an estimate counts, by the place of its sums: what `explain` needs to sort every row again.
package struct CaseSelection: Hashable, Sendable {
  /// What is counted, where a figure compares several groups; empty for a figure of one.
  let name: String
  /// The place of its table, rankings being counted after the tables; `nil` for every row of the survey.
  let table: Int?
  /// The place of its measure in the table; `nil` for a ranking, whose outcomes a row must all have.
  let measure: Int?
  /// The labels that rows must have, by the place of the dimension.
  let labels: [Int: Set<String>]

  init(
    _ table: Int?, measure: Int? = nil, labels: [Int: Set<String>] = [:], name: String = ""
  ) {
    (self.table, self.measure, self.labels, self.name) = (table, measure, labels, name)
  }

  /// Rows whose dimensions have these labels; `nil` for a dimension that may have any.
  init(_ table: Int, measure: Int? = nil, wanting labels: [String?], name: String = "") {
    var wanted: [Int: Set<String>] = [:]
    for case (let place, let label?) in labels.enumerated() { wanted[place] = [label] }
    self.init(table, measure: measure, labels: wanted, name: name)
  }
}
