import Reports
import TestSupport

/// Documents that no author would write: marker-like words, data with markup in it, wide and combining characters.
struct RandomDocument {
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private static let words = [
    "a", "of", "coverage", "service", "-", "#", "##", ">", "---", "- x", "1.5", "{{x}}", "Côte",
    "d'Ivoire", "naïve", "e\u{301}te\u{301}", "覆盖率", "卫生，服务", "（中文）", "한국어", "خدمات",
    "1\u{202F}234", "–", "“quoted”", "≥5", "end.", "Why?", "supercalifragilisticexpialidocious",
    "https://www.example.org/a/long/address/that/cannot/be/broken/anywhere/at/all/and/goes/on",
  ]

  mutating func word() -> String { Self.words.randomElement(using: &random) ?? "" }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  mutating func figure() -> Figure {
    let value = Double(Int.random(in: -99_999...99_999, using: &random)) / 10
    let text = DecimalText(value, decimals: 1)?.text() ?? ""
    let printed = Bool.random(using: &random) ? text : "\(text) (\(text)–\(text))"
    return Figure(
      indicator: "uhc.sci", area: "KEN", period: "2021", value: value, printed: printed)
  }

  mutating func phrase(words: ClosedRange<Int> = 1...25) -> Phrase {
    (0..<number(in: words)).reduce(into: Phrase()) { phrase, index in
      if index > 0 { phrase.append(" ") }
      phrase.append(number(in: 0...6) == 0 ? Phrase(figure()) : Phrase(word()))
    }.tidied
  }

  mutating func table() -> Block {
    let columns = (0..<number(in: 1...7)).map { index in
      TextTable.Column(
        phrase(words: 1...4), Bool.random(using: &random) ? .text : .number,
        priority: index == 0 ? 0 : number(in: 0...3))
    }
    let rows = (0..<number(in: 0...5)).map { _ in
      columns.map { $0.alignment == .number ? Phrase(figure()) : phrase(words: 1...3) }
    }
    let table = TextTable(
      columns: columns, rows: rows, caption: phrase(), notes: [phrase(), phrase()])
    return table.map(Block.table) ?? .rule
  }

  mutating func block() -> Block {
    switch number(in: 0...6) {
    case 0: .heading(.section, phrase(words: 1...14))
    case 1: .heading(.subsection, phrase(words: 1...14))
    case 2: .bullets((0..<number(in: 1...4)).map { _ in phrase() })
    case 3: .note(phrase())
    case 4: table()
    case 5: .rule
    default: .paragraph(phrase())
    }
  }

  mutating func document(in language: Language = .english) -> Document {
    let blocks = (0..<number(in: 0...12)).map { _ in block() }
    return Document(title: phrase(words: 1...10), language: language, blocks: blocks)
  }
}
