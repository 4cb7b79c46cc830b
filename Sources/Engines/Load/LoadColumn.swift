/// A column of a table that is loaded, of a type that its cells show.
package struct LoadColumn: Hashable, Sendable {
  /// What its cells are.
  package enum Form: Hashable, Sendable {
    case whole
    case decimal(places: Int)
    case text
  }

  package let name: String
  package let form: Form
  /// Whether some cell has no number; a text is empty instead.
  package let hasNulls: Bool

  /// The type in words.
  package var words: String {
    let type =
      switch form {
      case .whole: "whole numbers"
      case .decimal(let places): "decimals of \(places) places"
      case .text: "texts"
      }
    return type + (hasNulls ? ", some missing" : "")
  }

  /// A column as it stands in `CREATE TABLE`.
  func definition(_ dialect: SQLDialect) -> String {
    let type =
      switch (dialect, form) {
      case (.clickHouse, .whole): "Int64"
      case (.clickHouse, .decimal(let places)): "Decimal(18, \(places))"
      case (.clickHouse, .text): "String"
      case (.postgreSQL, .whole): "bigint"
      case (.postgreSQL, .decimal(let places)): "numeric(18, \(places))"
      case (.postgreSQL, .text): "text"
      }
    switch dialect {
    case .clickHouse: return "\(dialect.name(name)) \(hasNulls ? "Nullable(\(type))" : type)"
    case .postgreSQL: return "\(dialect.name(name)) \(type)\(hasNulls ? "" : " NOT NULL")"
    }
  }
}
