/// A small number for each combination of area, stratum, cluster and cell, by open addressing.
struct SlotIndex: Sendable {
  /// Area and stratum, and cluster and cell, of each slot.
  private(set) var upper: [UInt64] = []
  private(set) var lower: [UInt64] = []
  private var table = PlaceTable(room: 1 << 9)

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
      let first = PlaceTable.joined(keys.area[row], keys.stratum[row])
      let second = PlaceTable.joined(keys.cluster[row], keys.cell[row])
      if first != lastUpper || second != lastLower {
        last = slot(first, second)
        (lastUpper, lastLower) = (first, second)
      }
      slots[row] = last
    }
  }

  /// The slot of a key, made where it is new.
  mutating func slot(_ first: UInt64, _ second: UInt64) -> Int32 {
    if let known = known(first, second) { return Int32(truncatingIfNeeded: known) }
    upper.append(first)
    lower.append(second)
    let (upper, lower) = (upper, lower)
    table.insert(upper.count - 1) { PlaceTable.hash(upper[$0], lower[$0]) }
    return Int32(upper.count - 1)
  }

  private func known(_ first: UInt64, _ second: UInt64) -> Int? {
    table.place(PlaceTable.hash(first, second)) { lower[$0] == second && upper[$0] == first }
  }
}
