internal import Mustache

/// A value made ready for Mustache: it sees holes and structure, never the data, so that data cannot act as a template.
struct BoundValues {
  /// What the holes stand for, by place.
  private(set) var insertions: [Markup.Insertion] = []

  /// Gives every printable value a hole; `value` must be of the schema's kind.
  mutating func bind(_ value: TemplateValue, _ schema: TemplateSchema) -> Any {
    switch (value, schema) {
    case (.flag(let flag), _): return flag
    case (.list(let values), .list(let item)): return values.map { bind($0, item) }
    case (.object(let values), .object(let members)):
      var bound: [String: Any] = [:]
      for (name, value) in values.sorted(by: { $0.key < $1.key }) {
        if let member = members[name] { bound[name] = bind(value, member) }
      }
      return BoundObject(members: bound)
    case (.absent, .list): return [BoundText]()
    case (.absent(let reason), .object):
      return BoundAbsence(text: bind(.absent(reason: reason), .text) as? BoundText)
    case (.absent(let reason), _):
      return BoundText(renderText: hole(Self.spoken(Phrase(reason))), isNull: true)
    case (.text(let text), _): return bindPhrase(Phrase(text))
    case (.figure(let figure), _): return bindPhrase(Phrase(figure))
    case (.phrase(let phrase), _): return bindPhrase(phrase)
    case (.block(let block), _):
      insertions.append(.block(block))
      return BoundText(renderText: Markup.hole(insertions.count - 1), isNull: false)
    case (.list, _), (.object, _): return BoundText(renderText: "", isNull: true)
    }
  }

  private mutating func bindPhrase(_ phrase: Phrase) -> BoundText {
    let phrase = phrase.tidied
    guard phrase.isBlank else { return BoundText(renderText: hole(phrase), isNull: false) }
    return BoundText(renderText: hole(Self.spoken(Phrase())), isNull: true)
  }

  private mutating func hole(_ phrase: Phrase) -> String {
    insertions.append(.phrase(phrase))
    return Markup.hole(insertions.count - 1)
  }

  /// An absence is never blank.
  private static func spoken(_ reason: Phrase) -> Phrase {
    reason.isBlank ? "not stated" : reason.tidied
  }
}

/// A hole, or the words of an absence, which a section takes as false.
struct BoundText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  let isNull: Bool

  func child(named name: String) -> Any? { nil }
}

/// Bound values by name.
struct BoundObject: MustacheParent {
  let members: [String: Any]

  func child(named name: String) -> Any? { members[name] }
}

/// A group of keys that is absent as a whole: every key under it speaks the reason.
struct BoundAbsence: MustacheCustomRenderable, MustacheParent {
  let text: BoundText?

  var renderText: String { text?.renderText ?? "" }
  var isNull: Bool { true }

  func child(named name: String) -> Any? { self }
}
