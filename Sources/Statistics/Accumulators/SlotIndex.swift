/// A small number for each combination of area, stratum, cluster and cell, by open addressing.
struct SlotIndex: Sendable {
  /// Area and stratum, and cluster and cell, of each slot.
  private(set) var upper: [UInt64] = []
  private(set) var lower: [UInt64] = []
  private var table: [Int32] = Array(repeating: -1, count: 1 << 10)

  var count: Int { upper.count }

  /// The area, stratum, cluster and cell of a slot.
  func key(_ slot: Int) -> (area: Int32, stratum: Int32, cluster: Int32, cell: Int32) {
    (
      Int32(truncatingIfNeeded: upper[slot] >> 32), Int32(truncatingIfNeeded: upper[slot]),
      Int32(truncatingIfNeeded: lower[slot] >> 32), Int32(truncatingIfNeeded: lower[slot])
    )
  }

  /// The slot of each row of a batch; −1 for rows that are not used.
  mutating func find(_ keys: ClusterSums.Keys, into slots: inout [Int32]) {
    let count = keys.area.count
    if slots.count != count { slots = Array(repeating: -1, count: count) }
    var (lastUpper, lastLower, last) = (UInt64.max, UInt64.max, Int32(-1))
    for row in 0..<count {
      guard keys.isUsed[row] else {
        slots[row] = -1
        continue
      }
      let first = Self.joined(keys.area[row], keys.stratum[row])
      let second = Self.joined(keys.cluster[row], keys.cell[row])
      if first != lastUpper || second != lastLower {
        last = slot(first, second)
        (lastUpper, lastLower) = (first, second)
      }
      slots[row] = last
    }
  }

  private static func joined(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }

  /// The slot of a key, made where it is new.
  mutating func slot(_ first: UInt64, _ second: UInt64) -> Int32 {
    var place = place(first, second)
    while table[place] >= 0 {
      let slot = Int(table[place])
      if lower[slot] == second, upper[slot] == first { return table[place] }
      place = (place + 1) & (table.count - 1)
    }
    let slot = Int32(upper.count)
    table[place] = slot
    upper.append(first)
    lower.append(second)
    if upper.count * 2 > table.count { grow() }
    return slot
  }

  private func place(_ first: UInt64, _ second: UInt64) -> Int {
    // Fibonacci multipliers; the high bits are the well-mixed ones.
    let mixed = (first &* 0x9E37_79B9_7F4A_7C15) ^ (second &* 0xC2B2_AE3D_27D4_EB4F)
    let spread = (mixed ^ (mixed >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: spread >> 20) & (table.count - 1)
  }

  private mutating func grow() {
    table = Array(repeating: -1, count: table.count * 2)
    for slot in upper.indices {
      var place = place(upper[slot], lower[slot])
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(slot)
    }
  }
}
