/// A value that a template may use: a closed set, so that nothing is ever printed by reflection.
package indirect enum TemplateValue: Hashable, Sendable {
  /// Words. None at all, or only spaces, count as absent.
  case text(String)
  /// A number as printed.
  case figure(Figure)
  /// Words and figures, made by `Wording`.
  case phrase(Phrase)
  /// Whether something holds; only opens or closes a section.
  case flag(Bool)
  /// Values that a section repeats over.
  case list([TemplateValue])
  /// Values by name.
  case object([String: TemplateValue])
  /// A part of the page, printed alone on its line.
  case block(Block)
  /// Nothing, and why: printing it speaks the reason, and a section takes it as false.
  case absent(reason: String)

  /// A phrase, or its absence where there is none.
  package static func phrase(_ phrase: Phrase?, orAbsent reason: String) -> TemplateValue {
    phrase.map { .phrase($0) } ?? .absent(reason: reason)
  }

  /// A table or another part of the page, or its absence where there is none.
  package static func block(_ block: Block?, orAbsent reason: String) -> TemplateValue {
    block.map { .block($0) } ?? .absent(reason: reason)
  }
}
