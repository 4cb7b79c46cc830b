internal import Indicators
internal import Statistics
internal import Tabular

/// A values.csv against its own rules (interface.md §3).
struct ValuesCheck {
  private let values: WrittenValues
  private(set) var findings: [Diagnostic] = []

  private static let numbers = ["value", "lower", "upper", "se", "numerator", "denominator"]
  private static let statuses: Set<String> = [
    "ok", "flagged", "suppressed", "not_available", "not_applicable",
  ]

  init(_ values: WrittenValues) {
    self.values = values
    guard values.columns == ValuesFile.columns else {
      report(
        "missing-label", "the columns are not those of values.csv", 1,
        expected: ValuesFile.columns.joined(separator: ","))
      return
    }
    var seen: Set<WrittenValues.Key> = []
    var previous: WrittenValues.Row?
    for row in values.rows {
      if !seen.insert(row.key).inserted {
        report("primary-key", "the figure stands twice", row.line)
      } else if let previous, !Self.isInOrder(previous, row) {
        report("order", "the row is not in the order of values.csv", row.line)
      }
      previous = row
      check(row)
    }
  }

  private mutating func check(_ row: WrittenValues.Row) {
    for column in Self.numbers where !row[column].isEmpty {
      guard let number = Double(row[column]), number.isFinite, number.shortestText == row[column]
      else {
        report(
          "type-error",
          "\"\(row[column])\" is not a number as this program writes it, in column "
            + "\"\(column)\"", row.line)
        continue
      }
    }
    if !row["n"].isEmpty, Int(row["n"]) == nil {
      report("type-error", "\"\(row["n"])\" is no count", row.line)
    }
    checkWords(row)
    checkLimits(row)
  }

  private mutating func checkWords(_ row: WrittenValues.Row) {
    let status = row["status"]
    if !Self.statuses.contains(status) {
      report("constraint-error", "\"\(status)\" is no status", row.line)
    }
    let hasValue = !row["value"].isEmpty
    if hasValue != ["ok", "flagged"].contains(status) {
      report(
        "row-constraint",
        hasValue ? "a value with status \(status)" : "no value with status \(status)",
        row.line)
    }
    if hasValue, row["flags"].isEmpty != (status == "ok") {
      report("row-constraint", "status \(status) and flags \"\(row["flags"])\"", row.line)
    }
    if !hasValue, row["note"].isEmpty {
      report("row-constraint", "no value, and no reason in the note", row.line)
    }
    if DataType(rawValue: row["data_type"]) == nil {
      report("constraint-error", "\"\(row["data_type"])\" is no data type", row.line)
    }
    if Area.Kind(rawValue: row["area_type"]) == nil {
      report("constraint-error", "\"\(row["area_type"])\" is no type of area", row.line)
    }
    if row["breakdown"].isEmpty != row["category"].isEmpty {
      report("row-constraint", "breakdown and category do not go together", row.line)
    }
  }

  private mutating func checkLimits(_ row: WrittenValues.Row) {
    guard let lower = Double(row["lower"]), let upper = Double(row["upper"]) else {
      if row["lower"].isEmpty != row["upper"].isEmpty {
        report("row-constraint", "only one limit", row.line)
      }
      return
    }
    if lower > upper { report("row-constraint", "the limits are the wrong way round", row.line) }
  }

  /// Strings here are what the writer sorted; areas stand by type, then code.
  private static func isInOrder(_ left: WrittenValues.Row, _ right: WrittenValues.Row) -> Bool {
    let (first, second) = (left.key, right.key)
    if first.indicator != second.indicator { return first.indicator < second.indicator }
    let areas = [left, right].map {
      Area($0["area"], Area.Kind(rawValue: $0["area_type"]) ?? .other)
    }
    if areas[0] != areas[1] { return areas[0] < areas[1] }
    if first.period != second.period { return first.period < second.period }
    return (first.breakdown, first.category) < (second.breakdown, second.category)
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ message: String, _ line: Int, expected: String? = nil
  ) {
    findings.append(
      Diagnostic(
        .error, code, message, at: SourceLocation(file: values.path, line: line),
        expected: expected, concern: .verification))
  }
}
