/// The sign test: whether ups and downs are as even as the tosses of a fair coin.
public enum SignTest {
  /// The two-sided exact binomial probability, min(1, 2 Σ_{i ≤ min(up, down)} C(n, i) / 2ⁿ); `nil` where nothing moved.
  public static func probability(up: Int, down: Int) -> Double? {
    let (least, total) = (min(up, down), up + down)
    guard least >= 0, total > 0 else { return nil }
    var term = middleTerm(least, of: total)
    var sum = 0.0
    for taken in stride(from: least, through: 0, by: -1) {
      sum += term
      term *= Double(taken) / Double(total - taken + 1)
    }
    return min(1, 2 * sum)
  }

  /// C(n, k) / 2ⁿ, multiplied and halved in turn so that neither runs out of a Double's range.
  private static func middleTerm(_ taken: Int, of total: Int) -> Double {
    var (term, halvings) = (1.0, total)
    for factor in 0..<taken {
      term *= Double(total - factor) / Double(factor + 1)
      while term > 1, halvings > 0 {
        term /= 2
        halvings -= 1
      }
    }
    for _ in 0..<halvings { term /= 2 }
    return term
  }
}
