internal import Tabular

/// The columns of one question: which of a file's columns are its sources, and which answers they hold.
struct SourceColumns: Sendable {
  /// What the names of the columns begin with.
  let prefix: String
  let map: SourceMap
  /// The columns with a source of the map.
  let known: [(source: SourceMap.Source, column: String)]
  /// Columns that look like sources and are not in the map: code → column.
  let unmapped: [(code: String, column: String)]

  /// Texts that say yes.
  static let yes = ["1", "1.0", "yes", "Yes", "YES", "true", "True", "TRUE"]
  /// Every text that a 0/1 column may hold; DHS files write 8 for "don't know" and 9 for "missing".
  static let answers =
    yes + [
      "0", "0.0", "8", "8.0", "9", "9.0", "no", "No", "NO", "false", "False", "FALSE",
      "don't know", "missing",
    ]

  /// Finds the columns among a file's labels; without labels every letter may be one.
  init(prefix: String, map: SourceMap, labels: [String]?) {
    self.prefix = prefix
    self.map = map
    let codes = Dictionary(
      map.sources.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var known: [(SourceMap.Source, String)] = []
    var unmapped: [(String, String)] = []
    let letters = "abcdefghijklmnopqrstuvwx".map { prefix + String($0) }
    let candidates = labels ?? letters + map.sources.map { prefix + $0.code }
    var seen: Set<String> = []
    for label in candidates where label.lowercased().hasPrefix(prefix.lowercased()) {
      let code = SourceMap.folded(String(label.dropFirst(prefix.count)))
      guard seen.insert(code).inserted, !SourceMap.summaries.contains(code) else { continue }
      if let source = codes[code] {
        known.append((source, label))
      } else if Self.isCode(code, after: prefix) {
        unmapped.append((code, label))
      }
    }
    let order = Dictionary(
      map.sources.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    self.known = known.sorted { order[$0.0.code] ?? 0 < order[$1.0.code] ?? 0 }
    self.unmapped = unmapped
  }

  /// A letter behind a question's number; behind `src_` any word.
  private static func isCode(_ code: String, after prefix: String) -> Bool {
    guard !code.isEmpty else { return false }
    if prefix.hasSuffix("_") { return true }
    return code.count == 1 && code.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// All columns, mapped or not.
  var columns: [String] { known.map(\.column) + unmapped.map(\.column) }

  /// Whether a source was named by a row.
  static func named(_ column: String) -> Expression { .listed(column, yes, emptyIsNo: true) }
}

extension Expression {
  /// 1 where one of them holds; 0 where there are none.
  static func any(_ parts: [Expression]) -> Expression {
    parts.first.map { first in parts.dropFirst().reduce(first) { $0 || $1 } } ?? 0
  }

  /// 1 where all of them hold; 1 where there are none.
  static func all(_ parts: [Expression]) -> Expression {
    parts.first.map { first in parts.dropFirst().reduce(first) { $0 && $1 } } ?? 1
  }

  /// The sum; 0 where there are none.
  static func sum(_ parts: [Expression]) -> Expression {
    parts.first.map { first in parts.dropFirst().reduce(first) { $0 + $1 } } ?? 0
  }

  /// Rows whose columns hold one of the listed codes, in whatever way whole numbers are written; an empty cell holds none.
  static func matching(_ when: [String: [String]]) -> Expression {
    all(
      when.sorted { $0.key < $1.key }.map {
        .listed($0.key, spelt($0.value), emptyIsNo: true)
      })
  }

  /// Codes with the decimals that other programs write behind whole numbers.
  static func spelt(_ codes: [String]) -> [String] {
    codes.flatMap { code -> [String] in
      guard let number = Int(code) else { return [code] }
      return [code, "\(number).0"]
    }
  }
}
