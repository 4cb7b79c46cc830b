/// Standard normal draws for the limits of measures that have no formula: a Latin hypercube (McKay, Beckman and Conover 1979).
///
/// For each subgroup, the n quantiles Φ⁻¹((i − ½)/n) in an order of its own, shuffled (Fisher and Yates) by a generator that is seeded from
/// `seed` and the subgroup's number. Every subgroup's distribution is met evenly, so that limits hardly depend on the seed. The same draws
/// serve all disaggregations, which are therefore comparable and do not depend on what else is computed.
public struct SimulatedDraws: Sendable {
  /// The number of draws, a multiple of the width of a block.
  public let count: Int
  /// The seed.
  public let seed: UInt64
  /// Φ⁻¹ of the middles of n equal parts, ascending.
  let quantiles: [Double]
  /// For each subgroup, the place of each draw among the quantiles.
  private(set) var strata: [[Int32]] = []
  /// For each subgroup, its draws in blocks.
  private(set) var normal: [[Block]] = []

  /// Draws that are computed together.
  typealias Block = SIMD8<Double>

  /// The fewest draws that may be asked for.
  public static let fewest = 10_000
  /// The draws unless said otherwise.
  public static let defaultCount = 10_000
  /// The seed unless said otherwise.
  public static let defaultSeed: UInt64 = 1

  /// Makes draws for a number of subgroups; at least `fewest`, rounded up to whole blocks.
  public init(
    _ count: Int = defaultCount, seed: UInt64 = defaultSeed, groups: Int,
  ) {
    let blocks = (max(count, Self.fewest) + Block.scalarCount - 1) / Block.scalarCount
    self.count = blocks * Block.scalarCount
    self.seed = seed
    let size = Double(self.count)
    quantiles = (0..<self.count).map { Normal.quantile((Double($0) + 0.5) / size) ?? 0 }
    prepare(groups: groups)
  }

  /// Adds draws for further subgroups, where there are fewer.
  public mutating func prepare(groups: Int) {
    while strata.count < groups {
      var generator = SeededGenerator(
        seed: seed ^ (UInt64(strata.count + 1) &* 0xD1B5_4A32_D192_ED03))
      var order = (0..<Int32(count)).map { $0 }
      for last in stride(from: count - 1, to: 0, by: -1) {
        order.swapAt(last, generator.next(below: UInt64(last + 1)))
      }
      strata.append(order)
      normal.append(Self.blocks(order.map { quantiles[Int($0)] }))
    }
  }

  static func blocks(_ values: [Double]) -> [Block] {
    stride(from: 0, to: values.count, by: Block.scalarCount).map { start in
      var block = Block()
      for lane in 0..<Block.scalarCount { block[lane] = values[start + lane] }
      return block
    }
  }
}
