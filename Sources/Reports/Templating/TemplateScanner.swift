/// Finds the tags of a template with their places, by Mustache's rules; what breaks them is kept as a fault.
struct TemplateScanner {
  /// What is wrong at a place.
  struct Fault: Hashable {
    let code: String
    let message: String
    let line: Int
    let column: Int
  }

  private(set) var tags: [TemplateTag] = []
  private(set) var faults: [Fault] = []
  private let characters: [Character]
  private var index = 0
  private var line = 1
  private var column = 1
  private var linesWithText: Set<Int> = []

  /// Scans a whole template.
  init(_ text: String) {
    characters = Array(text)
    while index < characters.count {
      if looking(at: "{{") {
        readTag()
      } else {
        note(characters[index])
        advance()
      }
    }
    markLoneTags()
  }

  private mutating func note(_ character: Character) {
    if !character.isWhitespace { linesWithText.insert(line) }
    if character == Markup.opening || character == Markup.closing {
      fault("reserved-character", "U+E000 and U+E001 are reserved", (line, column))
    }
  }

  private mutating func readTag() {
    let start = (line, column)
    advance(2)
    let sign = index < characters.count ? characters[index] : " "
    let kind = Self.kind(of: sign)
    if kind == .comment {
      skipComment(from: start)
      return
    }
    if "{&#^/><$=%".contains(sign) { advance() }
    while index < characters.count, characters[index].isWhitespace { advance() }
    let place = (line, column)
    let name = readName(closing: sign == "{" ? "}}}" : "}}")
    guard let name else {
      fault("unfinished-tag", "the tag has no \(sign == "{" ? "}}}" : "}}") on its line", start)
      return
    }
    if case .unsupported(let character) = kind {
      let message = "briefs have no {{\(character)…}} tags"
      return fault("unsupported-tag", message, start)
    }
    guard let (path, functions) = Self.parts(of: name) else {
      return fault("malformed-name", "\"\(name)\" is not a name", place)
    }
    tags.append(
      TemplateTag(
        kind: kind, path: path, functions: functions, line: place.0, column: place.1))
  }

  private mutating func skipComment(from start: (Int, Int)) {
    while index < characters.count, !looking(at: "}}") { advance() }
    if index == characters.count {
      fault("unfinished-tag", "the comment has no }}", start)
    }
    advance(2)
  }

  /// The text up to the closing braces on the same line, without the spaces about it.
  private mutating func readName(closing: String) -> String? {
    var name = ""
    while index < characters.count, !characters[index].isNewline {
      if looking(at: closing) {
        advance(closing.count)
        while name.last?.isWhitespace == true { name.removeLast() }
        return name
      }
      name.append(characters[index])
      advance()
    }
    return nil
  }

  private mutating func markLoneTags() {
    let printing = tags.filter { $0.kind == .variable || $0.kind == .partial }
    let perLine = Dictionary(grouping: printing, by: \.line).mapValues(\.count)
    for place in tags.indices {
      let line = tags[place].line
      tags[place].isAlone = perLine[line] == 1 && !linesWithText.contains(line)
    }
  }

  private mutating func fault(_ code: String, _ message: String, _ place: (Int, Int)) {
    faults.append(Fault(code: code, message: message, line: place.0, column: place.1))
  }

  private func looking(at text: String) -> Bool {
    let end = index + text.count
    return end <= characters.count && characters[index..<end].elementsEqual(text)
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where index < characters.count {
      let isNewline = characters[index].isNewline
      line += isNewline ? 1 : 0
      column = isNewline ? 1 : column + 1
      index += 1
    }
  }

  private static func kind(of sign: Character) -> TemplateTag.Kind {
    switch sign {
    case "#": .section
    case "^": .inverted
    case "/": .close
    case ">": .partial
    case "!": .comment
    case "<", "$", "=", "%": .unsupported(sign)
    default: .variable
    }
  }

  /// `last()` is the function `last` on nothing; `country.name` is a path without a function.
  private static func parts(of name: String) -> (path: String, functions: [String])? {
    var pieces = name.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
    guard var path = pieces.popLast() else { return nil }
    let closing = String(repeating: ")", count: pieces.count)
    guard path.hasSuffix(closing) else { return nil }
    path.removeLast(closing.count)
    let isPath = path == "." || path.allSatisfy(isNameCharacter)
    let components = path.split(separator: ".", omittingEmptySubsequences: false)
    let isWhole = path == "." || pieces.isEmpty == false || !components.contains("")
    let areNames = pieces.allSatisfy { !$0.isEmpty && $0.allSatisfy(isNameCharacter) }
    return isPath && isWhole && areNames ? (path, pieces) : nil
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || "._-/".contains(character))
  }
}
