/// Reads XML piece by piece and throws when it is not well-formed; as much of XML as workbooks use.
///
/// There are no comments, no CDATA and no document types in them, so that these are refused.
struct XMLScanner<Events: XMLEvents> {
  private static var longestTag: Int { 1 << 20 }

  /// Whoever is told what is read.
  var events: Events
  private let part: String
  /// What has been read and not yet understood, because its end is in a piece to come.
  private var rest: [UInt8] = []
  private var open: [XMLName] = []
  private var hasRoot = false
  private var characters = XMLCharacters()
  private var tag = XMLTag()
  private var count = 0

  init(_ events: Events, part: String) {
    self.events = events
    self.part = part
  }

  mutating func read(_ piece: ArraySlice<UInt8>) throws(SpreadsheetError) {
    let known = rest.count
    var bytes = rest
    rest = []
    bytes += piece
    let used = try read(bytes.span, known: known)
    bytes.removeSubrange(..<used)
    count += used
    rest = bytes
    guard rest.count <= Self.longestTag else { throw damage("has a tag that does not end") }
  }

  /// Says that there is no more.
  func finish() throws(SpreadsheetError) {
    guard rest.isEmpty, open.isEmpty, hasRoot, characters.isComplete else {
      throw damage("ends before its last element is closed")
    }
  }

  /// Understands as much as is complete, and returns how much that was.
  private mutating func read(
    _ bytes: Span<UInt8>, known: Int
  ) throws(SpreadsheetError) -> Int {
    guard characters.accept(bytes, known..<bytes.count) else {
      throw damage("has a character that is not allowed")
    }
    var place = 0
    while place < bytes.count {
      let next: Int? =
        switch bytes[place] {
        case UInt8(ascii: "<"): try readTag(bytes, from: place)
        case UInt8(ascii: "&"): try readReference(bytes, from: place)
        default: try readWords(bytes, from: place)
        }
      guard let next else { return place }
      place = next
    }
    return place
  }

  private mutating func readWords(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(SpreadsheetError) -> Int {
    var end = start
    var isSpace = true
    while end < bytes.count, bytes[end] != UInt8(ascii: "<"), bytes[end] != UInt8(ascii: "&") {
      isSpace = isSpace && XMLTag.isSpace(bytes[end])
      end += 1
    }
    if !open.isEmpty {
      try events.words(start..<end, in: bytes)
    } else if !isSpace {
      throw damage("has words outside of its element")
    }
    return end
  }

  private mutating func readReference(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(SpreadsheetError) -> Int? {
    var end = start + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: ";"), end - start <= XMLReference.longest {
      end += 1
    }
    guard end < bytes.count else { return nil }
    guard !open.isEmpty, bytes[end] == UInt8(ascii: ";"),
      let character = XMLReference.character(bytes, (start + 1)..<end)
    else {
      throw damage("has a “&” that stands for nothing")
    }
    let replaced = Array(String(character).utf8)
    try events.words(replaced.indices, in: replaced.span)
    return end + 1
  }

  private mutating func readTag(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(SpreadsheetError) -> Int? {
    guard let end = tag.parse(bytes, from: start + 1) else {
      if tag.isCutOff { return nil }
      throw damage("has a tag that is none")
    }
    switch tag.kind {
    case .instruction:
      guard count == 0, start == 0, tag.name == .declaration else {
        throw damage("has an instruction")
      }
    case .end:
      guard open.popLast() == tag.name else { throw damage("has an end tag that ends nothing") }
      try events.close(tag.name)
    case .start, .whole:
      guard !hasRoot || !open.isEmpty else { throw damage("has a second element outside") }
      hasRoot = true
      try events.open(tag, in: bytes)
      if tag.kind == .start { open.append(tag.name) } else { try events.close(tag.name) }
    }
    return end + 1
  }

  private func damage(_ what: String) -> SpreadsheetError {
    SpreadsheetError(.damaged, "the part “\(part)” \(what), after byte \(count)")
  }
}
