import Reports

/// Prints a document as light markup, with everything that is said in holes: the inverse of the parser, for its law.
struct MarkupPrinter {
  private var lines: [String] = []
  private var insertions: [Markup.Insertion] = []

  static func markup(of document: Document) -> Markup {
    var printer = MarkupPrinter()
    if !document.title.isBlank { printer.lines.append("# " + printer.hole(document.title)) }
    for block in document.blocks { printer.print(block) }
    return Markup(printer.lines.joined(separator: "\n"), insertions: printer.insertions)
  }

  private mutating func print(_ block: Block) {
    lines.append("")
    switch block {
    case .heading(.section, let phrase): lines.append("## " + hole(phrase))
    case .heading(.subsection, let phrase): lines.append("### " + hole(phrase))
    case .paragraph(let phrase): lines += broken(phrase)
    case .note(let phrase):
      let rows = broken(phrase)
      lines += ["> " + (rows.first ?? "")] + rows.dropFirst()
    case .bullets(let items): lines += items.map { "- " + hole($0) }
    case .table, .chart:
      insertions.append(.block(block))
      lines.append(Markup.hole(insertions.count - 1))
    case .rule: lines.append("---")
    }
  }

  /// Each stretch of the phrase on a line of its own where a space allows it.
  private mutating func broken(_ phrase: Phrase) -> [String] {
    var rows = [""]
    for run in phrase.runs {
      guard case .text(let text) = run else {
        if case .figure(let figure) = run { rows[rows.count - 1] += hole(Phrase(figure)) }
        continue
      }
      for (place, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated()
      {
        if place > 0 { rows.append("") }
        if !word.isEmpty { rows[rows.count - 1] += hole(Phrase(word)) }
      }
    }
    return rows.filter { !$0.isEmpty }
  }

  private mutating func hole(_ phrase: Phrase) -> String {
    insertions.append(.phrase(phrase))
    return Markup.hole(insertions.count - 1)
  }
}
