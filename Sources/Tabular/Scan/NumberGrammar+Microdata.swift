extension NumberGrammar {
  /// A cell of microdata: a bare number, missing, or invalid.
  ///
  /// What statistics put around a published number has no place in the answer of one household: a
  /// bound (`<5`) is not its number, a percent sign leaves the scale open, an interval or shorthand
  /// belongs to an estimate. Such a cell is invalid.
  func microdata(_ cell: ArraySlice<UInt8>) -> (value: Double, state: UInt8) {
    switch read(cell) {
    case .number(let reading):
      Self.isBare(reading) ? (reading.value, CellState.present) : (0, CellState.invalid)
    case .missing: (0, CellState.missing)
    case .invalid: (0, CellState.invalid)
    }
  }

  /// What is wrong with such a cell; nil where nothing is.
  package func microdataProblem(
    with text: String, inColumn column: String, at location: SourceLocation
  ) -> Diagnostic? {
    if let problem = problem(with: text, inColumn: column, at: location) { return problem }
    guard case .number(let reading) = read(text), !Self.isBare(reading) else { return nil }
    let what =
      if reading.censor != nil { "a bound" } else if reading.lower != nil {
        "an interval"
      } else if reading.isPercent { "a percentage" } else { "a number with shorthand" }
    return Diagnostic(
      .error, "type-error",
      "\"\(text.shortened())\" in column \"\(column)\" is \(what), not the number of one record",
      at: location, expected: "a bare number, or a missing token",
      hint: "say under missing: if this text means that there is no answer")
  }

  private static func isBare(_ reading: NumberReading) -> Bool {
    reading == NumberReading(reading.value)
  }
}
