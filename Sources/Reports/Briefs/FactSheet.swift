/// The sidecar that makes a brief auditable: every sentence with a figure, and what the figure is before rounding.
package struct FactSheet: Hashable, Sendable {
  /// The brief's title.
  package let title: String
  /// The facts in reading order.
  package let facts: [Fact]

  /// Collects the facts of a document.
  package init(_ document: Document) {
    let heading = document.title.tidied
    title = heading.text
    var facts: [Fact] = []
    var headings = (section: "", subsection: "")
    Self.add([heading], under: "", to: &facts)
    for block in document.blocks {
      switch block {
      case .heading(.section, let phrase): headings = (phrase.text, "")
      case .heading(.subsection, let phrase): headings.subsection = phrase.text
      default: break
      }
      let place = [headings.section, headings.subsection].filter { !$0.isEmpty }
      Self.add(Self.sentences(of: block), under: place.joined(separator: " / "), to: &facts)
    }
    self.facts = facts
  }

  private static func add(_ sentences: [Phrase], under section: String, to facts: inout [Fact]) {
    for sentence in sentences where !sentence.figures.isEmpty {
      facts.append(
        Fact(section: section, sentence: sentence.text, figures: sentence.figures))
    }
  }

  private static func sentences(of block: Block) -> [Phrase] {
    switch block {
    case .heading(_, let phrase): [phrase]
    case .paragraph(let phrase), .note(let phrase): phrase.sentences
    case .bullets(let items): items.flatMap(\.sentences)
    case .table(let table): sentences(of: table)
    case .chart(let chart):
      chart.summary.sentences + (chart.table.map { sentences(of: $0) } ?? [])
    case .rule: []
    }
  }

  private static func sentences(of table: TextTable) -> [Phrase] {
    table.caption.sentences + table.withoutBars.rowSentences + table.notes.flatMap(\.sentences)
  }
}

extension TextTable {
  /// Each row in words: `Country: Kenya; Index: 43 (36–50)`.
  fileprivate var rowSentences: [Phrase] {
    rows.map { row in
      zip(columns, row).enumerated().reduce(into: Phrase()) { sentence, item in
        let (column, cell) = item.element
        sentence.append("\(item.offset > 0 ? "; " : "")\(column.heading): \(cell)")
      }
    }
  }
}
