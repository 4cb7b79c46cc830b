import Foundation

/// A fenced block of a Markdown document.
struct MarkdownBlock: Sendable {
  /// The language, as `sh`.
  let language: String
  /// What stands behind the language: the file that the block is, or nothing.
  let name: String
  /// Its lines, without the indent of the fence.
  let lines: [String]
  /// The document's line that its first line is.
  let place: Int

  /// Its lines as the text of a file.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// The blocks of a document, from top to bottom; one that is never closed runs to the end.
  static func all(in text: String) -> [MarkdownBlock] {
    var blocks: [MarkdownBlock] = []
    var open: (indent: Int, words: [String], lines: [String], place: Int)?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let indent = line.prefix { $0 == " " }.count
      let isFence = line.dropFirst(indent).hasPrefix("```")
      switch (open, isFence) {
      case (nil, true):
        let words = line.dropFirst(indent + 3).split(separator: " ", maxSplits: 1).map(String.init)
        open = (indent, words, [], index + 2)
      case (nil, false): break
      case (let block?, true):
        blocks.append(MarkdownBlock(block.words, block.lines, block.place))
        open = nil
      case (let block?, false):
        open?.lines.append(String(line.dropFirst(min(indent, block.indent))))
      }
    }
    if let block = open { blocks.append(MarkdownBlock(block.words, block.lines, block.place)) }
    return blocks
  }

  private init(_ words: [String], _ lines: [String], _ place: Int) {
    language = words.first ?? ""
    name = words.count > 1 ? words[1] : ""
    self.lines = lines
    self.place = place
  }
}
