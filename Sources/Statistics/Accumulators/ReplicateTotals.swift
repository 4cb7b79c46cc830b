/// The sums of each measure per cell under the sampling weight and under every replicate weight; strata and clusters are not needed.
package struct ReplicateTotals: Accumulator {
  /// A row with its replicate weights.
  package struct Row: Sendable {
    /// The row's cell.
    package var cell: Int32
    /// The sampling weight.
    package var weight: SamplingWeight
    /// The replicate weights, finite.
    package var replicateWeights: [Double]
    /// The value of each measure; `nil` where it is missing.
    package var values: [MeasuredValue?]

    /// Joins the parts of a row.
    package init(
      cell: Int32, weight: SamplingWeight, replicateWeights: [Double], values: [MeasuredValue?],
    ) {
      self.cell = cell
      self.weight = weight
      self.replicateWeights = replicateWeights
      self.values = values
    }
  }

  struct Cell: Equatable, Sendable {
    var rows = 0
    var counts: [ClusterTotals.Count]
    /// Σw of each measure, under the sampling weight.
    var weights: [ExactSum]
    /// Σwy and Σwx of each measure, under the sampling weight first, then under each replicate.
    var y: [ExactSum]
    var x: [ExactSum]
  }

  /// What is summed.
  package let measures: [Measure]
  /// The number of replicates.
  package let replicates: Int
  private(set) var cells: [Int32: Cell] = [:]

  /// Starts with no rows.
  package init(measures: [Measure], replicates: Int) {
    (self.measures, self.replicates) = (measures, replicates)
  }

  /// The rows of a domain, whether or not values are missing.
  package func rows(in domain: Domain) -> Int {
    cells.filter { domain.contains($0.key) }.map(\.value.rows).reduce(0, +)
  }

  private var empty: Cell {
    let sums = [ExactSum](repeating: ExactSum(), count: measures.count * (replicates + 1))
    return Cell(
      counts: Array(repeating: ClusterTotals.Count(), count: measures.count),
      weights: Array(repeating: ExactSum(), count: measures.count), y: sums, x: sums)
  }

  /// Adds one row.
  package mutating func add(_ row: Row) {
    precondition(row.replicateWeights.count == replicates, "every row has all replicate weights")
    var cell = cells.removeValue(forKey: row.cell) ?? empty
    cell.rows += 1
    for (measure, value) in row.values.enumerated() {
      guard let value else { continue }
      cell.counts[measure].rows += 1
      if row.weight.value > 0 { cell.counts[measure].cases += 1 }
      cell.weights[measure].add(row.weight.value)
      let start = measure * (replicates + 1)
      cell.y[start].addProduct(row.weight.value, value.y)
      cell.x[start].addProduct(row.weight.value, value.x)
      for (index, weight) in row.replicateWeights.enumerated() {
        cell.y[start + 1 + index].addProduct(weight, value.y)
        cell.x[start + 1 + index].addProduct(weight, value.x)
      }
    }
    cells[row.cell] = cell
  }

  /// Joins the sums of another part of the data.
  package mutating func merge(_ other: ReplicateTotals) { merge(other, translating: nil) }

  /// Joins the sums of another part of the data, read with codes of its own.
  package mutating func merge(_ other: ReplicateTotals, translating codes: CodeTranslation?) {
    precondition(
      measures == other.measures && replicates == other.replicates,
      "totals of other measures or replicates cannot be merged")
    for (cell, sums) in other.cells {
      let here = codes?.cell(cell) ?? cell
      cells[here] = cells[here].map { Self.joined($0, sums) } ?? sums
    }
  }

  /// The codes of all cells that hold a row, ascending.
  package var heldCells: [Int32] { cells.keys.sorted() }

  /// The sums of several cells together; `nil` of none.
  static func joined(_ cells: [Cell]) -> Cell? {
    cells.first.map { cells.dropFirst().reduce($0) { joined($0, $1) } }
  }

  static func joined(_ left: Cell, _ right: Cell) -> Cell {
    var sum = left
    sum.rows += right.rows
    for measure in left.counts.indices {
      sum.counts[measure].rows += right.counts[measure].rows
      sum.counts[measure].cases += right.counts[measure].cases
      sum.weights[measure].merge(right.weights[measure])
    }
    for index in left.y.indices {
      sum.y[index].merge(right.y[index])
      sum.x[index].merge(right.x[index])
    }
    return sum
  }
}

extension ReplicateTotals: Equatable {}
