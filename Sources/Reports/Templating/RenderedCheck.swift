/// Looks for traces of the machinery in what a template made: the last wall before a reader.
enum RenderedCheck {
  private static let words: Set<String> = ["nil", "nan", "NaN", "inf"]
  private static let signs = ["{{", "}}", "Optional("]

  /// What was found, in words; empty where all is well.
  ///
  /// Words of the data are judged only as a whole, as a country's own text may say "nil".
  static func traces(in markup: Markup) -> [String] {
    var found = markup.text.split(whereSeparator: \.isNewline).flatMap { line in
      traces(in: String(line), asPartOfSentence: true)
    }
    for insertion in markup.insertions {
      for phrase in phrases(of: insertion) {
        for run in phrase.runs {
          switch run {
          case .figure(let figure): found += traces(in: figure.printed, asPartOfSentence: true)
          case .text(let text): found += traces(in: text, asPartOfSentence: false)
          }
        }
      }
    }
    return Array(Set(found)).sorted()
  }

  private static func traces(in text: String, asPartOfSentence: Bool) -> [String] {
    let shown = text.filter { $0 != Markup.opening && $0 != Markup.closing }
    let parts =
      asPartOfSentence ? text.split { !($0.isLetter || $0.isNumber) }.map(String.init) : [text]
    return parts.filter(words.contains).map { "\"\($0)\" in \"\(shown)\"" }
      + signs.filter { text.contains($0) }.map { "\"\($0)\" in \"\(shown)\"" }
  }

  private static func phrases(of insertion: Markup.Insertion) -> [Phrase] {
    switch insertion {
    case .phrase(let phrase): [phrase]
    case .block(let block): block.phrases
    }
  }
}
