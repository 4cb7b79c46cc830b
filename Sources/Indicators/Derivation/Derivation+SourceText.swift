internal import Tabular

extension Derivation {
  /// Quotes what the files have at the tree's places; a file that has gone meanwhile, or was piped in, is left unquoted.
  public func quoting(_ manifest: Manifest) -> Derivation {
    var wanted: [String: Set<Int>] = [:]
    collect(into: &wanted)
    var texts: [String: (lines: [Int: String], delimiter: Character)] = [:]
    for input in manifest.inputs {
      for path in input.paths where path != "-" && texts[path] == nil {
        guard let lines = wanted[path] else { continue }
        let file = InputFile(specification: input, file: path, path: manifest.resolved(path))
        let held = try? TextLines.read(
          lines, of: file.source, named: path, encoding: input.encoding)
        texts[path] = (held ?? [:], Self.delimiter(of: file))
      }
    }
    return quoted(texts)
  }

  private static func delimiter(of file: InputFile) -> Character {
    if let given = file.specification.delimiter { return given }
    do throws(Diagnostic) {
      let reader = try CSVReader(file.source, named: file.file, options: file.options)
      return reader.dialect.delimiter
    } catch {
      return ","
    }
  }

  private func collect(into wanted: inout [String: Set<Int>]) {
    for place in places {
      if let line = place.location.line { wanted[place.location.file, default: []].insert(line) }
    }
    for part in parts { part.collect(into: &wanted) }
  }

  private func quoted(
    _ texts: [String: (lines: [Int: String], delimiter: Character)]
  ) -> Derivation {
    var node = self
    for index in node.places.indices {
      let location = node.places[index].location
      guard let line = location.line, let (lines, delimiter) = texts[location.file] else {
        continue
      }
      node.places[index].line = lines[line]
      if let column = location.column, let text = lines[line] {
        node.places[index].cell = TextLines.cell(at: column, of: text, delimiter: delimiter)
      }
    }
    node.parts = parts.map { $0.quoted(texts) }
    return node
  }
}
