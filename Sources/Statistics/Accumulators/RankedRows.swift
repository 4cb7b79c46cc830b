/// The rows that ranked measures need, as compact as they can be kept: cluster, cell, weight, rank and outcomes; and the frame of all.
///
/// Memory grows with rows: 24 bytes, and 8 for each outcome. `sort()` puts them in order once, before several measures are concluded from them. Where ranks are a few groups, `ClusterTotals` by rank group holds all that the
/// same index needs.
package struct RankedRows: Accumulator {
  /// How many outcomes each row has.
  package let outcomeCount: Int
  /// All strata and clusters.
  package private(set) var frame: SamplingFrame
  private(set) var places: [Int32] = []
  private(set) var cells: [Int32] = []
  private(set) var weights: [Double] = []
  private(set) var ranks: [Double] = []
  private(set) var outcomes: [Double] = []
  /// Whether the rows stand in the order of their ranks.
  private(set) var isSorted = false
  /// Rows of a cell without values, by cluster: they count in degrees of freedom.
  private(set) var incomplete: [CellPlace: Incomplete] = [:]

  struct CellPlace: Hashable, Sendable {
    let place: Int32
    let cell: Int32
  }

  struct Incomplete: Hashable, Sendable {
    var rows = 0
    var positiveRows = 0
  }

  /// Starts with no rows.
  package init(outcomes: Int = 0, units: SampledUnits = .clusters) {
    outcomeCount = outcomes
    frame = SamplingFrame(units: units)
  }

  /// Adds one row.
  package mutating func add(_ row: RankedRow) {
    let unit =
      frame.units == .clusters ? row.unit : ClusterKey(stratum: row.unit.stratum, cluster: 0)
    let place = frame.place(of: unit)
    let positive = row.weight.value > 0 ? 1 : 0
    frame.count(rows: 1, positive: positive, at: place)
    guard let cell = row.cell else { return }
    guard let values = row.values else {
      let key = CellPlace(place: Int32(place), cell: cell)
      incomplete[key, default: Incomplete()].rows += 1
      incomplete[key]?.positiveRows += positive
      return
    }
    precondition(values.outcomes.count == outcomeCount, "every row has all outcomes")
    isSorted = false
    places.append(Int32(place))
    cells.append(cell)
    weights.append(row.weight.value)
    ranks.append(values.rank)
    outcomes.append(contentsOf: values.outcomes)
  }

  /// Joins the rows of another part of the data, read with the same codes.
  package mutating func merge(_ other: RankedRows) { merge(other, translating: nil) }

  /// Joins the rows of another part of the data, read with codes of its own.
  package mutating func merge(_ other: RankedRows, translating codes: CodeTranslation?) {
    precondition(outcomeCount == other.outcomeCount, "rows with other outcomes cannot be merged")
    let theirs = codes.map { other.frame.translated($0) } ?? other.frame
    frame.merge(theirs)
    if !other.ranks.isEmpty { isSorted = false }
    let moved = other.frame.clusters.map { Int32(frame.place(of: codes?.unit($0) ?? $0)) }
    places.append(contentsOf: other.places.map { moved[Int($0)] })
    cells.append(contentsOf: other.cells.map { codes?.cell($0) ?? $0 })
    weights.append(contentsOf: other.weights)
    ranks.append(contentsOf: other.ranks)
    outcomes.append(contentsOf: other.outcomes)
    for (key, rows) in other.incomplete {
      let here = CellPlace(
        place: moved[Int(key.place)], cell: codes?.cell(key.cell) ?? key.cell)
      incomplete[here, default: Incomplete()].rows += rows.rows
      incomplete[here]?.positiveRows += rows.positiveRows
    }
  }

  /// The codes of all cells that hold a row, ascending.
  package var heldCells: [Int32] {
    Set(cells).union(incomplete.keys.map(\.cell)).sorted()
  }

  /// The outcome of a row.
  func outcome(_ index: Int, of row: Int) -> Double { outcomes[row * outcomeCount + index] }

  /// The places of the complete rows of a domain.
  func rows(in domain: Domain) -> [Int] { cells.indices.filter { domain.contains(cells[$0]) } }

  /// The same in the order of their ranks; rows of one rank as they were added.
  func orderedRows(in domain: Domain) -> [Int] {
    let found = rows(in: domain)
    return isSorted ? found : Self.order(of: found, by: ranks)
  }

  /// Puts the rows in the order of their ranks.
  package mutating func sort() {
    guard !isSorted else { return }
    let order = Self.order(of: Array(ranks.indices), by: ranks)
    places = order.map { places[$0] }
    cells = order.map { cells[$0] }
    weights = order.map { weights[$0] }
    outcomes = order.flatMap { row in
      outcomes[row * outcomeCount..<(row + 1) * outcomeCount]
    }
    ranks = order.map { ranks[$0] }
    isSorted = true
  }

  /// Places by the numbers that stand there; equal numbers by their places.
  private static func order(of places: [Int], by numbers: [Double]) -> [Int] {
    var keyed = places.map { (number: numbers[$0], place: $0) }
    keyed.sort { ($0.number, $0.place) < ($1.number, $1.place) }
    return keyed.map(\.place)
  }

  /// Degrees of freedom of a domain: rows with missing values count.
  func degreesOfFreedom(
    in domain: Domain, _ rule: DegreesOfFreedomRule, _ grouping: StratumGrouping,
  ) -> Double {
    var positive = [Int](repeating: 0, count: frame.clusters.count)
    for row in rows(in: domain) where weights[row] > 0 { positive[Int(places[row])] += 1 }
    for (key, rows) in incomplete where domain.contains(key.cell) {
      positive[Int(key.place)] += rows.positiveRows
    }
    return frame.degreesOfFreedom(positiveRows: positive, rule, grouping)
  }
}
