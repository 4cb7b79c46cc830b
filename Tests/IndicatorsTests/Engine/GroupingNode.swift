import Engines

/// A server without a server: rows held in memory, grouped by what a question about records asks for.
///
/// It reads the few forms that such questions have, and so fails where they change.
struct GroupingNode: EngineNode {
  let host: String
  let labels: [String]
  let table: [[String]]
  /// How many rows it says less than it has, in the answer about records.
  var withheld = 0

  func rows(_ sql: String, columns: Int?) throws(EngineError) -> [[String?]] {
    if sql.hasPrefix("DESCRIBE TABLE") { return labels.map { [$0, "String"] } }
    if sql.hasPrefix("SELECT count(*) FROM") { return [["\(table.count)"]] }
    if sql.contains("FROM system.") { return [] }
    let keys = sql.prefixMatch(of: /SELECT (.*?), count\(\*\) FROM/)?.output.1
    guard let keys else { throw EngineError(.malformed, host, sql) }
    // `e0, e1`, or the same with what they are made of.
    let names = keys.matches(of: /(?:^|, |AS )(e\d+)(?=, |$)/).map { String($0.output.1) }
    var counts: [[String]: Int] = [:]
    for row in table.dropFirst(withheld) {
      let parts = try parts(of: row, sql)
      counts[names.map { parts[$0] ?? "?" }, default: 0] += 1
    }
    return counts.map { $0.key + ["\($0.value)"] }
  }

  /// Every named part of a question, for one row.
  private func parts(of row: [String], _ sql: String) throws(EngineError) -> [String: String] {
    var parts: [String: String] = [:]
    for found in sql.matches(of: /ifNull\(toString\(`(.*?)`\), ''\) AS (e\d+)/) {
      guard let place = labels.firstIndex(of: String(found.output.1)) else {
        throw EngineError(.schema, host, "no column \(found.output.1)")
      }
      parts[String(found.output.2)] = row[place]
    }
    let cases = sql.matches(of: /CASE WHEN ((?:(?!CASE).)*?) THEN (\S+) ELSE (\S+) END AS (e\d+)/)
    for found in cases.sorted(by: { Self.number($0.output.4) < Self.number($1.output.4) }) {
      let (yes, no) = (String(found.output.2), String(found.output.3))
      let value = holds(String(found.output.1), parts) ? yes : no
      parts[String(found.output.4)] = parts[value] ?? value.filter { $0 != "'" }
    }
    return parts
  }

  private static func number(_ name: Substring) -> Int { Int(name.dropFirst()) ?? 0 }

  private func holds(_ condition: String, _ parts: [String: String]) -> Bool {
    condition.components(" AND ").allSatisfy { test in
      test.components(" OR ").contains { one in
        if let found = one.firstMatch(of: /position\((e\d+), '(.*?)'\) > 0/) {
          let held = parts[String(found.output.1)]?.contains(found.output.2) ?? false
          return one.contains("NOT ") ? !held : held
        }
        if let found = one.firstMatch(of: /reinterpretAsUInt8\((e\d+)\) BETWEEN 33/) {
          return parts[String(found.output.1)]?.utf8.first.map { (33...126).contains($0) } ?? false
        }
        guard let found = one.firstMatch(of: /(e\d+|1) = (\d)/) else { return true }
        return (parts[String(found.output.1)] ?? "1") == found.output.2
      }
    }
  }
}

extension String {
  fileprivate func components(_ mark: String) -> [String] {
    split(separator: mark).map(String.init)
  }
}
