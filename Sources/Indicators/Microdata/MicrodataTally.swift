internal import Statistics
internal import Tabular

/// What one worker has summed of a file: for each country and year the tables and rankings of the plan, in codes of its own.
struct MicrodataTally: Sendable {
  /// The sums of one country and year.
  struct Part: Sendable {
    var tables: [ClusterTotals]
    var replicates: [ReplicateTotals]
    var rankings: [RankedRows]
    /// The clusters of the population by stratum, where a column gives them.
    var populationClusters: [Int32: ClosedRange<Double>] = [:]
    /// Its rows.
    var rows = 0

    mutating func note(populationClusters count: Double, of stratum: Int32) {
      let known = populationClusters[stratum] ?? count...count
      populationClusters[stratum] = min(known.lowerBound, count)...max(known.upperBound, count)
    }
  }

  let plan: MicrodataPlan
  let columns: ScanColumns
  var areas = TupleTable()
  var strata = TupleTable()
  var clusters = TupleTable()
  /// For each table, then each ranking, its cells.
  var cells: [TupleTable]
  var parts: [Part] = []
  /// The sums of this worker's batches, for each table of a sample of clusters; empty for other samples, and once merged.
  private(set) var batches: [ClusterSums]
  /// What was wrong with rows, one log of each worker.
  private(set) var logs = [DiagnosticLog()]
  /// Rows that could not be used.
  var rejected = 0
  private var bound: BoundExpressions
  private var parameters: AreaParameters
  private var rows: RowJudgement
  private let places: PlanPlaces
  /// For a table that another one holds in finer cells, the place of that one.
  private let finer: [Int?]

  init(_ plan: MicrodataPlan, _ columns: ScanColumns, parameters: SurveyParameters) {
    self.plan = plan
    self.columns = columns
    cells = Array(repeating: TupleTable(), count: plan.tables.count + plan.rankings.count)
    batches =
      plan.units == .clusters && plan.design.replicates == nil
      ? plan.tables.map { ClusterSums(measures: $0.measures.map(\.measure)) } : []
    finer = plan.tables.map { plan.finer(than: $0) }
    bound = BoundExpressions(columns)
    self.parameters = AreaParameters(parameters)
    places = PlanPlaces(plan, &bound)
    rows = RowJudgement(plan, columns, &bound)
  }

  /// How many rows have no number in the noticed columns.
  var missing: [Int] { rows.missing }

  /// Adds the rows of a batch.
  mutating func add(_ batch: borrowing ScanBatch) {
    let areaCodes = columns.codes(of: plan.areaColumns, in: batch, &areas)
    learnParameters(batch)
    bound.evaluate(batch, areas: areaCodes, parameters)
    rejected += rows.judge(batch, bound, &logs[0])
    let strataCodes = columns.codes(of: plan.design.stratum, in: batch, &strata)
    let clusterCodes = columns.codes(of: plan.design.cluster, in: batch, &clusters)
    let fpc = plan.design.fpc.flatMap { columns.number($0) }.map { batch.numbers($0) }
    for (place, table) in plan.tables.enumerated() {
      if !batches.isEmpty, finer[place] != nil { continue }
      let cellCodes = cellCodes(table.dimensions, place, batch)
      let units = Units(areaCodes, strataCodes, clusterCodes, cellCodes)
      if batches.isEmpty { addTable(place, units) } else { addBatch(place, units) }
    }
    for (place, ranking) in plan.rankings.enumerated() {
      let cellCodes = cellCodes(ranking.dimensions, plan.tables.count + place, batch)
      addRanking(place, Units(areaCodes, strataCodes, clusterCodes, cellCodes))
    }
    for (area, count) in rows.counts(of: areaCodes) { parts[part(area)].rows += count }
    guard let fpc else { return }
    for row in 0..<batch.rowCount where !rows.isRejected[row] {
      parts[part(areaCodes[row])].note(populationClusters: fpc[row], of: strataCodes[row])
    }
  }

  /// Finds the numbers of areas that the batch is the first to name.
  private mutating func learnParameters(_ batch: borrowing ScanBatch) {
    while parameters.count < areas.tuples.count {
      parameters.append(
        columns.texts(of: plan.areaColumns, areas.tuples[parameters.count], in: batch))
    }
  }

