internal import Engines
internal import Statistics

/// One line of an engine's answer, with the texts of its keys and the sums of its rows.
struct SummedLine {
  let area: [String]
  let stratum: [String]
  let cluster: [String]
  /// For each dimension a text, or a number that is a level.
  let cell: [String?]
  let isUsed: Bool
  let isInside: Bool
  let rows: Int
  let positiveRows: Int
  let weight: ExactSum
  let population: ClosedRange<Double>?
  let moments: [Moments]

  /// Lines in the order of their keys, whichever server they came from.
  static func precedes(_ left: SummedLine, _ right: SummedLine) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
  }

  private var key: [String] { area + stratum + cluster + cell.map { $0 ?? "" } }
}

extension MicrodataSums {
  /// Adds the lines of one table, which are also those of a table without its dimensions.
  mutating func add(
    _ lines: [SummedLine], toTable place: Int, wholeFor wholes: [Int], counts: Bool,
    from source: String, absent: Set<String>
  ) {
    let coded = lines.map { codes(of: $0, place) }
    count(file: source, absent: absent) { tally in
      for (line, codes) in zip(lines, coded) {
        let part = tally.part(tally.areas.code(of: codes.area))
        let stratum = tally.strata.code(of: codes.stratum)
        let unit = ClusterKey(stratum: stratum, cluster: tally.clusters.code(of: codes.cluster))
        if counts {
          tally.parts[part].rows += line.rows
          for limit in line.population.map({ [$0.lowerBound, $0.upperBound] }) ?? [] {
            tally.parts[part].note(populationClusters: limit, of: stratum)
          }
        }
        guard line.isUsed else { continue }
        for table in [place] + wholes {
          let cell = tally.cells[table].code(of: table == place ? codes.cell : [])
          tally.parts[part].tables[table].add(line, unit, cell: cell)
        }
      }
    }
  }

  /// Adds the rows that stand for the distribution of a survey.
  mutating func add(
    _ ordered: RankedRows, toRanking place: Int, of area: [String], rows: Int, from source: String,
    absent: Set<String>
  ) {
    let codes = zip(area, plan.areaColumns).map { code(of: $0, in: $1) }
    count(file: source, absent: absent) { tally in
      let part = tally.part(tally.areas.code(of: codes))
      tally.parts[part].rows += rows
      tally.parts[part].rankings[place] = ordered
    }
  }

  private mutating func codes(
    of line: SummedLine, _ place: Int
  ) -> (area: [Int32], stratum: [Int32], cluster: [Int32], cell: [Int32]) {
    func named(_ texts: [String], _ columns: [String], _ sums: inout MicrodataSums) -> [Int32] {
      zip(texts, columns).map { sums.code(of: $0, in: $1) }
    }
    let area = named(line.area, plan.areaColumns, &self)
    let stratum = named(line.stratum, plan.design.stratum, &self)
    let cluster = named(line.cluster, plan.design.cluster, &self)
    var cell: [Int32] = []
    for (text, dimension) in zip(line.cell, plan.dimensions(of: place)) {
      switch dimension {
      case .column(let name): cell.append(code(of: text ?? "", in: name))
      case .level: cell.append(text.flatMap(Double.init).flatMap { Int32(exactly: $0) } ?? -1)
      }
    }
    return (area, stratum, cluster, cell)
  }
}

extension ClusterTotals {
  /// Adds what a line holds of one cluster and cell.
  fileprivate mutating func add(_ line: SummedLine, _ unit: ClusterKey, cell: Int32) {
    guard line.isInside else {
      noteOutside(unit, rows: line.rows, positiveRows: line.positiveRows)
      return
    }
    let slot = slot(of: unit, cell: cell)
    addBase(rows: line.rows, positiveRows: line.positiveRows, weight: line.weight, at: slot)
    for (measure, moments) in line.moments.enumerated() {
      add(summed: moments, to: measure, at: slot)
    }
  }
}
