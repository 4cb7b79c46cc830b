internal import Engines
internal import Statistics
internal import Tabular

/// All tables of a plan at an engine: first the ranges of what is summed, then the sums, each answer held against the ledger.
struct EngineTables {
  private let plan: MicrodataPlan
  private let ledger: EngineLedger
  private let fanOut: FanOut
  private let finer: [Int?]
  /// Columns that the plan can do without and the table is without.
  private let absent: Set<String>
  private var tables: [EngineTable]
  /// For each ranking the table of its rank, and then the ranges of that.
  private let rankings: [EngineTable]
  private var rankingRanges: [EngineRanges] = []
  private var missing: [Int] = []

  init(
    _ plan: MicrodataPlan, _ columns: EngineColumns, _ expressions: EngineExpressions,
    _ ledger: EngineLedger, _ fanOut: FanOut
  ) {
    (self.plan, self.ledger, self.fanOut) = (plan, ledger, fanOut)
    finer = plan.tables.map { plan.finer(than: $0) }
    absent = columns.absent
    tables = plan.tables.map { EngineTable($0, plan, columns, expressions) }
    rankings = plan.rankings.map { EngineDistribution.table(of: $0, plan, columns, expressions) }
  }

  /// The faults that rows can have, in the order in which their counts come.
  var judgement: EngineJudgement? { (tables + rankings).first?.judgement }

  /// Finds the ranges of all that is summed; gives back in how many rows each fault was found.
  mutating func range() async throws(EngineError) -> [Int] {
    var faults: [Int]?
    var known: [MicrodataPlan.Table: EngineRanges] = [:]
    for place in tables.indices where finer[place] == nil {
      var key = tables[place].table
      key.dimensions = []
      let ranges: EngineRanges
      if let found = known[key] {
        ranges = found
      } else {
        ranges = try await range(of: tables[place], &faults)
        known[key] = ranges
      }
      tables[place].sum(ranges, plan)
    }
    for table in rankings { rankingRanges.append(try await range(of: table, &faults)) }
    return faults ?? []
  }

  /// The ranges of a table; the first question of all counts faults and missing numbers too.
  private mutating func range(
    of table: EngineTable, _ faults: inout [Int]?
  ) async throws(EngineError) -> EngineRanges {
    let found = try await range(of: table, counts: faults == nil)
    if faults == nil {
      faults = Array(found.counts.prefix(table.judgement.faults.count))
      missing = Array(found.counts.dropFirst(table.judgement.faults.count))
    }
    return found.ranges
  }

  private func range(
    of table: EngineTable, counts: Bool
  ) async throws(EngineError) -> (ranges: EngineRanges, counts: [Int]) {
    let (statement, counted, columns) = table.rangeStatement(plan, counts: counts)
    let ranged = table.ranged
    let answers = try await fanOut.rows(statement, columns: columns)
    var ranges = EngineRanges()
    ranges.rows = ledger.rows.max() ?? 1
    var sums = [Int](repeating: 0, count: counted)
    for (server, answer) in answers.enumerated() {
      try ledger.check(answer.first?[0].flatMap { Int($0) } ?? 0, of: server)
      guard let fields = answer.first else { continue }
      for place in 0..<counted { sums[place] += fields[1 + place].flatMap { Int($0) } ?? 0 }
      for (place, term) in ranged.enumerated() {
        let first = 1 + counted + 2 * place
        ranges.note(
          term, least: fields[first].flatMap { Double($0) },
          greatest: fields[first + 1].flatMap { Double($0) })
      }
      for term in ranged where !ranges[term].greatest.isFinite || ranges[term].greatest > 0x1p300 {
        throw EngineError(
          .refused, fanOut.nodes[server].host, "a number of the table is too large to be summed")
      }
    }
    return (ranges, sums)
  }

  /// Says how many rows have no number in a noticed column.
  func report(missing specification: InputSpecification, _ log: inout DiagnosticLog) {
    for (name, count) in zip(plan.noticedNumbers, missing)
    where count > 0 && !absent.contains(name) {
      log.report(
        Diagnostic(
          .warning, "missing-value",
          "\(count) rows have no \"\(specification.columns[name] ?? name)\": they are left out of what needs it",
          at: SourceLocation(file: specification.paths.first ?? ""),
          expected: "a number; their clusters stay in the sampling frame",
          hint: "a payment of nothing is 0, not an empty cell"))
    }
  }

  /// Sums all tables; those without dimensions take the sums of a finer one.
  func sum(
    into sums: inout MicrodataSums, _ summary: inout InputSummary, source: String,
    _ progress: @Sendable (String) -> Void
  ) async throws(EngineError) {
    var isFirst = true
    for (place, table) in tables.enumerated() where finer[place] == nil {
      progress("\(source): \(place + 1) of \(tables.count)")
      let answers = try await fanOut.rows(table.statement, columns: table.selected.count)
      var lines: [SummedLine] = []
      var rejected = 0
      for (server, answer) in answers.enumerated() {
        try ledger.check(table.rowsCounted(answer), of: server)
        rejected += table.rowsRejected(answer)
        for fields in answer {
          if let line = try table.line(fields, plan, host: fanOut.nodes[server].host) {
            lines.append(line)
          }
        }
      }
      if isFirst { summary.rejected = rejected }
      lines.sort(by: SummedLine.precedes)
      let wholes = finer.indices.filter { finer[$0] == place }
      sums.add(
        lines, toTable: place, wholeFor: wholes, counts: isFirst, from: source, absent: absent)
      isFirst = false
    }
  }

  /// Finds the distributions that are wanted, as rows that stand for those of each survey.
  func order(into sums: inout MicrodataSums, source: String) async throws(EngineError) {
    for (place, ranking) in plan.rankings.enumerated() {
      var distribution = EngineDistribution(
        ranking, plan, rankings[place], rankingRanges[place], ledger, fanOut)
      let found = try await distribution.ordered()
      let areas = distribution.rows.keys.sorted { $0.lexicographicallyPrecedes($1) }
      for area in areas {
        sums.add(
          found[area] ?? RankedRows(), toRanking: place, of: area,
          rows: place == 0 ? distribution.rows[area] ?? 0 : 0, from: source, absent: absent)
      }
    }
  }
}
