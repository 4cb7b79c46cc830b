/// Reads XML piece by piece and throws when it is not well-formed; as much of XML as workbooks use.
///
/// There are no comments, no CDATA and no document types in them, so that these are refused.
struct XMLScanner<Events: XMLEvents> {
  private enum Mode { case words, reference, tag, quoted(UInt8) }

  private static var longestTag: Int { 1 << 20 }

  /// Whoever is told what is read.
  var events: Events
  private let part: String
  private var mode = Mode.words
  private var tag = XMLTag()
  private var reference: [UInt8] = []
  private var open: [XMLName] = []
  private var hasRoot = false
  private var characters = XMLCharacters()
  private var count = 0

  init(_ events: Events, part: String) {
    self.events = events
    self.part = part
  }

  mutating func read(_ piece: ArraySlice<UInt8>) throws(SpreadsheetError) {
    for byte in piece {
      count += 1
      guard characters.accept(byte) else { throw damage("has a character that is not allowed") }
      switch mode {
      case .words: try readWords(byte)
      case .reference: try readReference(byte)
      case .tag, .quoted: try readTag(byte)
      }
    }
  }

  /// Says that there is no more.
  func finish() throws(SpreadsheetError) {
    guard case .words = mode, open.isEmpty, hasRoot, characters.isComplete else {
      throw damage("ends before its last element is closed")
    }
  }

  @inline(__always)
  private mutating func readWords(_ byte: UInt8) throws(SpreadsheetError) {
    if byte == UInt8(ascii: "<") {
      tag.removeAll()
      mode = .tag
    } else if open.isEmpty {
      guard XMLTag.isSpace(byte) else { throw damage("has words outside of its element") }
    } else if byte == UInt8(ascii: "&") {
      reference.removeAll(keepingCapacity: true)
      mode = .reference
    } else {
      try events.words(byte)
    }
  }

  private mutating func readReference(_ byte: UInt8) throws(SpreadsheetError) {
    guard byte == UInt8(ascii: ";") else {
      reference.append(byte)
      if reference.count > 8 { throw damage("has a “&” that is not one") }
      return
    }
    guard let character = XMLReference.character(reference[...]) else {
      throw damage("has a “&” that is not one")
    }
    for byte in UTF8.encode(character) ?? .init() { try events.words(byte) }
    mode = .words
  }

  @inline(__always)
  private mutating func readTag(_ byte: UInt8) throws(SpreadsheetError) {
    if case .quoted(let quote) = mode {
      if byte == quote { mode = .tag }
    } else if byte == UInt8(ascii: ">") {
      mode = .words
      return try finishTag()
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      mode = .quoted(byte)
    }
    tag.append(byte)
    if tag.bytes.count > Self.longestTag { throw damage("has a tag that does not end") }
  }

  private mutating func finishTag() throws(SpreadsheetError) {
    switch tag.bytes.first {
    case UInt8(ascii: "?"):
      let isDeclaration =
        !hasRoot && tag.bytes.starts(with: "?xml ".utf8) && tag.bytes.last == UInt8(ascii: "?")
      guard isDeclaration, count == tag.bytes.count + 2 else {
        throw damage("has an instruction")
      }
    case UInt8(ascii: "/"):
      guard tag.parse(from: 1), !tag.isEmpty, open.popLast() == tag.name else {
        throw damage("has an end tag that closes nothing")
      }
      try events.close(tag.name)
    default:
      guard tag.parse(from: 0), !(hasRoot && open.isEmpty) else {
        throw damage("has a tag that is not well-formed, or a second element outside")
      }
      hasRoot = true
      try events.open(tag)
      if tag.isEmpty { try events.close(tag.name) } else { open.append(tag.name) }
    }
  }

  private func damage(_ what: String) -> SpreadsheetError {
    SpreadsheetError(.damaged, "the part “\(part)” \(what), at byte \(count)")
  }
}