  /// The codes of each row of a batch.
  private struct Units {
    let (area, stratum, cluster, cell): ([Int32], [Int32], [Int32], [Int32])

    init(_ area: [Int32], _ stratum: [Int32], _ cluster: [Int32], _ cell: [Int32]) {
      (self.area, self.stratum, self.cluster, self.cell) = (area, stratum, cluster, cell)
    }
  }

  /// A table of a sample of clusters, a batch at a time.
  private mutating func addBatch(_ place: Int, _ units: Units) {
    let weights = bound[places.weights[place]]
    var keys = ClusterSums.Keys(
      area: units.area, stratum: units.stratum, cluster: units.cluster, cell: units.cell,
      isUsed: rows.isRejected.map { !$0 })
    let present = CellState.present
    for row in weights.states.indices where weights.states[row] != present {
      keys.isUsed[row] = false
    }
    if plan.domain != nil {
      for row in keys.cell.indices where !rows.isInside[row] { keys.cell[row] = -1 }
    }
    if let domain = places.domains[place].map({ bound[$0] }) {
      for row in keys.cell.indices
      where domain.values[row] == 0 || domain.states[row] != present {
        keys.cell[row] = -1
      }
    }
    let columns = places.quantities[place].map { quantity -> ClusterSums.Column in
      let y = bound[quantity.y]
      guard let x = quantity.x.map({ bound[$0] }) else {
        return ClusterSums.Column(y: y.values, states: y.states)
      }
      return ClusterSums.Column(
        y: y.values, x: x.values, states: zip(y.states, x.states).map { $0 | $1 })
    }
    batches[place].add(keys, weights: weights.values, columns)
  }

  private mutating func addTable(_ place: Int, _ units: Units) {
    let weights = bound[places.weights[place]]
    let replicates = places.replicateWeights[place].map { bound[$0] }
    let domain = places.domains[place].map { bound[$0] }
    let quantities = plan.tables[place].measures.indices.map { index in
      (
        y: bound[places.quantities[place][index].y],
        x: places.quantities[place][index].x.map { bound[$0] }
      )
    }
    for row in units.area.indices where !rows.isRejected[row] {
      guard let weight = weights[row].flatMap(SamplingWeight.init) else { continue }
      let isInside = rows.isInside[row] && (domain.map { ($0[row] ?? 0) != 0 } ?? true)
      let part = part(units.area[row])
      let unit = ClusterKey(stratum: units.stratum[row], cluster: units.cluster[row])
      let values = quantities.map { quantity -> MeasuredValue? in
        guard let y = quantity.y[row] else { return nil }
        guard let x = quantity.x else { return MeasuredValue(y) }
        return x[row].flatMap { MeasuredValue(y, over: $0) }
      }
      if plan.design.replicates != nil {
        guard isInside else { continue }
        parts[part].replicates[place].add(
          ReplicateTotals.Row(
            cell: units.cell[row], weight: weight,
            replicateWeights: replicates.map { $0[row] ?? 0 }, values: values))
      } else {
        parts[part].tables[place].add(
          SurveyRow(
            unit: unit, cell: isInside ? units.cell[row] : nil, weight: weight, values: values))
      }
    }
  }

  private mutating func addRanking(_ place: Int, _ units: Units) {
    let offset = plan.tables.count + place
    let weights = bound[places.weights[offset]]
    let domain = places.domains[offset].map { bound[$0] }
    let rank = bound[places.ranks[place]]
    let outcomes = places.outcomes[place].map { bound[$0] }
    for row in units.area.indices where !rows.isRejected[row] {
      guard let weight = weights[row].flatMap(SamplingWeight.init) else { continue }
      let isInside = rows.isInside[row] && (domain.map { ($0[row] ?? 0) != 0 } ?? true)
      let found = outcomes.compactMap { $0[row] }
      let values = rank[row].flatMap { rank in
        found.count == outcomes.count ? RankedRow.Values(rank: rank, outcomes: found) : nil
      }
      parts[part(units.area[row])].rankings[place].add(
        RankedRow(
          unit: ClusterKey(stratum: units.stratum[row], cluster: units.cluster[row]),
          cell: isInside ? units.cell[row] : nil, weight: weight, values: values))
    }
  }

