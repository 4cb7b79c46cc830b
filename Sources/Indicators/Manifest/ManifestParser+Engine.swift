internal import Engines
internal import Tabular

extension ManifestParser {
  /// The engine that a node names; `nil` for `embedded`, and where it cannot be used, which is said.
  mutating func engine(_ node: ManifestNode) -> EngineAddress? {
    guard let text = node.text(&problems), text != "embedded" else { return nil }
    do throws(AddressError) {
      return try EngineAddress(parsing: text)
    } catch {
      var complaint = node.complaint(
        error.message, expected: "embedded, or clickhouse://user@host:8123/database?table=…",
        hint: error.hint)
      complaint.location?.column = node.place.column.map { $0 + error.offset }
      problems.append(complaint)
      return nil
    }
  }

  /// The engine of an input: its own, or that of the manifest with a table of the input's.
  mutating func engine(
    _ found: [String: ManifestNode], of kind: InputSpecification.Kind, _ node: ManifestNode
  ) -> EngineAddress? {
    let own = found["engine"].flatMap { engine($0) }
    let table = found["table"]?.text(&problems)
    guard var address = own ?? (table == nil ? nil : manifest.engine) else {
      if let place = found["table"], found["engine"] == nil, manifest.engine == nil {
        problems.append(
          place.complaint("a table is named and no engine", hint: "add `engine: …` to the manifest")
        )
      }
      return nil
    }
    if let table { address.table = table }
    let place = found["engine"] ?? found["table"] ?? node
    if address.table.isEmpty {
      problems.append(
        place.complaint("the engine is given no table", hint: "add `table: …` to the input"))
    }
    if !EnginePushdown.kinds.contains(kind) {
      let known = EnginePushdown.kinds.map(\.rawValue).sorted().joined(separator: ", ")
      problems.append(
        place.complaint(
          "an input of kind \(kind.rawValue) cannot be read at an engine", expected: known,
          hint: "read it as a file with `path:`"))
    }
    if let path = found["path"] {
      problems.append(
        path.complaint("an input has a `path` and a table of an engine", hint: "take one out"))
    }
    return address
  }

  /// Indicators of the manifest's own are ratios over the rows of files.
  mutating func refuseCustomAtEngine() {
    for custom in manifest.custom {
      guard
        manifest.inputs.contains(where: {
          $0.engine != nil && ($0.id == custom.input || $0.kind.rawValue == custom.input)
        })
      else { continue }
      problems.append(
        Diagnostic(
          .error, "engine-pushdown", "custom.\(custom.id) cannot be computed at an engine",
          at: custom.place, hint: "list it under `estimates:` of the survey", concern: .manifest))
    }
  }
}
