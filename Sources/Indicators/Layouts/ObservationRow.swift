internal import Statistics
internal import Tabular

/// One row seen through a shape: cells become observations.
struct ObservationRow {
  let row: InputRow
  let shape: ObservationShape

  func text(_ column: Int?) -> String {
    guard let column, column < row.record.count else { return "" }
    return row.record[column].trimmed
  }

  func place(_ column: Int) -> SourceLocation {
    guard column < row.record.count else {
      return SourceLocation(file: row.file, line: row.record.line)
    }
    return SourceLocation(
      file: row.file, line: row.record.line, column: row.record.column(of: column))
  }

  /// The file's own name for a column.
  private func label(_ column: Int) -> String {
    column < shape.labels.count ? shape.labels[column] : ""
  }

  func complaint(
    _ column: Int, _ code: Diagnostic.Code, _ message: String, expected: String? = nil,
    hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.error, code, message, at: place(column), expected: expected, hint: hint)
  }

  /// The text of a column that holds codes, without the label that may stand behind it.
  func code(_ column: Int?) -> String {
    let text = text(column)
    guard shape.hasLabelledCodes, let label = text.firstRange(of: ": ") else { return text }
    return String(text[..<label.lowerBound]).trimmed
  }

  /// The texts that may name the area, with their columns.
  var areas: [(String, Int)] {
    shape.area.compactMap { column in
      let text = code(column)
      return text.isEmpty ? nil : (text, column)
    }
  }

  var breakdowns: [String] { shape.dimensions.map { text($0) } }

  /// The cells that hold something at all; a wide file's blank cells are nothing, not missing values.
  var valueCells: [ObservationShape.Cell] {
    shape.cells.filter { !text($0.column).isEmpty || !text($0.text).isEmpty }
  }

  func year(of cell: ObservationShape.Cell, given: Int?) throws(Diagnostic) -> (Int, String) {
    if let year = cell.year ?? given { return (year, "") }
    let column = shape.year ?? 0
    let text = text(shape.year)
    switch Year.read(text) {
    case .year(let year, let note): return (year, note)
    case .invalid(let hint):
      throw complaint(
        column, "type-error", text.isEmpty ? "the year is empty" : "\"\(text)\" is not a year",
        expected: Year.expectation, hint: hint)
    }
  }

  /// The observation of a cell; `nil` where it says "missing".
  func observation(
    in cell: ObservationShape.Cell, key: InputKey, year: (Int, String),
    given: InputSpecification
  ) throws(Diagnostic) -> Observation? {
    let column = text(cell.column).isEmpty ? cell.text ?? cell.column : cell.column
    var text = text(column)
    if column == cell.column, ["<", ">"].contains(self.text(shape.prefix)) {
      text = self.text(shape.prefix) + text
    }
    switch row.grammar.read(text) {
    case .missing: return nil
    case .invalid:
      throw row.numberComplaint(text, column: label(column), at: place(column))
    case .number(let reading):
      return try observation(reading, cell, key, year, given)
    }
  }

  private func observation(
    _ reading: NumberReading, _ cell: ObservationShape.Cell, _ key: InputKey, _ year: (Int, String),
    _ given: InputSpecification
  ) throws(Diagnostic) -> Observation {
    guard !reading.isPercent || key.isPercent else {
      throw complaint(cell.column, "type-error", "a percentage for \(key.key), in \(key.unit)")
    }
    let factor = try multiplier()
    var observation = Observation(
      year: year.0, value: reading.value * factor, dataType: dataType(reading, given),
      flags: reading.censor.map { [$0 == .below ? .below : .above] } ?? [], source: row.source,
      note: note(reading, year.1))
    observation.interval = try interval(reading, cell, factor)
    let shown =
      given.scale == .fraction && key.isPercent ? observation.value * 100 : observation.value
    if let range = key.range, !range.contains(shown) {
      throw complaint(
        cell.column, "constraint-error",
        "\(reading.value.shortestText) is outside the range of \(key.key)",
        expected:
          "\(range.lowerBound.shortestText) to \(range.upperBound.shortestText) (\(key.unit))",
        hint: "correct the file, or check the unit and the column mapping")
    }
    return observation
  }

  private func multiplier() throws(Diagnostic) -> Double {
    guard let column = shape.multiplier, !text(column).isEmpty else { return 1 }
    guard let power = Int(code(column)), (-9...12).contains(power) else {
      throw complaint(
        column, "type-error", "\"\(text(column))\" is not a power of ten", expected: "-9 to 12")
    }
    var factor = 1.0
    for _ in 0..<abs(power) { factor *= 10 }
    return power < 0 ? 1 / factor : factor
  }

  private func interval(
    _ reading: NumberReading, _ cell: ObservationShape.Cell, _ factor: Double
  ) throws(Diagnostic) -> Interval? {
    let lower = try bound(cell.lower) ?? reading.lower
    let upper = try bound(cell.upper) ?? reading.upper
    if let given = reading.lower, let lower, given != lower {
      throw complaint(
        cell.column, "row-constraint",
        "the value's own interval and the column for the lower limit disagree")
    }
    if shape.needsBothLimits, (lower == nil) != (upper == nil) {
      throw complaint(
        cell.lower ?? cell.column, "row-constraint", "only one of the two limits is given",
        expected: "both limits or none",
        hint: "a decimal comma may have cut a number in two: put it in quotes")
    }
    guard let lower, let upper else { return nil }
    guard let interval = Interval(lower * factor, upper * factor) else {
      throw complaint(
        cell.lower ?? cell.column, "row-constraint",
        "the lower limit \(lower.shortestText) is above the upper limit \(upper.shortestText)",
        expected: "lower ≤ value ≤ upper")
    }
    guard interval.contains(reading.value * factor) else {
      throw complaint(
        cell.column, "row-constraint",
        "\(reading.value.shortestText) lies outside its limits \(lower.shortestText) to "
          + upper.shortestText, expected: "lower ≤ value ≤ upper")
    }
    return interval
  }

  private func bound(_ column: Int?) throws(Diagnostic) -> Double? {
    guard let column else { return nil }
    switch row.grammar.read(text(column)) {
    case .number(let reading): return reading.value
    case .missing: return nil
    case .invalid:
      throw row.numberComplaint(text(column), column: label(column), at: place(column))
    }
  }

  private func note(_ reading: NumberReading, _ year: String) -> String {
    [text(shape.note), year].filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// The type by the row's own word, its shorthand, or the input's.
  private func dataType(_ reading: NumberReading, _ given: InputSpecification) -> DataType {
    let word = code(shape.dataType).lowercased()
    if let type = DataType(rawValue: word) { return type }
    // SDMX OBS_STATUS: A normal, E estimated, F forecast, I imputed.
    switch word {
    case "e": return .estimated
    case "f": return .projected
    case "i": return .imputed
    default: break
    }
    if reading.marks.contains("[e]") { return .estimated }
    if reading.marks.contains("[f]") { return .projected }
    return given.dataType.flatMap { DataType(rawValue: $0) } ?? .reported
  }
}
