/// A page of text before it has a width: what every text format is written from.
package struct Document: Hashable, Sendable {
  /// The title; empty where the page has none.
  package var title: Phrase
  /// The language, which decides the marks of numbers and the direction.
  package var language: Language
  /// The parts from top to bottom.
  package var blocks: [Block]

  /// Makes a document.
  package init(title: Phrase = Phrase(), language: Language = .english, blocks: [Block] = []) {
    self.title = title
    self.language = language
    self.blocks = blocks
  }

  /// The same page for formats that cannot draw.
  package var withoutCharts: Document {
    var plain = self
    plain.blocks.removeAll { if case .chart = $0 { true } else { false } }
    return plain
  }

  /// Which way its text runs.
  package var direction: Language.Direction { language.direction }
}
