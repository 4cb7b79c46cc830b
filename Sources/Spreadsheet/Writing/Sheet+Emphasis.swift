extension Sheet {
  /// Lets the cells of a range that hold a text stand out; the text stays the carrier of the meaning, the look comes beside it.
  ///
  /// A spreadsheet compares without regard to case, and follows when a reader changes or sorts the cells. The rule is one of
  /// equality, because the library's rules on parts of texts look at the wrong cell (libxlsxwriter-1.1.4.md §1). Of the style
  /// only fill and weight count. Throws for a range outside of the sheet, and for a text that is empty or too long for a formula.
  package mutating func emphasise(
    _ text: String, in range: CellRange, as look: EmphasisLook
  ) throws(SpreadsheetError) {
    do throws(SpreadsheetError) {
      try range.checked()
      let words = try CellText.prepared(text, limit: EmphasisLook.textLimit)
      guard !words.isEmpty else {
        throw SpreadsheetError(.style, "a text that is to stand out is empty")
      }
      let quoted = "\"" + words.replacing("\"", with: "\"\"") + "\""
      try library.emphasise(quoted, in: range, as: try content.format(for: look))
      expectation.emphases += 1
    } catch {
      throw error.located(sheet: name, cell: range.first)
    }
  }
}

/// How a cell stands out: a fill behind it, and bold words where the fill alone would be too little.
package struct EmphasisLook: Hashable, Sendable {
  /// The longest text within a formula, in characters.
  static let textLimit = 255

  /// Behind the words; light, so that they keep their contrast.
  package var fill: Colour
  /// Whether the words are bold.
  package var isBold: Bool

  /// Makes a look.
  package init(fill: Colour, isBold: Bool = false) {
    self.fill = fill
    self.isBold = isBold
  }
}
