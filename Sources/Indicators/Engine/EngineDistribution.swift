internal import Engines
internal import Statistics

/// The distribution of a rank at an engine, exact where its quantiles lie.
///
/// Bins of the rank come first, then finer ones within those that hold a wanted quantile, at last the values themselves. Nothing is
/// sorted there, and few lines come back.
struct EngineDistribution {
  /// A bin with the weight of its rows: they lie at its lower limit or above it, and below the next bin.
  private struct Bin {
    let lower: Double
    var weight = ExactSum()
    var rows = 0
  }

  private let ranking: MicrodataPlan.Ranking
  private let plan: MicrodataPlan
  private let table: EngineTable
  private let ledger: EngineLedger
  private let fanOut: FanOut
  private let ranges: EngineRanges
  /// Rows of each survey, in the distribution or not.
  private(set) var rows: [[String]: Int] = [:]
  private var bins: [[String]: [Int: Bin]] = [:]

  /// Bits of the rank that the first and the second bins tell apart.
  private static let bits = [14, 30]

  init(
    _ ranking: MicrodataPlan.Ranking, _ plan: MicrodataPlan, _ table: EngineTable,
    _ ranges: EngineRanges, _ ledger: EngineLedger, _ fanOut: FanOut
  ) {
    (self.ranking, self.plan, self.table) = (ranking, plan, table)
    (self.ranges, self.ledger, self.fanOut) = (ranges, ledger, fanOut)
  }

  /// The table whose one measure is the rank, for its weight, its domain and the judgement of rows.
  static func table(
    of ranking: MicrodataPlan.Ranking, _ plan: MicrodataPlan, _ columns: EngineColumns,
    _ expressions: EngineExpressions
  ) -> EngineTable {
    let quantity = MicrodataPlan.Quantity(measure: .mean, y: ranking.rank)
    return EngineTable(
      MicrodataPlan.Table(
        weight: ranking.weight, domain: ranking.domain, measures: [quantity]),
      plan, columns, expressions)
  }

  /// The rows that stand for those of each survey, in the order of their ranks.
  mutating func ordered() async throws(EngineError) -> [[String]: RankedRows] {
    var wanted: Set<Int> = []
    for level in Self.bits.indices {
      try await divide(level, within: wanted)
      wanted = wantedBins(level)
    }
    try await divide(Self.bits.count, within: wanted)
    return bins.mapValues { Self.rows($0.values.sorted { $0.lower < $1.lower }) }
  }

  private func scale(_ level: Int) -> Int {
    Self.bits[level] - (Int(ranges[table.values[0].y].greatest.exponent) + 1)
  }

  /// The bins of a level in which a wanted quantile of some survey lies.
  private func wantedBins(_ level: Int) -> Set<Int> {
    var found: Set<Int> = []
    for bins in bins.values {
      let ordered = bins.values.sorted { $0.lower < $1.lower }
      guard let distribution = try? Self.rows(ordered).distribution() else { continue }
      for share in ranking.shares {
        found.insert(Self.bin(distribution.quantile(share), scale(level)))
      }
    }
    return found
  }

  private static func bin(_ value: Double, _ scale: Int) -> Int {
    Int((value * Double(sign: .plus, exponent: scale, significand: 1)).rounded(.down))
  }

  /// Replaces bins by finer ones, or by values after the last level; without bins to replace, makes the first.
  private mutating func divide(_ level: Int, within wanted: Set<Int>) async throws(EngineError) {
    let isLast = level == Self.bits.count
    var parts = table.parts
    let value = table.values[0]
    let dialect = parts.layers.dialect
    func bin(_ level: Int) -> SQLLayers.Term {
      parts.layers.define([value.y]) { [scale = scale(level)] in
        dialect.floor($0[0] + dialect.scaling(by: scale))
      }
    }
    var keys = [table.use, table.isInside, value.isThere]
    for name in plan.areaColumns { keys.append(parts.text(name)) }
    keys.append(isLast ? value.y : bin(level))
    let names = keys.map { $0.layer < 0 ? parts.layers.define([$0]) { $0[0] }.sql : $0.sql }
    let form = ranges.form(ranges[table.weight])
    let cut = form.cut(table.weight, &parts.layers)
    let condition: String? =
      level == 0
      ? nil
      : [
        "\(names[0]) = 1", "\(names[1]) = 1", "\(names[2]) = 1",
        "\(bin(level - 1).sql) IN (\(wanted.sorted().map { dialect.integer($0) }.joined(separator: ", ")))",
      ].joined(separator: " AND ")
    let selected = names + ["count(*)"] + cut.map { "sum(\($0.sql))" }
    let answers = try await fanOut.rows(
      parts.layers.statement(select: selected, groupBy: names, if: condition),
      columns: selected.count)
    var found: [[String]: [Int: Bin]] = [:]
    for (server, answer) in answers.enumerated() {
      let host = fanOut.nodes[server].host
      var counted = 0
      for fields in answer {
        counted += try take(fields, level, form, host, &found)
      }
      if level == 0 { try ledger.check(counted, of: server) }
    }
    try replace(by: found, wanted, level)
  }

