/// A cell of at most 16 bytes as two words; of a longer one its hash.
struct CellKey: Hashable, Sendable {
  /// The longest cell that is its own key.
  static let longest = 16

  /// The last eight bytes.
  let last: UInt64
  /// Those before; for a long cell eight set bits on top, which no text in UTF-8 has there.
  let before: UInt64

  @inline(__always)
  init(last: UInt64, before: UInt64) {
    self.last = last
    self.before = before
  }

  /// The key of a short cell that ends at a place; the 16 bytes before that can be read.
  @inline(__always)
  init(_ end: UnsafePointer<UInt8>, length: Int) {
    let last = unsafe UnsafeRawPointer(end - 8).loadUnaligned(as: UInt64.self)
    guard length > 8 else {
      let unused = UInt64(truncatingIfNeeded: 64 &- 8 &* length)
      self.init(last: UInt64(littleEndian: last) &>> unused, before: 0)
      return
    }
    let before = unsafe UnsafeRawPointer(end - 16).loadUnaligned(as: UInt64.self)
    let unused = UInt64(truncatingIfNeeded: 128 &- 8 &* length)
    self.init(
      last: UInt64(littleEndian: last), before: UInt64(littleEndian: before) &>> unused)
  }

  /// The key of a cell of any length but 0.
  init(_ cell: ArraySlice<UInt8>) {
    if cell.count <= Self.longest {
      let split = max(0, cell.count - 8)
      self.init(last: Self.word(cell.dropFirst(split)), before: Self.word(cell.prefix(split)))
      return
    }
    // Fowler, Noll and Vo's hash (FNV-1a).
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in cell { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    self.init(last: hash, before: hash >> 8 | 0xFF << 56)
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A number to look it up by.
  @inline(__always)
  var hash: Int {
    let mixed = last ^ before &* 0xC2B2_AE3D_27D4_EB4F
    let product = mixed.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }
}
