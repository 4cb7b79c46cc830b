internal import Tabular

/// Owners that the map does not hold: each is said once, with its count and the first place.
struct UnmappedOwners {
  private var found: [String: (count: Int, first: SourceLocation)] = [:]

  mutating func note(_ label: String, at place: SourceLocation, rows: Int = 1) {
    found[label.collapsed, default: (0, place)].count += rows
  }

  var warnings: [Diagnostic] {
    found.sorted { ($0.value.first, $0.key) < ($1.value.first, $1.key) }.map { label, finding in
      let rows = finding.count == 1 ? "1 row" : "\(finding.count) rows"
      return Diagnostic(
        .warning, "unmapped-owner",
        "the owner \"\(label)\" (\(rows)) is not in the ownership map: its sector is unknown",
        at: finding.first, hint: "add it: `ownership: {labels: {\(label): pfp}}`")
    }
  }
}

/// Ids that come more than once in a file: each is said once, with all of its lines.
struct RepeatedIDs {
  private var lines: [String: [SourceLocation]] = [:]

  mutating func note(_ id: String, at place: SourceLocation) {
    if !id.isEmpty { lines[id, default: []].append(place) }
  }

  var warnings: [Diagnostic] {
    lines.filter { $0.value.count > 1 }.sorted { ($0.value[0], $0.key) < ($1.value[0], $1.key) }
      .map { id, places in
        let shown = NoteText.list(places.compactMap { $0.line.map { "line \($0)" } }, upTo: 4)
        return Diagnostic(
          .warning, "primary-key",
          "the id \"\(id)\" stands on \(places.count) rows: \(shown); all are counted",
          at: places[0])
      }
  }
}
