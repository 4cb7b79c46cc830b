internal import Indicators

/// A section of a brief as a value: sentences and a table, or the one line that says that nothing is held.
struct BriefSection {
  /// The key under which templates name it.
  let key: String
  var sentences: [Phrase] = []
  var table: TextTable?
  /// Pictures of figures, for formats that can draw.
  var charts: [Chart] = []
  /// What stands there where no input leads to anything.
  let none: String

  init(
    _ key: String, none: String, sentences: [Phrase?] = [], table: TextTable? = nil,
    charts: [Chart] = []
  ) {
    self.key = key
    self.none = none
    self.sentences = sentences.compactMap { $0 }
    self.table = table
    self.charts = charts
  }

  var isAvailable: Bool { !sentences.isEmpty || table != nil }

  /// The section as a template sees it.
  var value: TemplateValue {
    .object([
      "available": .flag(isAvailable),
      "sentences": .list(sentences.map { .phrase($0) }),
      "table": .block(table.map { .table($0) }, orAbsent: none),
      "charts": .list(charts.map { .block(.chart($0)) }),
      "none": .text(none),
    ])
  }

  static let schema = TemplateSchema.object([
    "available": .flag, "sentences": .list(of: .text), "table": .block,
    "charts": .list(of: .block), "none": .text,
  ])
}
