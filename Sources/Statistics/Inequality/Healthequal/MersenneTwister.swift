/// The random numbers that R 4 gives after `set.seed`: Mersenne Twister (Matsumoto and Nishimura 1998) seeded by R's congruential filling,
/// and normal numbers by inversion of 2 × 27 bits.
struct MersenneTwister: Sendable {
  private var state = [UInt32](repeating: 0, count: 624)
  private var place = 624

  init(seed: UInt32) {
    var filling = seed
    for _ in 0..<50 { filling = 69069 &* filling &+ 1 }
    // The first number filled in is R's place in the state, which it then sets to the end.
    filling = 69069 &* filling &+ 1
    for index in state.indices {
      filling = 69069 &* filling &+ 1
      state[index] = filling
    }
  }

  /// A number between 0 and 1, both excluded.
  mutating func uniform() -> Double {
    if place >= 624 { refill() }
    var bits = state[place]
    place += 1
    bits ^= bits >> 11
    bits ^= (bits << 7) & 0x9D2C_5680
    bits ^= (bits << 15) & 0xEFC6_0000
    bits ^= bits >> 18
    let least = 2.328306437080797e-10
    return min(max(Double(bits) * 2.3283064365386963e-10, 0.5 * least), 1 - 0.5 * least)
  }

  private mutating func refill() {
    for index in 0..<624 {
      let mixed =
        (state[index] & 0x8000_0000) | (state[(index + 1) % 624] & 0x7FFF_FFFF)
      let twisted = (mixed >> 1) ^ (mixed & 1 == 0 ? 0 : 0x9908_B0DF)
      state[index] = state[(index + 397) % 624] ^ twisted
    }
    place = 0
  }

  /// A standard normal number.
  mutating func normal() -> Double {
    let big = 134_217_728.0
    let first = (big * uniform()).rounded(.down)
    return Normal.quantile((first + uniform()) / big) ?? 0
  }
}
