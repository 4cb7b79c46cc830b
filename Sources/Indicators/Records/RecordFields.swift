internal import Tabular

/// The texts of one row by our column names, and what was wrong with them: the row is read to its end before it is refused.
struct RecordFields {
  private let fields: [String: String]
  private let columns: [String: Int]
  private let location: SourceLocation
  /// What was found so far.
  private(set) var problems: [Diagnostic] = []

  /// Takes a row.
  init(_ fields: [String: String], columns: [String: Int] = [:], at location: SourceLocation) {
    self.fields = fields
    self.columns = columns
    self.location = location
  }

  private func place(_ name: String) -> SourceLocation {
    SourceLocation(file: location.file, line: location.line, column: columns[name])
  }

  /// A text without blanks at its ends; `nil` where the cell is empty or the column absent.
  func optional(_ name: String) -> String? {
    let text = ClosedList.trimmed(fields[name] ?? "")
    return text.isEmpty ? nil : text
  }

  /// A text that must be there.
  mutating func text(_ name: String) -> String? {
    if let text = optional(name) { return text }
    problems.append(
      Diagnostic(
        .error, "required-value", "“\(name)” is empty", at: place(name), expected: "a text"))
    return nil
  }

  /// A cell that must be there and be understood.
  mutating func read<Value>(
    _ name: String, as expected: String, _ understand: (String) -> Value?
  ) -> Value? {
    guard let text = optional(name) else {
      problems.append(
        Diagnostic(
          .error, "required-value", "“\(name)” is empty", at: place(name), expected: expected))
      return nil
    }
    return understood(name, text, as: expected, understand)
  }

  /// A cell that may be empty, but must be understood where it is not.
  mutating func readOptional<Value>(
    _ name: String, as expected: String, _ understand: (String) -> Value?
  ) -> Value? {
    optional(name).flatMap { understood(name, $0, as: expected, understand) }
  }

  /// A word of a closed list, that must be there.
  mutating func choice<Choice>(
    _ name: String, of kind: Choice.Type
  ) -> Choice? where Choice: CaseIterable & RawRepresentable, Choice.RawValue == String {
    let expected = kind.allCases.map(\.rawValue).joined(separator: ", ")
    return read(name, as: expected) { Choice(rawValue: ClosedList.normalised($0)) }
  }

  private mutating func understood<Value>(
    _ name: String, _ text: String, as expected: String, _ understand: (String) -> Value?
  ) -> Value? {
    if let value = understand(text) { return value }
    problems.append(
      Diagnostic(
        .error, "constraint-error", "“\(text)” is not a value of “\(name)”", at: place(name),
        expected: expected))
    return nil
  }
}
