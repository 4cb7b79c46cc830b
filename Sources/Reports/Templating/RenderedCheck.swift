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
    guard mayHoldTrace(text) else { return [] }
    let shown = text.filter { $0 != Markup.opening && $0 != Markup.closing }
    let parts =
      asPartOfSentence ? text.split { !($0.isLetter || $0.isNumber) }.map(String.init) : [text]
    return parts.filter(words.contains).map { "\"\($0)\" in \"\(shown)\"" }
      + signs.filter { text.contains($0) }.map { "\"\($0)\" in \"\(shown)\"" }
  }

  /// Whether a look at the bytes leaves a doubt; most texts are done with it, and a look at letters takes twenty times as long.
  private static func mayHoldTrace(_ text: String) -> Bool {
    var before: UInt8 = 0x20
    var bytes = text.utf8[...]
    while let byte = bytes.first {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "}"):
        if byte == before { return true }
      case UInt8(ascii: "O"):
        if bytes.starts(with: "Optional(".utf8) { return true }
      case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "i"):
        let isWord = !before.isWordByte && !(bytes.dropFirst(3).first ?? 0x20).isWordByte
        if isWord, words.contains(String(Substring(bytes.prefix(3)))) { return true }
      default: break
      }
      before = byte
      bytes = bytes.dropFirst()
    }
    return false
  }

  private static func phrases(of insertion: Markup.Insertion) -> [Phrase] {
    switch insertion {
    case .phrase(let phrase): [phrase]
    case .block(let block): block.phrases
    }
  }
}

extension UInt8 {
  /// Whether the byte is a letter or digit of ASCII; bytes beyond it leave the doubt to the look at letters.
  fileprivate var isWordByte: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
