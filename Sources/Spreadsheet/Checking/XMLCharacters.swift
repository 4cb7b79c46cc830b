/// Checks, piece by piece, that bytes are UTF-8 and only of characters that XML 1.0 allows.
struct XMLCharacters {
  /// How many bytes of a character are still to come.
  private var missing = 0
  /// The character so far.
  private var value: UInt32 = 0
  /// The least character that needs so many bytes.
  private var least: UInt32 = 0

  /// Takes the next byte; false when it is not allowed here.
  @inline(__always)
  mutating func accept(_ byte: UInt8) -> Bool {
    if missing == 0, byte < 0x80 {
      return byte >= 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }
    return acceptPart(byte)
  }

  /// Whether no character is cut off.
  var isComplete: Bool { missing == 0 }

  private mutating func acceptPart(_ byte: UInt8) -> Bool {
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
    case 0xC2...0xDF: (missing, value, least) = (1, UInt32(byte & 0x1F), 0x80)
    case 0xE0...0xEF: (missing, value, least) = (2, UInt32(byte & 0x0F), 0x800)
    case 0xF0...0xF4: (missing, value, least) = (3, UInt32(byte & 0x07), 0x1_0000)
    default: return false
    }
    return true
  }
}
