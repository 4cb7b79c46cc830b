/// Light markup with its data held apart, so that data can never be mistaken for markup.
///
/// Where a value stands, `text` has U+E000, the value's place in `insertions`, U+E001.
package struct Markup: Hashable, Sendable {
  /// A value that stands in the text.
  package enum Insertion: Hashable, Sendable {
    case phrase(Phrase)
    /// Alone on its line.
    case block(Block)
  }

  /// Opens a place.
  package static let opening: Character = "\u{E000}"
  /// Closes a place.
  package static let closing: Character = "\u{E001}"

  /// The lines.
  package let text: String
  /// The values by place.
  package let insertions: [Insertion]

  /// Makes markup.
  package init(_ text: String, insertions: [Insertion] = []) {
    self.text = text
    self.insertions = insertions
  }

  /// What stands in the text for the value at a place.
  package static func hole(_ place: Int) -> String { "\(opening)\(place)\(closing)" }
}
