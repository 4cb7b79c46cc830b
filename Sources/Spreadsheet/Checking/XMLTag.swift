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

  /// Reads the bytes between `<` and `>`; false when they are not well-formed.
  mutating func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    count = 0
    var (place, end) = (range.lowerBound, range.upperBound)
    guard place < end else { return false }
    switch (bytes[place], bytes[end - 1]) {
    case (UInt8(ascii: "/"), _): (kind, place) = (.end, place + 1)
    case (UInt8(ascii: "?"), UInt8(ascii: "?")):
      (kind, place, end) = (.instruction, place + 1, end - 1)
    case (_, UInt8(ascii: "/")): (kind, end) = (.whole, end - 1)
    default: kind = .start
    }
    guard let name = Self.nextName(bytes, &place, end) else { return false }
    self.name = name
    return parseAttributes(bytes, place, end)
  }

  private mutating func parseAttributes(
    _ bytes: Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var place = start
    while place < end {
      let gap = place
      while place < end, Self.isSpace(bytes[place]) { place += 1 }
      if place == end { return true }
      guard place > gap, let attribute = Self.nextAttribute(bytes, &place, end) else {
        return false
      }
      if count < attributes.count {
        attributes[count] = attribute
      } else {
        attributes.append(attribute)
      }
      count += 1
    }
    return true
  }

  private static func nextAttribute(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int
  ) -> Attribute? {
    guard let name = nextName(bytes, &place, end), place + 1 < end,
      bytes[place] == UInt8(ascii: "=")
    else { return nil }
    let quote = bytes[place + 1]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
    let start = place + 2
    place = start
    var hasReference = false
    while place < end, bytes[place] != quote {
      if bytes[place] == UInt8(ascii: "<") { return nil }
      if bytes[place] == UInt8(ascii: "&") { hasReference = true }
      place += 1
    }
    guard place < end else { return nil }
    if hasReference, XMLReference.decoded(bytes, start..<place) == nil { return nil }
    defer { place += 1 }
    return Attribute(name: name, value: start..<place)
  }

  private static func nextName(
    _ bytes: Span<UInt8>, _ place: inout Int, _ end: Int
  ) -> XMLName? {
    let start = place
    var name = XMLName()
    while place < end, isInName(bytes[place]) {
      name.append(bytes[place])
      place += 1
    }
    return place > start ? name : nil
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    SheetName.isLetter(byte) || SheetName.isDigit(byte) || byte >= 0x80
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }
}
