/// Writes a document as plain text: lines of bounded display width, LF, no trailing spaces, one final newline.
package struct TextWriter: Hashable, Sendable {
  /// The narrowest page.
  package static let leastWidth = 40

  /// The columns of a page.
  package let width: Int
  /// Whether only ASCII may be written.
  package let isASCII: Bool

  /// Makes a writer; a width below 40 is taken as 40.
  package init(width: Int = 76, isASCII: Bool = false) {
    self.width = max(Self.leastWidth, width)
    self.isASCII = isASCII
  }

  /// The document as text.
  package func text(of document: Document) -> String {
    let style = LanguageStyle.of(document.language)
    var lines: [String] = []
    if !document.title.isBlank { lines += heading(prepared(document.title, style), "=") }
    var isAfterHeading = false
    for block in document.withoutCharts.blocks {
      if !lines.isEmpty, !isAfterHeading { lines.append("") }
      lines += self.lines(of: block, style)
      if case .heading = block { isAfterHeading = true } else { isAfterHeading = false }
    }
    return finished(lines, style)
  }

  private func lines(of block: Block, _ style: LanguageStyle) -> [String] {
    switch block {
    case .heading(.section, let phrase): return heading(prepared(phrase, style), "-")
    case .heading(.subsection, let phrase): return heading(prepared(phrase, style), "~")
    case .paragraph(let phrase): return LineWrapper.lines(prepared(phrase, style), width: width)
    case .note(let phrase):
      return LineWrapper.lines(prepared(phrase, style), width: width, first: "  ", rest: "  ")
    case .bullets(let items):
      return items.flatMap {
        LineWrapper.lines(prepared($0, style), width: width, first: "- ", rest: "  ")
      }
    case .table(let table):
      return TableLayout(table, width: width, style: style, isASCII: isASCII) {
        prepared($0, style)
      }.lines
    case .chart: return []
    case .rule: return [String(repeating: "-", count: width)]
    }
  }

  private func heading(_ phrase: Phrase, _ underline: Character) -> [String] {
    let lines = LineWrapper.lines(phrase, width: width)
    let widest = lines.map(\.displayWidth).max() ?? 0
    return lines + [String(repeating: underline, count: max(1, min(width, widest)))]
  }

  /// ASCII before anything is measured; and in text that runs from the right, figures in an isolate of their own,
  /// or else the marks about them would be reordered.
  private func prepared(_ phrase: Phrase, _ style: LanguageStyle) -> Phrase {
    let isRightToLeft = style.language.direction == .rightToLeft
    let write = { (text: String) in isASCII ? ASCIIText.text(text) : text }
    return phrase.tidied.mapTexts(write) { text in
      isRightToLeft && !isASCII ? "\u{2066}\(write(text))\u{2069}" : write(text)
    }
  }

  private func finished(_ lines: [String], _ style: LanguageStyle) -> String {
    let start = style.language.direction == .rightToLeft && !isASCII ? "\u{200F}" : ""
    let text = lines.map { line in
      let whole = isASCII ? ASCIIText.afterWrapping(line) : line
      var kept = whole[...]
      while kept.last == " " { kept.removeLast() }
      return String(kept)
    }
    return start + text.joined(separator: "\n") + "\n"
  }
}
