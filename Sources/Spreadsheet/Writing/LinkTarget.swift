/// Where a link leads.
package enum LinkTarget: Hashable, Sendable {
  /// A cell of a sheet of the same workbook; the sheet may be made later, but before the workbook is closed.
  case sheet(String, cell: CellReference = .first)
  /// An address that starts with `http://`, `https://` or `mailto:`.
  case url(String)
}

extension LinkTarget {
  /// How long an address may be.
  static let lengthLimit = 2_079
  /// How many links a sheet may have.
  static let countLimit = 65_530

  private static let schemes = ["http://", "https://", "mailto:"]

  /// The link in the library's notation.
  func address() throws(SpreadsheetError) -> String {
    switch self {
    case .sheet(let name, let cell):
      try cell.checked()
      return "internal:" + SheetName.quoted(name) + "!" + cell.text
    case .url(let text):
      return try Self.checked(text)
    }
  }

  /// Only known schemes; the library's own prefixes, which it looks for anywhere, are hidden (trap 11).
  private static func checked(_ text: String) throws(SpreadsheetError) -> String {
    let isAllowed = schemes.contains {
      text.lowercased().startsWithScalars($0) && text.utf8.count > $0.utf8.count
    }
    guard isAllowed else {
      throw SpreadsheetError(
        .link, "the link “\(text)” does not start with http://, https:// or mailto: and go on")
    }
    let isPrintable = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !CellText.isStripped($0)
    }
    guard isPrintable else {
      throw SpreadsheetError(.link, "the link “\(text)” contains a space or a control character")
    }
    var address = text
    for prefix in ["internal", "external"] {
      address = address.replacingScalars(prefix + ":", with: prefix + "%3A")
    }
    // The library writes each byte that it escapes as three.
    let length = address.utf8.reduce(0) { $0 + (Self.isEscaped($1) ? 3 : 1) }
    guard length <= lengthLimit else {
      throw SpreadsheetError(
        .link, "the link has \(length) characters with its escapes; \(lengthLimit) are the most")
    }
    return address
  }

  private static func isEscaped(_ byte: UInt8) -> Bool { "\"<>[]`^{}%".utf8.contains(byte) }
}
