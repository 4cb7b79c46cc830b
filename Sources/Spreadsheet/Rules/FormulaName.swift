/// The rules for names that formulas know: tables and defined names share one space of names.
enum FormulaName {
  /// The longest table name.
  static let tableLimit = 255
  /// The library copies a defined name and its formula into 128 bytes each, the last of them zero.
  static let definedLimit = 127

  /// What is wrong with a name, or nil: a letter or `_`, then letters, digits, `_` and `.`, like no cell.
  static func problem(of name: String, limit: Int) -> String? {
    guard let first = name.utf8.first else { return "is empty" }
    guard name.utf8.count <= limit else { return "is longer than \(limit) characters" }
    guard SheetName.isLetter(first) || first == UInt8(ascii: "_") else {
      return "does not start with a letter or “_”"
    }
    let isAllowed = name.utf8.allSatisfy {
      SheetName.isLetter($0) || SheetName.isDigit($0) || $0 == UInt8(ascii: "_")
        || $0 == UInt8(ascii: ".")
    }
    guard isAllowed else { return "contains more than letters, digits, “_” and “.”" }
    let isWord = ["r", "c", "rc", "true", "false"].contains(name.lowercased())
    return isWord || looksLikeCell(name) ? "looks like a cell, a row or a word of formulas" : nil
  }

  /// `A1` to `XFD1048576` (any one to three letters before digits), and `R1C1` with or without numbers.
  private static func looksLikeCell(_ name: String) -> Bool {
    let bytes = Array(name.lowercased().utf8)
    let letters = bytes.prefix(while: SheetName.isLetter)
    let rest = bytes[letters.endIndex...]
    if letters.count <= 3, !rest.isEmpty, rest.allSatisfy(SheetName.isDigit) { return true }
    guard letters.elementsEqual("r".utf8) else { return false }
    let afterRow = rest.drop(while: SheetName.isDigit)
    return afterRow.isEmpty
      || (afterRow.first == UInt8(ascii: "c")
        && afterRow.dropFirst().allSatisfy(SheetName.isDigit))
  }
}
