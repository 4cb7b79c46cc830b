internal import Glibc

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
    let ordered = Self.canonical(groups, errors)
    if let matrix = try groups.covariance() {
      (blocks, counted) = try Self.joint(groups, matrix, ordered, draws, greatest)
    } else {
      var found = [[SimulatedDraws.Block]](repeating: [], count: groups.count)
      for (number, place) in ordered.enumerated() {
        found[place] = Self.draw(
          groups.values[place], errors[place], greatest, draws, number: number)
      }
      (blocks, counted) = (found, nil)
    }
    count = draws.count
  }

  /// Numbers the subgroups by what they hold, so that limits do not depend on the order of rows.
  private static func canonical(_ groups: ComparedGroups, _ errors: [Double]) -> [Int] {
    let keys = groups.places.enumerated().map { place, source in
      [
        groups.values[place], errors[place], groups.source.groups[source].population ?? -1,
        groups.source.groups[source].isReference ? 1 : 0,
      ]
    }
    return groups.values.indices.sorted { left, right in
      keys[left] == keys[right]
        ? left < right : keys[left].lexicographicallyPrecedes(keys[right])
    }
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
    let inside = 1 - below - above
    let size = Double(draws.count)
    let table = (0..<draws.count).map { place -> Double in
      let part = (Double(place) + 0.5) / size
      let probability = below + part * inside
      let drawn =
        probability < 0.5
        ? Normal.quantile(probability) ?? low
        : -(Normal.quantile(above + (1 - part) * inside) ?? -high)
      return min(max(value + error * drawn, 0), greatest)
    }
    return SimulatedDraws.blocks(draws.strata[number].map { table[Int($0)] })
  }

  private static func joint(
    _ groups: ComparedGroups, _ matrix: [[Double]], _ ordered: [Int], _ draws: SimulatedDraws,
    _ greatest: Double,
  ) throws(UndefinedInequality) -> ([[SimulatedDraws.Block]], [Bool]) {
    let root = squareRoot(ordered.map { row in ordered.map { matrix[row][$0] } })
    var found = [[SimulatedDraws.Block]](repeating: [], count: groups.count)
    var counted = [Bool](repeating: true, count: draws.count)
    for (row, place) in ordered.enumerated() {
      var blocks = [SimulatedDraws.Block](
        repeating: SimulatedDraws.Block(repeating: groups.values[place]),
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
      found[place] = blocks
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
