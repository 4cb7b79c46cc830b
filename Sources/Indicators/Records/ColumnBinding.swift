internal import Tabular

/// Our column names bound to positions in one file's header, once, before the first row is read.
struct ColumnBinding: Sendable {
  private(set) var positions: [String: Int] = [:]
  /// Our column name → what every row holds there, as the manifest says.
  private(set) var constants: [String: String] = [:]

  /// Binds by the manifest's `constants:` and `columns:`, then by our name, then by the usual aliases; every missing column
  /// is reported.
  ///
  /// A name of ours that the kind does not know is a fault of the manifest, said at the place given.
  init(
    _ columns: [Column], labels: [String], file: String, headerLine: Int?,
    renamed: [String: String], constants: [String: String] = [:], manifest: SourceLocation? = nil,
    log: inout DiagnosticLog
  ) {
    let place = SourceLocation(file: file, line: headerLine)
    for column in columns {
      if let constant = constants[column.name] {
        self.constants[column.name] = constant
      } else if let wanted = renamed[column.name] {
        positions[column.name] = labels.firstIndex(of: wanted)
        if positions[column.name] == nil {
          log.report(Self.missing(wanted, for: column.name, labels: labels, at: place))
        }
      } else if let index = Self.position(of: [column.name] + column.aliases, in: labels) {
        positions[column.name] = index
      } else if column.isRequired {
        log.report(Self.missing(column.name, for: column.name, labels: labels, at: place))
      }
    }
    let known = Set(columns.map(\.name))
    let unread = ["columns": renamed, "constants": constants]
    for (key, names) in unread.sorted(by: { $0.key < $1.key }) {
      for name in names.keys.sorted() where !known.contains(name) {
        log.report(Self.unknown(name, under: key, known.sorted(), at: manifest ?? place))
      }
    }
  }

  private static func unknown(
    _ name: String, under key: String, _ known: [String], at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .error, "unknown-key", "`\(key)` names \"\(name)\", which this kind of input does not read",
      at: place, expected: "one of \(known.joined(separator: ", "))",
      hint: Spelling.nearest(to: name, among: known).map { "did you mean \"\($0)\"?" },
      concern: .manifest)
  }

  /// Whether anything is known of a column.
  func has(_ column: String) -> Bool { positions[column] != nil || constants[column] != nil }

  static func position(of names: [String], in labels: [String]) -> Int? {
    let folded = labels.map { $0.lowercased() }
    for name in names {
      if let index = folded.firstIndex(of: name.lowercased()) { return index }
    }
    return nil
  }

  /// A column that was asked for and is not there; `name` is ours for it, `nil` where it was asked for under `where:`.
  static func missing(
    _ label: String, for name: String?, labels: [String], at place: SourceLocation
  ) -> Diagnostic {
    let near = Spelling.nearest(to: label, among: labels)
    let shown = labels.prefix(12).joined(separator: ", ") + (labels.count > 12 ? ", …" : "")
    return Diagnostic(
      .error, "missing-label", "there is no column \"\(label)\"", at: place,
      expected: "a column \"\(label)\" among: \(shown)",
      hint: name.map { name in
        near.map { "there is \"\($0)\"; name it with `columns: {\(name): \($0)}`" }
          ?? "name the file's column with `columns: {\(name): …}`"
      } ?? near.map { "did you mean \"\($0)\"?" } ?? "correct the name under `where:`")
  }
}
