/// One server that answers questions in SQL.
package protocol EngineNode: Sendable {
  /// Its name and port.
  var host: String { get }
  /// The rows of an answer, each of `columns` texts; `nil` is a null.
  func rows(_ sql: String, columns: Int?) throws(EngineError) -> [[String?]]
}

/// A column of a table.
package struct EngineColumn: Hashable, Sendable {
  package let name: String
  package let type: String
  /// Whether it holds numbers.
  package let isNumber: Bool
}
