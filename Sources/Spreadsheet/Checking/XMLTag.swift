/// One tag: its name and attributes as places in its bytes, which are those between `<` and `>`.
struct XMLTag {
  private struct Attribute {
    var name: XMLName
    var value: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var name = XMLName()
  private(set) var isEmpty = false
  private var attributes: [Attribute] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// The bytes of an attribute's value, with references as they are; nil when there is none.
  func value(of name: XMLName) -> ArraySlice<UInt8>? {
    for attribute in attributes where attribute.name == name { return bytes[attribute.value] }
    return nil
  }

  /// An attribute's value; nil when there is none.
  func text(of name: XMLName) -> String? { value(of: name).flatMap(XMLReference.decoded) }

  /// Finds name and attributes in the bytes from `start` on; false when they are not well-formed.
  mutating func parse(from start: Int) -> Bool {
    attributes.removeAll(keepingCapacity: true)
    isEmpty = bytes.last == UInt8(ascii: "/")
    let end = isEmpty ? bytes.count - 1 : bytes.count
    var place = start
    guard let name = nextName(&place, end) else { return false }
    self.name = name
    while place < end {
      let gap = place
      skipSpace(&place, end)
      if place == end { return true }
      guard place > gap, let attribute = nextAttribute(&place, end) else { return false }
      attributes.append(attribute)
    }
    return true
  }

  private mutating func nextAttribute(_ place: inout Int, _ end: Int) -> Attribute? {
    guard let name = nextName(&place, end), place + 1 < end, bytes[place] == UInt8(ascii: "=")
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
    if hasReference, XMLReference.decoded(bytes[start..<place]) == nil { return nil }
    defer { place += 1 }
    return Attribute(name: name, value: start..<place)
  }

  private func nextName(_ place: inout Int, _ end: Int) -> XMLName? {
    let start = place
    var name = XMLName()
    while place < end, Self.isInName(bytes[place]) {
      name.append(bytes[place])
      place += 1
    }
    return place > start ? name : nil
  }

  private func skipSpace(_ place: inout Int, _ end: Int) {
    while place < end, Self.isSpace(bytes[place]) { place += 1 }
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
