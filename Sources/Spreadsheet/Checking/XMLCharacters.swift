/// Checks, piece by piece, that bytes are UTF-8 and only of characters that XML 1.0 allows.
struct XMLCharacters {
  private static let blockLength = 64

  /// How many bytes of a character are still to come.
  private var missing = 0
  /// The character so far.
  private var value: UInt32 = 0
  /// The least character that needs so many bytes.
  private var least: UInt32 = 0

  /// Whether no character is cut off.
  var isComplete: Bool { missing == 0 }

  /// Takes the next bytes; false when one is not allowed at its place.
  mutating func accept(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = min(start + Self.blockLength, range.upperBound)
      if missing > 0 || !Self.isPlain(bytes, start..<end) {
        for place in start..<end where !accept(bytes[place]) { return false }
      }
      start = end
    }
    return true
  }

  /// Whether a block is of ASCII alone, from the space on: most are.
  private static func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let block = bytes.extracting(range)
    var others: UInt8 = 0
    for place in 0..<block.count { others |= block[place] &- 0x20 < 0x60 ? 0 : 1 }
    return others == 0
  }

  private mutating func accept(_ byte: UInt8) -> Bool {
    guard missing > 0 else { return begin(byte) }
    guard byte & 0xC0 == 0x80 else { return false }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return true }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return false }
    return !CellText.isStripped(scalar)
  }

  private mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20...0x7F, 0x09, 0x0A, 0x0D: return true
    case 0xC2...0xDF: (missing, value, least) = (1, UInt32(byte & 0x1F), 0x80)
    case 0xE0...0xEF: (missing, value, least) = (2, UInt32(byte & 0x0F), 0x800)
    case 0xF0...0xF4: (missing, value, least) = (3, UInt32(byte & 0x07), 0x1_0000)
    default: return false
    }
    return true
  }
}
