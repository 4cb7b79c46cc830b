import TestSupport

/// Spoils bytes at random: flips, cuts, doubles, crosses with another text, and puts in what has a meaning to somebody.
struct Mutation {
  private var random: SeededRandom
  private let words: [[UInt8]]

  /// Starts from a seed; `words` are what the grammar under test gives a meaning to.
  init(seed: UInt64, words: [String]) {
    random = SeededRandom(seed: seed)
    self.words = words.map { Array($0.utf8) } + Self.odd
  }

  /// What breaks readers of every kind.
  private static let odd: [[UInt8]] = [
    [0], [0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0xE2, 0x80],
    [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC2, 0xA0], [0xE2, 0x80, 0x8B], [0x1A], [0x0D],
    Array("\u{202E}".utf8), Array("\u{1F468}\u{200D}\u{1F469}".utf8), Array("e\u{301}".utf8),
    Array("99999999999999999999".utf8), Array("-0".utf8), Array("1e400".utf8), Array("NaN".utf8),
    Array("9223372036854775808".utf8), Array("\r\n".utf8), Array(repeating: 0x28, count: 300),
  ]

  /// One of the texts, spoilt in one to eight places.
  mutating func next(_ seeds: [[UInt8]]) -> [UInt8] {
    var bytes = seeds.randomElement(using: &random) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      change(&bytes, seeds)
    }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8], _ seeds: [[UInt8]]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + length())
    switch Int.random(in: 0..<9, using: &random) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 4:
      let piece = Array(bytes[place..<end])
      let times = Int.random(in: 1...64, using: &random)
      bytes.insert(contentsOf: Array(repeating: piece, count: times).joined(), at: place)
    case 5:
      let other = seeds.randomElement(using: &random) ?? []
      let start = Int.random(in: 0...other.count, using: &random)
      bytes.insert(contentsOf: other[start..<min(other.count, start + length())], at: place)
    case 6: bytes.removeSubrange(place...)
    default: bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: place)
    }
  }

  /// Mostly short, sometimes long.
  private mutating func length() -> Int {
    Int.random(in: 1...(Bool.random(using: &random) ? 8 : 400), using: &random)
  }
}
