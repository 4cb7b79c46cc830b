internal import Statistics
internal import Tabular

/// What the complete sums say about codes: sources that the map does not hold, and answers that are not known.
struct CareAuditor {
  private let specification: InputSpecification
  private let samples: [SurveySample]

  init(_ specification: InputSpecification, _ samples: [SurveySample]) {
    self.specification = specification
    self.samples = samples
  }

  func report(_ audits: [CareAudit], _ log: inout DiagnosticLog) {
    var unmapped: [String: [(code: String, rows: Int)]] = [:]
    for audit in audits {
      switch audit.subject {
      case .condition(let column): reportUnknown(column, rows(audit.place), &log)
      case .unmapped(let code, let map):
        let rows = rows(audit.place).map(\.rows).reduce(0, +)
        if rows > 0 { unmapped[map, default: []].append((code, rows)) }
      case .answers(let column, let map, let codes):
        for (text, rows) in rows(audit.place)
        where !text.isEmpty && !codes.contains(SourceMap.folded(text)) {
          unmapped[map, default: []].append(("\(column) \(text)", rows))
        }
      }
    }
    for (map, codes) in unmapped.sorted(by: { $0.key < $1.key }) { report(codes, map, &log) }
  }

  /// The rows of a table by the text of its one dimension, over all surveys; all rows where it has none.
  private func rows(_ table: Int) -> [(text: String, rows: Int)] {
    var found: [String: Int] = [:]
    for sample in samples {
      for cell in sample.labels[table].indices {
        let rows = sample.rows(table, in: .cells([Int32(cell)]))
        found[(sample.labels[table][cell].first ?? nil) ?? "", default: 0] += rows
      }
    }
    return found.filter { $0.value > 0 }.sorted { NaturalOrder.precedes($0.key, $1.key) }
      .map { ($0.key, $0.value) }
  }

  private func reportUnknown(
    _ column: String, _ rows: [(text: String, rows: Int)], _ log: inout DiagnosticLog
  ) {
    let unknown = rows.filter { ["8", "9"].contains(SourceMap.folded($0.text)) }
    guard !unknown.isEmpty else { return }
    let counts = unknown.map { "\(SourceMap.folded($0.text)) in \($0.rows)" }
    log.report(
      Diagnostic(
        .note, "unknown-condition",
        "\"\(column)\" is not known (\(counts.joined(separator: ", ")) "
          + "\(unknown.last?.rows == 1 ? "row" : "rows")): counted as not ill",
        at: SourceLocation(file: specification.paths.first ?? "")))
  }

  private func report(
    _ codes: [(code: String, rows: Int)], _ map: String, _ log: inout DiagnosticLog
  ) {
    let isLeftOut = specification.badRows == .leaveOut
    let list = codes.map { "\($0.code) (\($0.rows) \($0.rows == 1 ? "row" : "rows"))" }
    log.report(
      Diagnostic(
        isLeftOut ? .warning : .error, "foreign-key",
        "\(codes.count == 1 ? "1 code of a source is" : "\(codes.count) codes of sources are") "
          + "not in the source map \(map): \(NoteText.list(list, upTo: 40))"
          + (isLeftOut ? "; counted as no source" : ""),
        at: SourceLocation(file: specification.paths.first ?? ""),
        expected: "a row for every code that is used",
        hint: "add the codes to the map, with their sector"))
  }
}
