/// Reads light markup: `# Title`, `## Heading`, `### Heading`, `- bullet`, `> note`, `---`, and paragraphs between
/// blank lines.
///
/// It cannot fail: every text has a reading, and nothing that stands in it is lost. A line that begins with no marker
/// continues the part before it.
package struct MarkupParser {
  private enum Open {
    case nothing
    case paragraph(Phrase)
    case bullets([Phrase])
    case note(Phrase)
  }

  private enum Piece {
    case phrase(Phrase)
    case block(Block)
  }

  private let insertions: [Markup.Insertion]
  private var title = Phrase()
  private var blocks: [Block] = []
  private var open = Open.nothing

  private init(_ markup: Markup) { insertions = markup.insertions }

  /// The document that a markup describes.
  package static func document(of markup: Markup, in language: Language = .english) -> Document {
    var parser = MarkupParser(markup)
    for line in markup.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      parser.read(line.drop(while: \.isBreakingSpace))
    }
    parser.close()
    return Document(title: parser.title, language: language, blocks: parser.blocks)
  }

  private mutating func read(_ line: Substring) {
    if line.allSatisfy(\.isBreakingSpace) {
      close()
    } else if let rest = line.after("# "), title.isBlank {
      close()
      mark(rest) { parser, phrase in parser.title = phrase }
    } else if let rest = line.after("### ") {
      mark(rest) { parser, phrase in parser.add(.heading(.subsection, phrase)) }
    } else if let rest = line.after("## ") ?? line.after("# ") {
      mark(rest) { parser, phrase in parser.add(.heading(.section, phrase)) }
    } else if line.allSatisfy({ $0 == "-" || $0.isBreakingSpace }), line.hasPrefix("---") {
      add(.rule)
    } else if let rest = line.after("- ") ?? (line == "-" ? "" : nil) {
      mark(rest) { parser, phrase in parser.startBullet(phrase) }
    } else if let rest = line.after("> ") {
      close()
      mark(rest) { parser, phrase in parser.open = .note(phrase) }
    } else {
      for piece in pieces(of: line) {
        switch piece {
        case .phrase(let phrase): continueOpen(with: phrase)
        case .block(let block): add(block)
        }
      }
    }
  }

  private mutating func startBullet(_ phrase: Phrase) {
    if case .bullets(let before) = open {
      open = .bullets(before + [phrase])
    } else {
      close()
      open = .bullets([phrase])
    }
  }

  private mutating func continueOpen(with phrase: Phrase) {
    switch open {
    case .nothing: open = .paragraph(phrase)
    case .paragraph(let before): open = .paragraph(before + " " + phrase)
    case .note(let before): open = .note(before + " " + phrase)
    case .bullets(var items):
      let last = items.removeLast()
      open = .bullets(items + [last + " " + phrase])
    }
  }

  private mutating func add(_ block: Block) {
    close()
    if case .heading(_, let phrase) = block, phrase.isBlank { return }
    blocks.append(block)
  }

  private mutating func close() {
    switch open {
    case .nothing: break
    case .paragraph(let phrase): if !phrase.isBlank { blocks.append(.paragraph(phrase.tidied)) }
    case .note(let phrase): if !phrase.isBlank { blocks.append(.note(phrase.tidied)) }
    case .bullets(let items):
      let said = items.filter { !$0.isBlank }.map(\.tidied)
      if !said.isEmpty { blocks.append(.bullets(said)) }
    }
    open = .nothing
  }

  /// A line behind a marker, which cannot hold a block: blocks come after it.
  private mutating func mark(_ line: Substring, as use: (inout MarkupParser, Phrase) -> Void) {
    var phrase = Phrase()
    var blocks: [Block] = []
    for piece in pieces(of: line) {
      switch piece {
      case .phrase(let part): phrase.append(part)
      case .block(let block): blocks.append(block)
      }
    }
    use(&self, phrase.tidied)
    for block in blocks { add(block) }
  }

  private func pieces(of line: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var phrase = Phrase()
    var rest = line
    while let start = rest.firstIndex(of: Markup.opening) {
      phrase.append(Phrase(rest[..<start]))
      let end = rest[start...].firstIndex(of: Markup.closing) ?? rest.index(before: rest.endIndex)
      let place = Int(rest[rest.index(after: start)..<max(end, rest.index(after: start))])
      rest = rest[rest.index(after: end)...]
      guard let place, insertions.indices.contains(place) else { continue }
      switch insertions[place] {
      case .phrase(let inserted): phrase.append(inserted)
      case .block(let block):
        if !phrase.isBlank { pieces.append(.phrase(phrase)) }
        pieces.append(.block(block))
        phrase = Phrase()
      }
    }
    phrase.append(Phrase(rest))
    if !phrase.isBlank { pieces.append(.phrase(phrase)) }
    return pieces
  }
}

extension Substring {
  /// The rest behind a prefix; `nil` where it does not begin so.
  fileprivate func after(_ prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
