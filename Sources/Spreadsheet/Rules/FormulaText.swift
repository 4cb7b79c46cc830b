/// The rules for formulas (trap 8): there is one, and it says so.
enum FormulaText {
  /// The longest formula, in UTF-16 units.
  static let lengthLimit = 8_192

  static func prepared(_ formula: String) throws(SpreadsheetError) -> String {
    // Most are of ASCII from the space on, and stay as they are.
    let isPlain = formula.utf8.allSatisfy { 0x20..<0x7F ~= $0 }
    let ready = isPlain ? formula : try CellText.line(formula)
    guard ready.startsWithScalars("="), ready.utf8.dropFirst().contains(where: { $0 != 0x20 })
    else {
      throw SpreadsheetError(.formula, "the formula “\(formula)” does not start with “=” and go on")
    }
    guard ready.utf8.count <= lengthLimit || ready.utf16.count <= lengthLimit else {
      throw SpreadsheetError(
        .formula,
        "the formula has \(ready.utf16.count) characters; \(lengthLimit) are the most")
    }
    return ready
  }
}
