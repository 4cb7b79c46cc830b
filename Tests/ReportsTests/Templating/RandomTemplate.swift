import Reports
import TestSupport

/// A random schema with a template that is right by construction, piece by piece, so that places are known without a scanner.
struct RandomTemplate {
  private enum Piece {
    case ink(String)
    /// A name in a tag; a section's opening and closing names bear the same number.
    case name(String, number: Int, isOpening: Bool)
  }

  /// A template with one name misspelt, and the place where the name begins.
  struct Slip {
    let text: String
    let line: Int
    let column: Int
  }

  /// Every character that a template has outside its tags, and the holes.
  static let inkOfTemplates = Set<Character>("abcé覆.,#->\u{E000}\u{E001}")

  private static let inks = ["a", "b c", "é覆", ".\n", ",\n\n", "\n# ", "\n- ", "\n> ", "  "]

  private var pieces: [Piece] = []
  private var names = 0

  var text: String { Self.written(pieces).text }

  static func make(using random: inout SeededRandom) -> (TemplateSchema, RandomTemplate) {
    let schema = object(depth: 0, using: &random)
    var template = RandomTemplate()
    template.fill([schema], depth: 0, isInLoop: false, using: &random)
    return (schema, template)
  }

  /// The template with a `Q` behind one of its names; `nil` where it has none.
  func misspelt(using random: inout SeededRandom) -> Slip? {
    let openings = pieces.compactMap { piece -> Int? in
      guard case .name(let name, let number, true) = piece, name != ".", !name.hasSuffix(")")
      else { return nil }
      return number
    }
    guard let chosen = openings.randomElement(using: &random) else { return nil }
    let slipped = pieces.map { piece in
      guard case .name(let name, chosen, let isOpening) = piece else { return piece }
      return Piece.name(name + "Q", number: chosen, isOpening: isOpening)
    }
    let written = Self.written(slipped)
    guard let place = written.places[chosen] else { return nil }
    return Slip(text: written.text, line: place.line, column: place.column)
  }

  private static func written(
    _ pieces: [Piece]
  ) -> (text: String, places: [Int: (line: Int, column: Int)]) {
    var text = ""
    var places: [Int: (line: Int, column: Int)] = [:]
    for piece in pieces {
      switch piece {
      case .ink(let ink): text += ink
      case .name(let name, let number, let isOpening):
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if isOpening { places[number] = (lines.count, (lines.last?.count ?? 0) + 1) }
        text += name
      }
    }
    return (text, places)
  }

  private static func object(depth: Int, using random: inout SeededRandom) -> TemplateSchema {
    var members: [String: TemplateSchema] = [:]
    for index in 0..<Int.random(in: 1...4, using: &random) {
      members["k\(depth)\(index)"] = schema(depth: depth + 1, using: &random)
    }
    return .object(members)
  }

  private static func schema(depth: Int, using random: inout SeededRandom) -> TemplateSchema {
    switch Int.random(in: 0...(depth < 3 ? 6 : 3), using: &random) {
    case 0: .flag
    case 1: .block
    case 2, 3: .text
    case 4: .list(of: .text)
    case 5: .list(of: object(depth: depth, using: &random))
    default: object(depth: depth, using: &random)
    }
  }

  private mutating func fill(
    _ stack: [TemplateSchema], depth: Int, isInLoop: Bool, using random: inout SeededRandom
  ) {
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      pieces.append(.ink(Self.inks.randomElement(using: &random) ?? ""))
      let scope = stack.randomElement(using: &random) ?? .text
      guard let (path, schema) = Self.path(in: scope, of: stack, using: &random) else { continue }
      switch schema {
      case .text where Bool.random(using: &random):
        print(path, brackets: Int.random(in: 2...3, using: &random))
      case .block where Bool.random(using: &random):
        pieces.append(.ink("\n\n"))
        print(path, brackets: 2)
        pieces.append(.ink("\n"))
      default:
        if depth < 3 { section(path, schema, stack, depth, isInLoop, using: &random) }
      }
    }
  }

  /// A path from one scope of the stack that no inner scope hides; keys differ by depth, so that none does.
  private static func path(
    in scope: TemplateSchema, of stack: [TemplateSchema], using random: inout SeededRandom
  ) -> (String, TemplateSchema)? {
    guard var name = scope.names.randomElement(using: &random), var schema = scope.member(name)
    else { return nil }
    guard stack.last(where: { $0.member(name) != nil }) == scope else { return nil }
    while case .object = schema, Bool.random(using: &random) {
      guard let next = schema.names.randomElement(using: &random), let member = schema.member(next)
      else { break }
      name += "." + next
      schema = member
    }
    return (name, schema)
  }

  private mutating func print(_ path: String, brackets: Int) {
    pieces += [
      .ink(String(repeating: "{", count: brackets)), .name(path, number: names, isOpening: true),
      .ink(String(repeating: "}", count: brackets)),
    ]
    names += 1
  }

  private mutating func section(
    _ path: String, _ schema: TemplateSchema, _ stack: [TemplateSchema], _ depth: Int,
    _ isInLoop: Bool, using random: inout SeededRandom
  ) {
    let isInverted = Int.random(in: 0...3, using: &random) == 0
    let number = names
    names += 1
    pieces += [
      .ink(isInverted ? "{{^" : "{{# "), .name(path, number: number, isOpening: true), .ink("}}"),
    ]
    switch (schema, isInverted) {
    case (.list(let item), false):
      if Bool.random(using: &random) { pieces.append(.ink("{{^last()}}, {{/last()}}")) }
      if item == .text { pieces.append(.ink("{{.}}")) }
      fill(stack + [item], depth: depth + 1, isInLoop: true, using: &random)
    case (.object, false):
      fill(stack + [schema], depth: depth + 1, isInLoop: false, using: &random)
    default: fill(stack, depth: depth + 1, isInLoop: isInLoop, using: &random)
    }
    pieces += [.ink("{{/"), .name(path, number: number, isOpening: false), .ink("}}")]
  }

  /// A value of the schema's kind, often absent.
  static func value(of schema: TemplateSchema, using random: inout SeededRandom) -> TemplateValue {
    let isAbsent = Int.random(in: 0...3, using: &random) == 0
    switch schema {
    case .flag: return .flag(Bool.random(using: &random))
    case _ where isAbsent: return .absent(reason: "no survey {since} # 2015")
    case .text:
      return .text(["- data", "# data", "<&>'", "", "data"].randomElement(using: &random) ?? "")
    case .block: return .block(.paragraph("A block."))
    case .list(let item):
      return .list(
        (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
          let value = value(of: item, using: &random)
          if case .absent = value { return nil }
          return value
        })
    case .object:
      return .object(
        Dictionary(
          uniqueKeysWithValues: schema.names.compactMap { name in
            schema.member(name).map { (name, value(of: $0, using: &random)) }
          }))
    }
  }
}
