internal import Tabular

/// The sources of care that a survey's codes stand for: a file of its own for each survey, since letters and numbers differ between countries (pse.md B.2, B.3).
struct SourceMap: Sendable {
  /// Who runs a source.
  enum Sector: String, CaseIterable, Sendable {
    case `public`, `private`, ngo, other, home, unknown
  }

  /// What a code stands for.
  struct Source: Sendable, Hashable {
    let code: String
    /// The code as the map writes it.
    let written: String
    let label: String
    let sector: Sector
    let subsector: String
    /// Whether asking there counts as having sought care.
    let countsAsCare: Bool
  }

  /// The file, as the manifest names it.
  let path: String
  private(set) var sources: [Source] = []

  /// Flags of DHS files that sum up other columns, and are no source.
  static let summaries: Set<String> = ["y", "z"]

  static let columns = [
    Column("source_code", aliases: ["code"], required: true), Column("source_label"),
    Column("sector", required: true), Column("subsector"), Column("counts_as_care"),
  ]

  init(path: String) { self.path = path }

  /// Takes a row of the file.
  mutating func add(_ row: InputRow) throws(Diagnostic) {
    let code = Self.folded(try row.required("source_code"))
    guard !Self.summaries.contains(code) else { return }
    guard !sources.contains(where: { $0.code == code }) else {
      throw row.complaint(
        "source_code", "primary-key", "source code \"\(code)\" stands twice in the map")
    }
    let word = try row.required("sector").lowercased()
    guard let sector = Sector(rawValue: word) else {
      throw row.complaint(
        "sector", "constraint-error", "\"\(word)\" is no sector",
        expected: "one of \(Sector.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let subsector = row.text("subsector")
    sources.append(
      Source(
        code: code, written: row.text("source_code"), label: row.text("source_label"),
        sector: sector,
        subsector: subsector.isEmpty ? sector.rawValue : subsector,
        countsAsCare: try Self.counts(row) ?? (code != "t")))
  }

  private static func counts(_ row: InputRow) throws(Diagnostic) -> Bool? {
    let text = row.text("counts_as_care").lowercased()
    if text.isEmpty { return nil }
    if ["1", "yes", "true", "y"].contains(text) { return true }
    if ["0", "no", "false", "n"].contains(text) { return false }
    throw row.complaint(
      "counts_as_care", "type-error", "\"\(text)\" is neither yes nor no", expected: "yes or no")
  }

  /// A code as it is compared: letters in lower case, whole numbers without decimals.
  static func folded(_ code: String) -> String {
    let text = code.trimmed.lowercased()
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// The subsectors, in the order of the map.
  var subsectors: [String] {
    var seen: Set<String> = []
    return sources.map(\.subsector).filter { seen.insert($0).inserted }
  }

  /// What must be said beside every figure: which sources are no care, and that the private total holds some that are not for profit.
  var remark: String {
    let left = sources.filter { !$0.countsAsCare }.map {
      $0.label.isEmpty ? $0.code : "\($0.code) (\($0.label))"
    }
    let isMixed = sources.contains { $0.sector == .private && $0.subsector.hasPrefix("pnfp") }
    return NoteText.joined([
      left.isEmpty ? "" : "not counted as care: \(NoteText.list(left))",
      isMixed ? "private includes not-for-profit" : "",
    ])
  }
}
