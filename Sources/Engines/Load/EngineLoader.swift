/// One server that takes in a table: rows go to a table beside it, which takes its place only when all are there.
package protocol EngineLoader {
  /// Its name and port.
  var host: String { get }
  /// Makes the table beside; gives back what killed loads had left and was removed.
  func begin(_ columns: [LoadColumn]) throws(EngineError) -> [String]
  /// Adds lines of rows; never sent twice.
  func add(_ lines: [UInt8]) throws(EngineError)
  /// The rows that are there now.
  func count() throws(EngineError) -> Int
  /// Puts the table in its place.
  func publish() throws(EngineError)
  /// Takes the table beside away, as far as the server still answers.
  func abandon()
}

/// The names of a table that is loaded.
struct LoadNames {
  let schema: String?
  let table: String
  private let mark: String

  init(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
    schema = parts.count > 1 ? parts[0] : nil
    table = parts.last ?? text
    // Two loads at the same time must not fill the same table.
    mark = String(UInt64.random(in: 0 ... .max), radix: 36)
  }

  /// How tables begin that a killed load leaves.
  var loadingPrefix: String { "\(table)__loading_" }
  var replacedPrefix: String { "\(table)__replaced_" }
  var loading: String { loadingPrefix + mark }
  var replaced: String { replacedPrefix + mark }

  func sql(_ name: String, _ dialect: SQLDialect) -> String {
    (schema.map { dialect.name($0) + "." } ?? "") + dialect.name(name)
  }
}
