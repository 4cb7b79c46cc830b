/// Why a row of microdata is not among the cases of an estimate: the first of the reasons that hold, in the order in which rows are sorted.
struct RowReason: Hashable, Sendable {
  /// What sort of reason it is.
  enum Sort: String, CaseIterable, Sendable {
    /// A cell is no number.
    case badCell = "bad-cell"
    /// A check refuses the row, or leaves it out.
    case refused = "refused"
    /// The row is of another country or year.
    case otherSurvey = "other-survey"
    /// The input's `where` leaves it out.
    case filtered = "outside-filter"
    /// The row has no weight.
    case unweighted = "no-weight"
    /// The row weighs nothing.
    case zeroWeight = "zero-weight"
    /// The question is not about the row.
    case notAsked = "not-applicable"
    /// A cell that would say whether the question is about the row is empty.
    case unknownDomain = "domain-unknown"
    /// The row is of another group.
    case otherGroup = "other-group"
    /// The row has no group.
    case noGroup = "no-group"
    /// The file has no such column.
    case absent = "no-column"
    /// The cell has no value.
    case missing = "missing"
    /// No line or cut was found for the survey.
    case noParameter = "no-parameter"
    /// The formula has no number for the row.
    case undefined = "undefined"
  }

  let sort: Sort
  /// The column, by the file's name for it.
  var column = ""
  /// The cell, or what the check says.
  var text = ""

  init(_ sort: Sort, _ column: String = "", _ text: String = "") {
    (self.sort, self.column, self.text) = (sort, column, text)
  }

  /// The reason in words.
  var words: String {
    switch sort {
    case .badCell: "\"\(column)\" is no number"
    case .refused: text
    case .otherSurvey: "of another country or year"
    case .filtered: "outside the `where` of the input"
    case .unweighted: "no weight"
    case .zeroWeight: "a weight of 0"
    case .notAsked: "the question does not apply (`where` or `when` of the entry)"
    case .unknownDomain:
      "\"\(column)\" is empty, so that it is not known whether the question applies"
    case .otherGroup: text.isEmpty ? "another group of \"\(column)\"" : text
    case .noGroup: "no group of \"\(column)\""
    case .absent: "the file has no column \"\(column)\""
    case .missing: "no value of \"\(column)\" (" + (text.isEmpty ? "empty" : "\"\(text)\"") + ")"
    case .noParameter: "no line or cut was found for the survey"
    case .undefined: "the formula has no number (a division by 0)"
    }
  }

  /// The place of the sort in the order in which rows are sorted.
  var rank: Int { Sort.allCases.firstIndex(of: sort) ?? 0 }
}

extension RowReason: Comparable {
  static func < (left: RowReason, right: RowReason) -> Bool {
    (left.rank, left.column, left.text) < (right.rank, right.column, right.text)
  }
}
