internal import Tabular

/// One row of an input, seen through the bound columns.
struct InputRow {
  let record: InputRecord
  let binding: ColumnBinding
  let grammar: NumberGrammar
  /// The file's name in messages.
  let file: String
  /// The file's name in the `source` column of values.csv.
  let shortName: String
  /// How many rows it stands for, where rows that are alike are taken together.
  var rows = 1

  /// `file:line`, for the value's source.
  var source: String { shortName + (record.line.map { ":\($0)" } ?? "") }

  func has(_ column: String) -> Bool { binding.has(column) }

  /// The text of a column, without surrounding blanks; empty where the column or the cell is not there.
  func text(_ column: String) -> String {
    if let constant = binding.constants[column] { return constant }
    guard let index = binding.positions[column], index < record.count else { return "" }
    return record[index].trimmed
  }

  func place(_ column: String) -> SourceLocation {
    guard let index = binding.positions[column], index < record.count else {
      return SourceLocation(file: file, line: record.line)
    }
    return SourceLocation(file: file, line: record.line, column: record.column(of: index))
  }

  func complaint(
    _ column: String, _ code: Diagnostic.Code, _ message: String, expected: String? = nil,
    hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, message, at: place(column), expected: expected, hint: hint)
  }

  /// A required text; a complaint where it is blank.
  func required(_ column: String) throws(Diagnostic) -> String {
    let text = text(column)
    guard !text.isEmpty else {
      throw complaint(column, "required-value", "\"\(column)\" is empty")
    }
    return text
  }

  func year(_ column: String) throws(Diagnostic) -> Int {
    let text = try required(column)
    switch Year.read(text) {
    case .year(let year, _): return year
    case .invalid(let hint):
      throw complaint(
        column, "type-error", "\"\(text)\" is not a year", expected: Year.expectation, hint: hint)
    }
  }

  /// Why a text is no number, with the code that tells ambiguous from wrong.
  func numberComplaint(
    _ text: String, column: String, at place: SourceLocation
  ) -> Diagnostic {
    grammar.problem(with: text, inColumn: column, at: place)
      ?? Diagnostic(.error, "type-error", "\"\(text)\" is not a number", at: place)
  }

  /// A number, or `nil` where the cell is missing.
  func number(_ column: String) throws(Diagnostic) -> Double? {
    let text = text(column)
    switch grammar.read(text) {
    case .number(let reading): return reading.value
    case .missing: return nil
    case .invalid: throw numberComplaint(text, column: column, at: place(column))
    }
  }
}

extension String {
  /// Without blanks at both ends, no-break spaces included.
  var trimmed: String {
    let blanks: Set<Character> = [
      " ", "\t", "\u{A0}", "\u{202F}", "\u{2009}", "\u{200B}", "\u{FEFF}",
    ]
    guard let start = firstIndex(where: { !blanks.contains($0) }),
      let end = lastIndex(where: { !blanks.contains($0) })
    else { return "" }
    return String(self[start...end])
  }
}