  /// The part of an area's code, made where it is new.
  mutating func part(_ area: Int32) -> Int {
    while parts.count <= Int(area) { parts.append(emptyPart) }
    return Int(area)
  }

  private var emptyPart: Part {
    Part(
      tables: plan.tables.map {
        ClusterTotals(measures: $0.measures.map(\.measure), units: plan.units)
      },
      replicates: plan.design.replicates == nil
        ? []
        : plan.tables.map {
          ReplicateTotals(
            measures: $0.measures.map(\.measure), replicates: plan.replicateColumns.count)
        },
      rankings: plan.rankings.map { RankedRows(outcomes: $0.outcomes.count, units: plan.units) })
  }

  private mutating func cellCodes(
    _ dimensions: [MicrodataPlan.Dimension], _ table: Int, _ batch: borrowing ScanBatch
  ) -> [Int32] {
    let found = dimensions.map { dimension -> [Int32] in
      switch dimension {
      case .column(let name):
        columns.code(name).map { batch.codes($0) }
          ?? Array(repeating: 0, count: batch.rowCount)
      case .level(_, let expression):
        bound.levels(of: expression)
      }
    }
    return cells[table].codes(of: found, count: batch.rowCount)
  }
}

extension MicrodataTally {
  /// Joins what another worker has summed, whose texts have the codes that `code` leads to.
  mutating func merge(_ other: MicrodataTally, code: (Int32, String) -> Int32) {
    let areaNames = plan.areaColumns
    let areaCodes = areas.unite(other.areas) { code($0, areaNames[$1]) }
    let strataCodes = strata.unite(other.strata) { code($0, plan.design.stratum[$1]) }
    let clusterCodes = clusters.unite(other.clusters) { code($0, plan.design.cluster[$1]) }
    let translations = cells.indices.map { place in
      let dimensions = plan.dimensions(of: place)
      let cellCodes = cells[place].unite(other.cells[place]) { old, position in
        guard case .column(let name) = dimensions[position] else { return old }
        return code(old, name)
      }
      return CodeTranslation(strata: strataCodes, clusters: clusterCodes, cells: cellCodes)
    }
    mergeBatches(of: other, areaCodes, translations)
    for (from, theirs) in other.parts.enumerated() {
      let to = part(areaCodes[from])
      for place in theirs.tables.indices {
        parts[to].tables[place].merge(theirs.tables[place], translating: translations[place])
      }
      for place in theirs.replicates.indices {
        parts[to].replicates[place].merge(
          theirs.replicates[place], translating: translations[place])
      }
      for place in theirs.rankings.indices {
        parts[to].rankings[place].merge(
          theirs.rankings[place], translating: translations[plan.tables.count + place])
      }
      for (stratum, count) in theirs.populationClusters {
        for limit in [count.lowerBound, count.upperBound] {
          parts[to].note(populationClusters: limit, of: strataCodes[Int(stratum)])
        }
      }
      parts[to].rows += theirs.rows
    }
    rejected += other.rejected
    logs += other.logs
  }

  private mutating func mergeBatches(
    of other: MicrodataTally, _ areaCodes: [Int32], _ translations: [CodeTranslation]
  ) {
    for code in areaCodes { _ = part(code) }
    for place in other.batches.indices {
      let sums = other.batches[finer[place] ?? place]
      // All cells of the finer table but those outside are the one cell of this table.
      let whole = finer[place].map {
        [Int32](repeating: cells[place].code(of: []), count: other.cells[$0].tuples.count)
      }
      var translation = translations[place]
      if let whole { translation.cells = whole }
      var totals = parts.map { $0.tables[place] }
      for index in parts.indices {
        parts[index].tables[place] = ClusterTotals(measures: sums.measures)
      }
      sums.add(to: &totals, area: { Int(areaCodes[Int($0)]) }, translating: translation)
      for index in parts.indices { parts[index].tables[place] = totals[index] }
    }
  }
}
