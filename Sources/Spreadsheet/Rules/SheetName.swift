/// The rules for sheet names: those of spreadsheets, and those that keep the library's unquoted references right.
package enum SheetName {
  static let lengthLimit = 31
  private static let apostrophe = UInt8(ascii: "'")

  /// Refuses what a spreadsheet would refuse or repair (libxlsxwriter-1.1.4.md §4, traps 6, 7, 9, 12).
  static func check(_ name: String, against others: some Sequence<String>) throws(SpreadsheetError)
  {
    guard let problem = problem(of: name) else {
      guard !others.contains(where: { $0.lowercased() == name.lowercased() }) else {
        throw refusal(name, "is taken: names differ in more than upper and lower case")
      }
      return
    }
    throw refusal(name, problem)
  }

  /// The name as formulas and links need it: in quotes, its own apostrophes doubled.
  package static func quoted(_ name: String) -> String {
    "'" + name.replacingScalars("'", with: "''") + "'"
  }

  private static func problem(of name: String) -> String? {
    if name.isEmpty { return "is empty" }
    if name.utf16.count > lengthLimit {
      return "has \(name.utf16.count) characters; \(lengthLimit) are the most"
    }
    // `#` is allowed by spreadsheets, but ends the address of a link in the library.
    if let bad = name.unicodeScalars.first(where: { "[]:*?/\\#".unicodeScalars.contains($0) }) {
      return "contains “\(bad)”"
    }
    if name.unicodeScalars.contains(where: { CellText.isStripped($0) || $0.value < 0x20 }) {
      return "contains a control character"
    }
    if name.utf8.first == apostrophe || name.utf8.last == apostrophe {
      return "starts or ends with an apostrophe"
    }
    if name.lowercased() == "history" { return "is reserved by spreadsheets" }
    return looksLikeReference(name) ? needsSpace : nil
  }

  private static let needsSpace =
    "would be read as a number, a cell or a word of formulas where the library does not quote it; "
    + "give it a space, a hyphen, or letters only"

  /// Only these bytes are left unquoted by the library; of such names, plain words alone are safe.
  private static func looksLikeReference(_ name: String) -> Bool {
    let isUnquoted = name.utf8.allSatisfy {
      isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
    guard isUnquoted else { return false }
    return !name.utf8.allSatisfy(isLetter)
      || ["r", "c", "rc", "true", "false"].contains(name.lowercased())
  }

  private static func refusal(_ name: String, _ problem: String) -> SpreadsheetError {
    SpreadsheetError(.sheetName, "the sheet name “\(name)” \(problem)", sheet: name)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
