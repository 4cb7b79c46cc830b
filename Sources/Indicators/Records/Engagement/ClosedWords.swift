internal import Tabular

/// Words of a closed list in one cell: those outside the list are said and set aside, and the row is used.
struct ClosedWords {
  /// The words that the list holds.
  let known: [String]
  /// Other spellings of them.
  var synonyms: [String: String] = [:]

  /// The list's words in a cell, in their order, none twice.
  func read(
    _ column: String, of row: InputRow, _ remarks: inout DiagnosticLog
  ) -> [String] {
    var found: [String] = []
    for text in row.words(column) {
      let word = ClosedList.normalised(text)
      let meant = synonyms[word] ?? word
      guard known.contains(meant) else {
        remarks.report(
          row.warning(
            column, "constraint-error",
            "\"\(text)\" is not in the list of \"\(column)\"; it is counted as not stated",
            expected: "one of \(known.joined(separator: ", "))",
            hint: Spelling.nearest(to: word, among: known).map { "did you mean \"\($0)\"?" }))
        continue
      }
      if !found.contains(meant) { found.append(meant) }
    }
    return found
  }
}
