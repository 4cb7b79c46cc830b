/// Writes a document as Markdown: one line for a paragraph, tables with pipes, LF, one final newline.
package struct MarkdownWriter: Hashable, Sendable {
  /// Whether only ASCII may be written.
  package let isASCII: Bool

  /// Makes a writer.
  package init(isASCII: Bool = false) { self.isASCII = isASCII }

  /// The document as Markdown.
  package func text(of document: Document) -> String {
    var parts: [String] = []
    if !document.title.isBlank { parts.append("# " + inline(document.title)) }
    parts += document.withoutCharts.blocks.compactMap(markdown)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func markdown(of block: Block) -> String? {
    switch block {
    case .heading(.section, let phrase): "## " + inline(phrase)
    case .heading(.subsection, let phrase): "### " + inline(phrase)
    case .paragraph(let phrase): line(phrase)
    case .note(let phrase): "> " + line(phrase)
    case .bullets(let items): items.map { "- " + line($0) }.joined(separator: "\n")
    case .table(let table): markdown(of: table)
    case .chart: nil
    case .rule: "---"
    }
  }

  private func markdown(of table: TextTable) -> String {
    let heads = table.columns.map { inline(Phrase($0.heading)) }
    let marks = table.columns.map { $0.alignment == .number ? "---:" : ":---" }
    let rows = table.rows.map { $0.map(inline) }
    let caption = table.caption.isBlank ? [] : ["**\(inline(table.caption))**"]
    let grid = ([heads, marks] + rows).map { "| \($0.joined(separator: " | ")) |" }
    let notes = (table.notes + table.barNotes).map(line)
    return (caption + [grid.joined(separator: "\n")] + notes).joined(separator: "\n\n")
  }

  private func inline(_ phrase: Phrase) -> String { MarkdownText.escaped(plain(phrase)) }

  private func line(_ phrase: Phrase) -> String { MarkdownText.escapedLine(plain(phrase)) }

  private func plain(_ phrase: Phrase) -> String {
    let text = phrase.tidied.text
    return isASCII ? ASCIIText.afterWrapping(ASCIIText.text(text)) : text
  }
}
