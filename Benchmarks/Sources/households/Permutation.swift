/// All numbers below a bound in an order of chance: a Feistel network of four rounds, walked until it falls below the bound.
struct Permutation {
  private let count: Int
  private let half: UInt64
  private let seed: UInt64

  init(of count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
    var bits: UInt64 = 1
    while 1 << (2 * bits) < count { bits += 1 }
    half = bits
  }

  /// What stands at a place.
  func place(of index: Int) -> Int {
    var value = UInt64(index)
    repeat { value = once(value) } while value >= UInt64(count)
    return Int(value)
  }

  private func once(_ value: UInt64) -> UInt64 {
    let mask = (1 << half) - 1 as UInt64
    var (left, right) = (value >> half, value & mask)
    for round in 0..<4 as Range<UInt64> {
      var chance = Chance(seed: seed &+ round &* 0x9E37_79B9 &+ right)
      (left, right) = (right, left ^ (chance.next() & mask))
    }
    return left << half | right
  }
}
