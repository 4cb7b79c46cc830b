/// One document on its way to HTML: the header down to the first heading, the main part, and what follows the last line across.
struct HTMLPage {
  private let document: Document
  private var marks = HTMLMarks()
  private var heading = ""
  private var hasSection = false

  init(_ document: Document) {
    self.document = document
    marks = HTMLMarks(direction: document.direction)
  }

  /// The whole page.
  var root: Hypertext {
    var page = self
    return page.make()
  }

  private mutating func make() -> Hypertext {
    let blocks = document.blocks
    let start =
      blocks.firstIndex { if case .heading = $0 { true } else { false } } ?? blocks.endIndex
    let last = blocks.lastIndex(of: .rule) ?? blocks.endIndex
    let end = last > start ? last : blocks.endIndex
    let title = document.title.tidied
    let top = title.isBlank ? [] : [Hypertext.element("h1", [], marks.inline(title))]
    let header = Hypertext.element("header", [], top + blocks[..<start].map { part($0) })
    let main = Hypertext.element("main", [], blocks[start..<end].map { part($0) })
    let foot = blocks[end...].dropFirst().map { part($0) }
    let footer = foot.isEmpty ? [] : [Hypertext.element("footer", [], foot)]
    let language = document.language.rawValue
    return .element(
      "html",
      [
        ("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", language),
        ("dir", document.direction.rawValue),
      ], [head(title), .element("body", [], [header, main] + footer)])
  }

  private func head(_ title: Phrase) -> Hypertext {
    let first = document.blocks.lazy.flatMap(\.phrases).first { !$0.isBlank }
    let name = title.isBlank ? first ?? "Brief" : title
    return .element(
      "head", [],
      [
        .element("meta", [("charset", "utf-8")]),
        .element(
          "meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
        .element("title", [], name.text), .styleSheet(PageStyle.rules),
      ])
  }

  private mutating func part(_ block: Block) -> Hypertext {
    switch block {
    case .heading(let level, let phrase): return part(level, phrase)
    case .paragraph(let phrase): return .element("p", [], marks.inline(phrase))
    case .note(let phrase): return .element("p", [("class", "note")], marks.inline(phrase))
    case .bullets(let items):
      return .element("ul", [], items.map { .element("li", [], marks.inline($0)) })
    case .table(let table): return marks.table(table, under: heading)
    case .chart(let chart): return marks.figure(chart, style: .of(document.language))
    case .rule: return .element("hr")
    }
  }

  /// No level is left out: a smaller heading before any other is taken as one of the first level.
  private mutating func part(_ level: Block.Level, _ phrase: Phrase) -> Hypertext {
    heading = phrase.tidied.text
    if level == .section { hasSection = true }
    let name = level == .subsection && hasSection ? "h3" : "h2"
    return .element(name, [], marks.inline(phrase))
  }
}
