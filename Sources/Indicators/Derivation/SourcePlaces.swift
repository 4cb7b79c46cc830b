internal import Tabular

/// From the `source` column of a value to places in files, by the names that the manifest gives them.
enum SourcePlaces {
  /// A piece of a source text: a file's short name, and its line or its rows.
  struct Piece: Hashable {
    let file: String
    var line: Int?
    var rows: Int?
  }

  static func of(_ value: IndicatorValue, _ evaluation: Evaluation) -> [Derivation.Place] {
    guard value.places.isEmpty else { return value.places.map { Derivation.Place($0) } }
    return of(value.source, evaluation)
  }

  /// The places that a source text names.
  static func of(_ source: String, _ evaluation: Evaluation) -> [Derivation.Place] {
    pieces(of: source).map { piece in
      let paths = evaluation.inputs.map(\.path).filter { shortName($0) == piece.file }
      // Two files of one name in different folders cannot be told apart by the source; the short name stays.
      let file = Set(paths).count == 1 ? paths[0] : piece.file
      return Derivation.Place(SourceLocation(file: file, line: piece.line), rows: piece.rows)
    }
  }

  /// The pieces of `a.csv:12; b.csv (40 rows)`.
  static func pieces(of source: String) -> [Piece] {
    source.split(separator: ";").compactMap { part in
      let text = part.trimming { $0 == " " }
      if let open = text.lastIndex(of: "("), text.hasSuffix(")") {
        let words = text[text.index(after: open)...].dropLast().split(separator: " ")
        let name = text[..<open].trimming { $0 == " " }
        return Piece(file: String(name), rows: words.first.flatMap { Int($0) })
      }
      guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...])
      else { return text.isEmpty || text.first == "…" ? nil : Piece(file: String(text)) }
      return Piece(file: String(text[..<colon]), line: line)
    }
  }

  /// A file's name without its folders.
  static func shortName(_ path: String) -> String {
    path == "-" ? "stdin" : String(path.split(separator: "/").last ?? Substring(path))
  }
}

extension Substring {
  /// Without such characters at both ends.
  fileprivate func trimming(_ isBlank: (Character) -> Bool) -> Substring {
    var text = drop(while: isBlank)
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }
}
