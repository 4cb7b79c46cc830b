/// A query in layers: each part is worked out once, under a name, from parts of the layers below.
package struct SQLLayers: Sendable {
  /// A part that can be used: a name or a constant, and the lowest layer that knows it.
  package struct Term: Hashable, Sendable {
    package let sql: String
    package let layer: Int
  }

  /// Something that is worked out under a name, "e" and its number.
  private struct Part {
    let number: Int
    let sql: String
    /// The numbers of the parts below that it is made of.
    let needs: [Int]

    var name: String { "e\(number)" }
  }

  /// The language.
  package let dialect: SQLDialect
  private let table: String
  /// The named parts of each layer, of which the first reads the table.
  private var layers: [[Part]] = [[]]
  private var known: [String: Term] = [:]
  private var count = 0

  /// Starts over a table.
  package init(_ dialect: SQLDialect, table: String) {
    self.dialect = dialect
    self.table = table
  }

  /// Something that is the same in every row.
  package func constant(_ sql: String) -> Term { Term(sql: sql, layer: -1) }

  /// Something of a column.
  package mutating func column(_ name: String, _ make: (String) -> String) -> Term {
    define(make(dialect.name(name)), of: [], above: -1)
  }

  /// A part made of others.
  package mutating func define(_ parts: [Term], _ make: ([String]) -> String) -> Term {
    define(
      make(parts.map(\.sql)), of: parts, above: max(0, parts.map(\.layer).max() ?? 0))
  }

  private mutating func define(_ sql: String, of parts: [Term], above layer: Int) -> Term {
    if let term = known[sql] { return term }
    while layers.count <= layer + 1 { layers.append([]) }
    let needs = parts.filter { $0.layer >= 0 }.compactMap { Int($0.sql.dropFirst()) }
    let part = Part(number: count, sql: sql, needs: needs)
    let term = Term(sql: part.name, layer: layer + 1)
    count += 1
    layers[layer + 1].append(part)
    known[sql] = term
    return term
  }

  /// The numbers of parts whose names stand in a text of ours.
  private func numbers(in text: String) -> [Int] {
    text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
      .compactMap { $0.first == "e" ? Int($0.dropFirst()) : nil }.filter { $0 < count }
  }

  /// The same without an inner query, where parts are keys only: then the shards of a `Distributed` table group their own rows.
  private func plainStatement(_ select: [String], _ keys: [String]) -> String? {
    guard dialect == .clickHouse, layers.count == 1,
      Set(layers[0].map(\.name)) == Set(keys), !keys.isEmpty
    else { return nil }
    let made = Dictionary(uniqueKeysWithValues: layers[0].map { ($0.name, $0.sql) })
    let shown = select.map { name in made[name].map { "\($0) AS \(name)" } ?? name }
    return "SELECT \(shown.joined(separator: ", ")) FROM \(dialect.table(table)) "
      + "GROUP BY \(keys.joined(separator: ", "))"
  }

  /// The statement that groups the rows of the last layer.
  package func statement(
    select: [String], groupBy keys: [String], if condition: String? = nil
  ) -> String {
    if let plain = plainStatement(select, keys), condition == nil { return plain }
    // Nothing may be merged into the layer above, where it would be worked out once for each use.
    let border = dialect == .postgreSQL ? " OFFSET 0" : ""
    var wanted = Set((select + keys + [condition ?? ""]).flatMap(numbers))
    // Each layer names what it hands on: a `*` makes ClickHouse look through all layers below, at every layer anew.
    var selected: [[String]] = []
    for layer in layers.reversed() {
      let parts = layer.filter { wanted.contains($0.number) }
      let passed = wanted.subtracting(parts.map(\.number))
      selected.append(passed.sorted().map { "e\($0)" } + parts.map { "\($0.sql) AS \($0.name)" })
      wanted = passed.union(parts.flatMap(\.needs))
    }
    var from = dialect.table(table)
    for (depth, columns) in selected.reversed().enumerated() {
      let shown = columns.isEmpty ? "1 AS nothing" : columns.joined(separator: ", ")
      from = "(SELECT \(shown) FROM \(from)\(border)) AS l\(depth)"
    }
    let filter = condition.map { " WHERE \($0)" } ?? ""
    let grouping = keys.isEmpty ? "" : " GROUP BY \(keys.joined(separator: ", "))"
    return "SELECT \(select.joined(separator: ", ")) FROM \(from)\(filter)\(grouping)"
  }
}
