/// The line at the foot of every printed page.
package struct PageFooter: Hashable, Sendable {
  /// A piece of the line.
  package enum Part: Hashable, Sendable {
    /// Words as they are.
    case text(String)
    /// The number of the page.
    case page
    /// How many pages there are.
    case pageCount
  }

  /// At the left.
  package var left: [Part]
  /// In the middle.
  package var centre: [Part]
  /// At the right.
  package var right: [Part]

  /// Makes a line of up to three blocks.
  package init(left: [Part] = [], centre: [Part] = [], right: [Part] = []) {
    self.left = left
    self.centre = centre
    self.right = right
  }

  /// The line in the notation of spreadsheets, where `&` starts a code and is doubled in words.
  func code() throws(SpreadsheetError) -> String {
    var code = ""
    for (mark, parts) in [("&L", left), ("&C", centre), ("&R", right)] where !parts.isEmpty {
      code += mark
      for part in parts { code = try Self.appending(part, to: code) }
    }
    guard code.utf16.count <= 255 else {
      throw SpreadsheetError(
        .text, "the footer has \(code.utf16.count) characters with its codes; 255 are the most")
    }
    return code
  }

  private static func appending(
    _ part: Part, to code: String
  ) throws(SpreadsheetError) -> String {
    switch part {
    case .page: return code + "&P"
    case .pageCount: return code + "&N"
    case .text(let text):
      let words = try CellText.line(text).replacingScalars("&", with: "&&")
      // `&P+1` would be the next page, and `&R` before a figure a size of letters.
      let isMisread = words.utf8.first.map("+-0123456789".utf8.contains) ?? false
      return code + (isMisread && code.utf8.last != 0x20 ? " " : "") + words
    }
  }
}
