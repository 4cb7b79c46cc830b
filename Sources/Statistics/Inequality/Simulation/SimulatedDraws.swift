internal import Glibc

/// Standard normal draws for the limits of measures that have no formula.
///
/// 2^m points of Sobol's sequence with random initial numbers and a random digital shift, one coordinate for each subgroup, put through the
/// inverse of the normal distribution: for each subgroup the quantiles Φ⁻¹((i − ½)/2^m), in the order of its coordinate. The same draws
/// serve all disaggregations, which are therefore comparable and do not depend on what else is computed.
public struct SimulatedDraws: Sendable {
  /// The number of draws, a power of two.
  public let count: Int
  /// The seed.
  public let seed: UInt64
  /// Φ⁻¹ of the middles of equal parts, ascending, and its derivatives there times the width of a part.
  let quantiles: [Double]
  private let slopes: [Double]
  /// For each subgroup, the place of each draw among the quantiles.
  private(set) var strata: [[Int32]] = []
  /// For each subgroup, its draws in blocks.
  private(set) var normal: [[Block]] = []
  private var sequence: SobolSequence
  private let logarithm: Int

  /// Draws that are computed together.
  typealias Block = SIMD8<Double>

  /// The fewest draws that may be asked for.
  public static let fewest = 10_000
  /// The draws unless said otherwise: limits of two seeds then differ by less than 2 % of their width.
  public static let defaultCount = 32_768
  /// The most draws that may be asked for.
  public static let most = 1 << 24
  /// The seed unless said otherwise.
  public static let defaultSeed: UInt64 = 1

  /// Makes draws for a number of subgroups: at least `fewest`, rounded up to a power of two.
  public init(
    _ count: Int = defaultCount, seed: UInt64 = defaultSeed, groups: Int,
  ) {
    let asked = min(max(count, Self.fewest), Self.most)
    let logarithm = Int.bitWidth - (asked - 1).leadingZeroBitCount
    (self.logarithm, self.count) = (logarithm, 1 << logarithm)
    self.seed = seed
    sequence = SobolSequence(seed: seed)
    let size = Double(self.count)
    quantiles = (0..<self.count).map { Normal.quantile((Double($0) + 0.5) / size) ?? 0 }
    slopes = quantiles.map { (2 * Double.pi).squareRoot() * exp($0 * $0 / 2) / size }
    prepare(groups: groups)
  }

  /// Adds draws for further subgroups, where there are fewer.
  public mutating func prepare(groups: Int) {
    while strata.count < groups {
      let order = sequence.nextCoordinate(logarithm: logarithm)
      strata.append(order)
      normal.append(Self.blocks(order.map { quantiles[Int($0)] }))
    }
  }

  /// Φ⁻¹ between the tails by Hermite's cubic through the neighbouring quantiles, off by less than 10⁻⁹.
  func quantile(_ probability: Double) -> Double {
    let place = probability * Double(count) - 0.5
    guard place >= Self.tail, place < Double(count) - 1 - Self.tail else {
      return Normal.quantile(probability) ?? (probability <= 0 ? -.infinity : .infinity)
    }
    let left = Int(place)
    let part = place - Double(left)
    let (first, second) = (quantiles[left], quantiles[left + 1])
    let rest = 1 - part
    return rest * rest * ((1 + 2 * part) * first + part * slopes[left])
      + part * part * ((3 - 2 * part) * second - rest * slopes[left + 1])
  }

  /// The quantiles on either side between which the cubic is not near enough.
  private static let tail = 64.0

  static func blocks(_ values: [Double]) -> [Block] {
    stride(from: 0, to: values.count, by: Block.scalarCount).map { start in
      var block = Block()
      for lane in 0..<Block.scalarCount { block[lane] = values[start + lane] }
      return block
    }
  }
}
