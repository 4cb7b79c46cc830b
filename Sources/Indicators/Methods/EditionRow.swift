internal import Tabular

/// One row of an edition's table while it is read.
struct EditionRow {
  private let fields: [String: String]
  private let place: SourceLocation

  /// The rows of a table with all needed columns.
  static func rows(_ table: [[String: String]], file: String) throws(Diagnostic) -> [EditionRow] {
    guard let head = table.first else {
      throw Diagnostic(
        .error, "source-error", "the edition has no rows", at: SourceLocation(file: file, line: 1),
        expected: ServiceCoverageEdition.columns.joined(separator: ","))
    }
    for column in ["tracer", "subindex", "input", "transform"] where head[column] == nil {
      throw Diagnostic(
        .error, "missing-label", "there is no column \"\(column)\"",
        at: SourceLocation(file: file, line: 1),
        expected: ServiceCoverageEdition.columns.joined(separator: ","))
    }
    return table.enumerated().map { index, fields in
      EditionRow(fields: fields, place: SourceLocation(file: file, line: index + 2))
    }
  }

  /// The field of a column without spaces around it; empty where there is no such column.
  subscript(column: String) -> String {
    let text = fields[column] ?? ""
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.endIndex
    return String(text[start..<max(start, end)])
  }

  func words(_ column: String) -> [String] {
    self[column].split(whereSeparator: \.isWhitespace).map(String.init)
  }

  func problem(
    _ code: Diagnostic.Code, _ message: String, column: String, expected: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, code, "\(message), in column \"\(column)\"", at: place, expected: expected)
  }

  func required(_ column: String) throws(Diagnostic) -> String {
    guard !self[column].isEmpty else {
      throw problem("constraint-error", "the field is empty", column: column)
    }
    return self[column]
  }

  /// An empty field leaves it to the tracer's first row.
  func agrees(with first: EditionRow, in column: String) throws(Diagnostic) {
    guard self[column].isEmpty || self[column] == first[column] else {
      throw problem(
        "row-constraint",
        "\"\(self[column])\" contradicts \"\(first[column])\" of an earlier row", column: column)
    }
  }

  func number(_ column: String) throws(Diagnostic) -> Double {
    let text = try required(column)
    guard let number = Double(text), number.isFinite else {
      throw problem(
        "type-error", "\"\(text)\" is not a number", column: column,
        expected: "a number such as 5.1")
    }
    return number
  }

  func choice<Choice: RawRepresentable<String>>(
    _ column: String, of choices: [Choice]
  ) throws(Diagnostic) -> Choice {
    guard let choice = Choice(rawValue: self[column]) else {
      let names = choices.map { $0.rawValue.isEmpty ? "(empty)" : $0.rawValue }
      throw problem(
        "constraint-error", "\"\(self[column])\" is unknown", column: column,
        expected: names.joined(separator: ", "))
    }
    return choice
  }

  func weight() throws(Diagnostic) -> Double {
    guard !self["weight"].isEmpty else { return 1 }
    let weight = try number("weight")
    guard weight > 0 else {
      throw problem(
        "constraint-error", "a weight is above 0, not \(self["weight"])", column: "weight")
    }
    return weight
  }

  func condition() throws(Diagnostic) -> Tracer.Condition {
    switch self["condition"] {
    case "", "always": return .always
    case "malaria": return .only(ServiceCoverageEdition.malariaCountries)
    default:
      let codes = words("condition")
      for code in codes where code.count != 3 || !code.allSatisfy({ ("A"..."Z").contains($0) }) {
        throw problem(
          "constraint-error", "\"\(code)\" is no condition", column: "condition",
          expected: "always, malaria, or ISO3 codes with spaces between them")
      }
      return .only(Array(Set(codes)).sorted())
    }
  }
}
