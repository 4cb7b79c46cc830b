/// A query in layers: each part is worked out once, under a name, from parts of the layers below.
package struct SQLLayers: Sendable {
  /// A part that can be used: a name or a constant, and the lowest layer that knows it.
  package struct Term: Hashable, Sendable {
    package let sql: String
    package let layer: Int
  }

  /// The language.
  package let dialect: SQLDialect
  private let table: String
  /// The named parts of each layer, of which the first reads the table.
  private var layers: [[(name: String, sql: String)]] = [[]]
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
    define(make(dialect.name(name)), above: -1)
  }

  /// A part made of others.
  package mutating func define(_ parts: [Term], _ make: ([String]) -> String) -> Term {
    define(make(parts.map(\.sql)), above: max(0, parts.map(\.layer).max() ?? 0))
  }

  private mutating func define(_ sql: String, above layer: Int) -> Term {
    if let term = known[sql] { return term }
    while layers.count <= layer + 1 { layers.append([]) }
    let term = Term(sql: "e\(count)", layer: layer + 1)
    count += 1
    layers[layer + 1].append((term.sql, sql))
    known[sql] = term
    return term
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
    var from = dialect.table(table)
    for (depth, layer) in layers.enumerated() {
      var parts = layer.map { "\($0.sql) AS \($0.name)" }
      if depth > 0 { parts.insert("*", at: 0) }
      if parts.isEmpty { parts = ["1 AS nothing"] }
      from = "(SELECT \(parts.joined(separator: ", ")) FROM \(from)\(border)) AS l\(depth)"
    }
    let filter = condition.map { " WHERE \($0)" } ?? ""
    let grouping = keys.isEmpty ? "" : " GROUP BY \(keys.joined(separator: ", "))"
    return "SELECT \(select.joined(separator: ", ")) FROM \(from)\(filter)\(grouping)"
  }
}
