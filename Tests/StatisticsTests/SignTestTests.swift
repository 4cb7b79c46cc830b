import Statistics
import Testing

struct SignTestTests {
  /// Σ C(n, i) in whole numbers, from Pascal's triangle: another way than the code under test goes.
  private func exact(up: Int, down: Int) -> Double {
    var row: [UInt64] = [1]
    for _ in 0..<(up + down) {
      row = [1] + zip(row, row.dropFirst()).map(+) + [1]
    }
    let tail = row.prefix(min(up, down) + 1).reduce(0, +)
    return min(1, 2 * Double(tail) / Double(UInt64(1) << UInt64(up + down)))
  }

  @Test func `agrees with whole-number arithmetic for every split of up to 60`() throws {
    for total in 1...60 {
      for up in 0...total {
        let found = try #require(SignTest.probability(up: up, down: total - up))
        let expected = exact(up: up, down: total - up)
        #expect(abs(found - expected) <= 1e-12 * expected, "\(up) of \(total)")
      }
    }
  }

  @Test func `is the same whichever way the signs point`() {
    #expect(SignTest.probability(up: 3, down: 14) == SignTest.probability(up: 14, down: 3))
  }

  @Test func `is 1 where ups and downs are even`() {
    #expect(SignTest.probability(up: 7, down: 7) == 1)
  }

  @Test func `has nothing to say where nothing moved`() {
    #expect(SignTest.probability(up: 0, down: 0) == nil)
    #expect(SignTest.probability(up: -1, down: 3) == nil)
  }

  @Test func `stays a number where 2 to the n is beyond a Double`() throws {
    let even = try #require(SignTest.probability(up: 2_000, down: 2_000))
    let close = try #require(SignTest.probability(up: 1_950, down: 2_050))
    #expect(even == 1)
    // The normal approximation with continuity correction: 2 Φ(−99/√4000) = 0.1175.
    #expect(abs(close - 0.1175) < 0.0005)
  }
}
