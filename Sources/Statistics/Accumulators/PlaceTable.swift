/// Where things stand in a list that is kept elsewhere, found by what they are: open addressing.
struct PlaceTable: Sendable {
  /// A place, or −1 where none is taken; a power of two, at most half of them taken.
  private var table: [Int32]
  private var count = 0

  /// Makes room for as many places.
  init(room: Int = 0) {
    var size = 16
    while size < room * 2 { size *= 2 }
    table = Array(repeating: -1, count: size)
  }

  /// The place of what has the hash and is the same; nil where there is none.
  @inline(__always)
  func place(_ hash: UInt64, where isSame: (Int) -> Bool) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] >= 0 {
      let place = Int(table[slot])
      if isSame(place) { return place }
      slot = (slot + 1) & (table.count - 1)
    }
    return nil
  }

  /// Takes down a place that is not there yet; `hash` is that of any place that is.
  @inline(__always)
  mutating func insert(_ place: Int, hash: (Int) -> UInt64) {
    count += 1
    if count * 2 > table.count { self = grown(hash) }
    put(place, hash(place))
  }

  private mutating func put(_ place: Int, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
    table[slot] = Int32(place)
  }

  private func grown(_ hash: (Int) -> UInt64) -> PlaceTable {
    var larger = PlaceTable(room: table.count)
    for place in table where place >= 0 { larger.put(Int(place), hash(Int(place))) }
    larger.count = count
    return larger
  }

  /// A hash of two words, by Fibonacci multipliers; the high bits are the well-mixed ones.
  @inline(__always)
  static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &* 0xC2B2_AE3D_27D4_EB4F)
    return ((mixed ^ (mixed >> 32)) &* 0x9E37_79B9_7F4A_7C15) >> 20
  }

  /// Two codes in one word.
  @inline(__always)
  static func joined(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }
}
