/// One tag: what it is, and where its attributes' values stand among the bytes that were read.
struct XMLTag {
  /// What a tag says.
  enum Kind { case start, end, whole, instruction }

  private struct Attribute {
    var name: XMLName
    var value: Range<Int>
  }

  private(set) var kind = Kind.start
  private(set) var name = XMLName()
  /// Whether the bytes ended before the tag did.
  private(set) var isCutOff = false
  /// Room for attributes, kept from tag to tag; the first `count` are those of this one.
  private var attributes: [Attribute] = []
  private var count = 0

  /// Where an attribute's value stands, with references as they are; nil when there is none.
  func place(of name: XMLName) -> Range<Int>? {
    for index in 0..<count where attributes[index].name == name {
      return attributes[index].value
    }
    return nil
  }

  /// An attribute's value; nil when there is none.
  func text(of name: XMLName, in bytes: Span<UInt8>) -> String? {
    place(of: name).flatMap { XMLReference.decoded(bytes, $0) }
  }

  /// Reads a tag from the byte after its `<` on, and returns the place of its `>`.
  ///
  /// Nil when that is not reached: at the end of the bytes, where `isCutOff` becomes true, or at
  /// something that belongs in no tag.
  mutating func parse(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    count = 0
    isCutOff = false
    var place = start
    let end = parse(bytes, &place)
    isCutOff = end == nil && place >= bytes.count
    return end
  }

  private mutating func parse(_ bytes: Span<UInt8>, _ place: inout Int) -> Int? {
    kind = .start
    if place < bytes.count, bytes[place] == UInt8(ascii: "/") { kind = .end }
    if place < bytes.count, bytes[place] == UInt8(ascii: "?") { kind = .instruction }
    if kind != .start { place += 1 }
    guard let name = Self.nextName(bytes, &place) else { return nil }
    self.name = name
    while place < bytes.count {
      let gap = place
      while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
      if let end = end(bytes, &place) { return end }
      guard place > gap, let attribute = Self.nextAttribute(bytes, &place) else { return nil }
      append(attribute)
    }
    return nil
  }

  /// The place of the `>` when the tag ends here, with `/` before it in a whole element and `?` in an instruction.
  private mutating func end(_ bytes: Span<UInt8>, _ place: inout Int) -> Int? {
    guard place < bytes.count else { return nil }
    switch bytes[place] {
    case UInt8(ascii: ">") where kind != .instruction: return place
    case UInt8(ascii: "/") where kind == .start: kind = .whole
    case UInt8(ascii: "?") where kind == .instruction: break
    default: return nil
    }
    place += 1
    return place < bytes.count && bytes[place] == UInt8(ascii: ">") ? place : nil
  }

  private mutating func append(_ attribute: Attribute) {
    if count < attributes.count {
      attributes[count] = attribute
    } else {
      attributes.append(attribute)
    }
    count += 1
  }

  private static func nextAttribute(_ bytes: Span<UInt8>, _ place: inout Int) -> Attribute? {
    guard let name = nextName(bytes, &place) else { return nil }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "=") else { return nil }
    place += 1
    guard place < bytes.count else { return nil }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    place += 1
    let start = place
    var hasReference = false
    while place < bytes.count, bytes[place] != quote {
      if bytes[place] == UInt8(ascii: "<") { return nil }
      if bytes[place] == UInt8(ascii: "&") { hasReference = true }
      place += 1
    }
    guard place < bytes.count else { return nil }
    if hasReference, XMLReference.decoded(bytes, start..<place) == nil { return nil }
    defer { place += 1 }
    return Attribute(name: name, value: start..<place)
  }

  private static func nextName(_ bytes: Span<UInt8>, _ place: inout Int) -> XMLName? {
    let start = place
    var name = XMLName()
    while place < bytes.count, isInName(bytes[place]) {
      name.append(bytes[place])
      place += 1
    }
    return place > start ? name : nil
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// Letters, figures, `:`, `_`, `-`, `.` and all beyond ASCII; the two halves of ASCII as sets of bits.
  private static func isInName(_ byte: UInt8) -> Bool {
    let half: UInt64 = byte < 64 ? 0x07FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return byte >= 0x80 || half >> UInt64(byte & 63) & 1 == 1
  }
}
