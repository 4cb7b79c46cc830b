internal import Engines
internal import Statistics

extension EngineTable {
  /// The rows that an answer counts, used or not: those of the server, or the answer is not whole.
  func rowsCounted(_ answer: [[String?]]) -> Int {
    answer.reduce(0) { $0 + ($1[keys.count].flatMap { Int($0) } ?? 0) }
  }

  /// The rows that could not be used.
  func rowsRejected(_ answer: [[String?]]) -> Int {
    answer.reduce(0) { $1[0] == "0" ? $0 + ($1[keys.count].flatMap { Int($0) } ?? 0) : $0 }
  }

  /// A line of an answer; `nil` for rows that cannot be used.
  func line(
    _ fields: [String?], _ plan: MicrodataPlan, host: String
  ) throws(EngineError) -> SummedLine? {
    guard fields[0] != "0" else { return nil }
    var place = 2
    func texts(_ count: Int) -> [String?] {
      defer { place += count }
      return Array(fields[place..<place + count])
    }
    let area = texts(plan.areaColumns.count).map { $0 ?? "" }
    let stratum = texts(plan.design.stratum.count).map { $0 ?? "" }
    let cluster = texts(plan.design.cluster.count).map { $0 ?? "" }
    let cell = texts(table.dimensions.count)
    let reader = LineReader(fields: fields, host: host)
    let population: ClosedRange<Double>? =
      plan.design.fpc == nil
      ? nil : try reader.number(keys.count + 2)...reader.number(keys.count + 3)
    var moments: [Moments] = []
    for sums in self.sums { moments.append(try reader.moments(sums)) }
    return SummedLine(
      area: area, stratum: stratum, cluster: cluster, cell: cell, isUsed: fields[0] == "1",
      isInside: fields[1] == "1", rows: try reader.count(keys.count),
      positiveRows: try reader.count(keys.count + 1), weight: try reader.sum(base),
      population: population, moments: moments)
  }
}

/// Reads the numbers of one line; a sum that is not there makes no 0.
private struct LineReader {
  let fields: [String?]
  let host: String

  func count(_ place: Int) throws(EngineError) -> Int {
    guard let count = fields[place].flatMap({ Int($0) }) else {
      throw EngineError(
        .malformed, host, "\"\(fields[place] ?? "null")\" stands where a whole number should")
    }
    return count
  }

  func number(_ place: Int) throws(EngineError) -> Double {
    guard let number = fields[place].flatMap({ Double($0) }), number.isFinite else {
      throw EngineError(
        .malformed, host, "\"\(fields[place] ?? "null")\" stands where a number should")
    }
    return number
  }

  func sum(_ cut: [EngineTable.CutSum]) throws(EngineError) -> ExactSum {
    var found = ExactSum()
    for sum in cut {
      var parts: [Int] = []
      for part in 0..<sum.form.parts { parts.append(try count(sum.place + part)) }
      found.merge(sum.form.sum(parts))
    }
    return found
  }

  func moments(_ sums: EngineTable.Sums) throws(EngineError) -> Moments {
    var found = Moments()
    found.rows = try count(sums.place)
    found.cases = try count(sums.place + 1)
    found.weight = try sum(sums.weight)
    found.y = try sum(sums.y)
    found.yy = try sum(sums.yy)
    found.x = try sum(sums.x)
    found.xy = try sum(sums.xy)
    found.xx = try sum(sums.xx)
    return found
  }
}
