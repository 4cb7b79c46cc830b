/// Draws of the values of subgroups within the bounds of the outcome.
struct SimulatedValues: Sendable {
  /// For each subgroup, in the order of the compared groups, blocks of draws.
  let blocks: [[SimulatedDraws.Block]]
  /// For each draw, whether it counts; `nil` where all do.
  let counted: [Bool]?
  let count: Int

  /// Independent subgroups follow normal distributions cut off at the bounds, by their inverse, so that nothing is rejected.
  ///
  /// Values of one sample follow their joint normal distribution; draws with a value beyond a bound do not count.
  init(
    _ groups: ComparedGroups, _ draws: SimulatedDraws,
  ) throws(UndefinedInequality) {
    let errors = try groups.standardErrors()
    guard errors.allSatisfy({ $0.isFinite && $0 >= 0 }) else { throw .beyondRange }
    let greatest = groups.source.scale?.greatest ?? .infinity
    guard groups.values.allSatisfy({ $0 >= 0 && $0 <= greatest }) else {
      throw .valueBeyondScale
    }
    var draws = draws
    draws.prepare(groups: groups.count)
    if let matrix = try groups.covariance() {
      (blocks, counted) = try Self.joint(groups, matrix, draws, greatest)
    } else {
      blocks = errors.indices.map { place in
        Self.draw(groups.values[place], errors[place], greatest, draws, number: place)
      }
      counted = nil
    }
    count = draws.count
  }

  /// The results of the draws that count.
  func counted(_ blocks: [SimulatedDraws.Block]) -> [Double] {
    let width = SimulatedDraws.Block.scalarCount
    var values = [Double](repeating: 0, count: count)
    var place = 0
    for (block, results) in blocks.enumerated() {
      for lane in 0..<width where counted?[block * width + lane] ?? true {
        values[place] = results[lane]
        place += 1
      }
    }
    values.removeLast(count - place)
    return values
  }

  private static func draw(
    _ value: Double, _ error: Double, _ greatest: Double, _ draws: SimulatedDraws, number: Int,
  ) -> [SimulatedDraws.Block] {
    guard error > 0 else {
      return Array(
        repeating: SimulatedDraws.Block(repeating: value), count: draws.normal[number].count)
    }
    let (low, high) = (-value / error, (greatest - value) / error)
    if low <= draws.quantiles[0], high >= draws.quantiles[draws.count - 1] {
      return draws.normal[number].map { value + error * $0 }
    }
    // Φ of both bounds, each from the tail where it is exact.
    let (below, above) = (Normal.probability(low), Normal.probability(-high))
    let part = (1 - below - above) / Double(draws.count)
    let table = (0..<draws.count).map { place -> Double in
      let lower = below + (Double(place) + 0.5) * part
      let drawn =
        lower < 0.5
        ? draws.quantile(lower)
        : -draws.quantile(above + (Double(draws.count - place) - 0.5) * part)
      return min(max(value + error * drawn, 0), greatest)
    }
    return SimulatedDraws.blocks(draws.strata[number].map { table[Int($0)] })
  }

  private static func joint(
    _ groups: ComparedGroups, _ matrix: [[Double]], _ draws: SimulatedDraws, _ greatest: Double,
  ) throws(UndefinedInequality) -> ([[SimulatedDraws.Block]], [Bool]) {
    let root = squareRoot(matrix)
    var found: [[SimulatedDraws.Block]] = []
    var counted = [Bool](repeating: true, count: draws.count)
    for row in matrix.indices {
      var blocks = [SimulatedDraws.Block](
        repeating: SimulatedDraws.Block(repeating: groups.values[row]),
        count: draws.normal[row].count)
      for column in 0...row where root[row][column] != 0 {
        for block in blocks.indices {
          blocks[block] += root[row][column] * draws.normal[column][block]
        }
      }
      for (block, values) in blocks.enumerated() {
        for lane in 0..<SimulatedDraws.Block.scalarCount
        where values[lane] < 0 || values[lane] > greatest {
          counted[block * SimulatedDraws.Block.scalarCount + lane] = false
        }
      }
      found.append(blocks)
    }
    guard counted.count(where: { $0 }) * 2 >= draws.count else { throw .drawsBeyondBounds }
    return (found, counted)
  }

  /// The lower triangle whose product with its transpose is a matrix of covariances (Cholesky); a row without spread of its own has 0.
  static func squareRoot(_ matrix: [[Double]]) -> [[Double]] {
    var root = matrix.map { [Double](repeating: 0, count: $0.count) }
    for row in matrix.indices {
      for column in 0...row {
        let known = ComparedGroups.sum(
          Array(root[row].prefix(column)), Array(root[column].prefix(column)))
        let rest = matrix[row][column] - known
        if row == column {
          root[row][row] = rest > 1e-12 * matrix[row][row] ? rest.squareRoot() : 0
        } else if root[column][column] > 0 {
          root[row][column] = rest / root[column][column]
        }
      }
    }
    return root
  }
}