  /// Takes in one line; gives back how many rows it counts.
  private mutating func take(
    _ fields: [String?], _ level: Int, _ form: FixedPoint, _ host: String,
    _ found: inout [[String]: [Int: Bin]]
  ) throws(EngineError) -> Int {
    let areas = plan.areaColumns.count
    let numbers = fields.dropFirst(4 + areas).map { $0.flatMap { Int($0) } }
    guard let count = numbers.first ?? nil, let key = fields[3 + areas].flatMap({ Double($0) }),
      !numbers.contains(nil)
    else { throw EngineError(.malformed, host, "a bin of the answer has no number") }
    let area = fields[3..<3 + areas].map { $0 ?? "" }
    if level == 0, fields[0] != "0" { rows[area, default: 0] += count }
    guard fields[0] == "1", fields[1] == "1", fields[2] == "1" else { return count }
    let isLast = level == Self.bits.count
    let lower =
      isLast ? key : key * Double(sign: .plus, exponent: -scale(level), significand: 1)
    // Values that differ have bits that differ.
    let place = isLast ? Int(truncatingIfNeeded: lower.bitPattern) : Int(key)
    var bin = found[area]?[place] ?? Bin(lower: lower)
    bin.weight.merge(form.sum(numbers.dropFirst().compactMap(\.self)))
    bin.rows += count
    found[area, default: [:]][place] = bin
    return count
  }

  /// Puts finer bins in the place of the wanted ones, whose rows they must hold.
  private mutating func replace(
    by found: [[String]: [Int: Bin]], _ wanted: Set<Int>, _ level: Int
  ) throws(EngineError) {
    guard level > 0 else {
      bins = found
      return
    }
    for area in bins.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      var kept: [Int: Bin] = [:]
      var (before, weight) = (0, ExactSum())
      for (_, bin) in bins[area] ?? [:] {
        if wanted.contains(Self.bin(bin.lower, scale(level - 1))) {
          before += bin.rows
          weight.merge(bin.weight)
        } else {
          kept[kept.count] = bin
        }
      }
      let finer = found[area] ?? [:]
      let after = finer.values.reduce(0) { $0 + $1.rows }
      var sum = ExactSum()
      for bin in finer.values { sum.merge(bin.weight) }
      guard before == after, weight == sum else {
        throw EngineError(
          .incomplete, "", "the table changed between two questions: \(before) rows, then \(after)",
          hint: "run the program again when the table is at rest")
      }
      for bin in finer.values { kept[kept.count] = bin }
      bins[area] = kept
    }
  }

  /// Rows that weigh what the bins weigh.
  private static func rows(_ bins: [Bin]) -> RankedRows {
    var rows = RankedRows(outcomes: 0, units: .clusters)
    for bin in bins {
      // Two Doubles hold the exact sum, which one would round.
      var high = bin.weight.value
      var rest = bin.weight
      rest.add(-high)
      if rest.value < 0 {
        high = high.nextDown
        rest = bin.weight
        rest.add(-high)
      }
      for part in [high, rest.value] where part > 0 {
        guard let weight = SamplingWeight(part) else { continue }
        rows.add(
          RankedRow(
            unit: ClusterKey(stratum: 0, cluster: 0), cell: 0, weight: weight,
            values: RankedRow.Values(rank: bin.lower)))
      }
    }
    rows.sort()
    return rows
  }
}
