/// A short stand-in for texts in their cells: the same for the same texts in the same cells, in any order.
struct TextDigest: Hashable, Sendable {
  private(set) var sum: UInt64 = 0

  /// Takes one cell's text, given by its hash.
  mutating func add(_ text: UInt64, row: Int, column: Int) {
    let place = UInt64(row) << 14 | UInt64(column)
    sum &+= Self.mixed(text ^ Self.mixed(place &+ 1))
  }

  /// The FNV-1a hash of nothing.
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The FNV-1a hash of bytes, continued by one byte.
  static func hash(_ byte: UInt8, continuing before: UInt64) -> UInt64 {
    (before ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The FNV-1a hash of a text's UTF-8.
  static func hash(_ text: String) -> UInt64 {
    var hash = empty
    for byte in text.utf8 { hash = Self.hash(byte, continuing: hash) }
    return hash
  }

  /// The last step of SplitMix64, so that sums of hashes do not cancel.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
