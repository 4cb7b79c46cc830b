internal import Indicators
internal import Tabular

/// Texts that a language lacks, found by the marks that they are printed with: loud on the page, and told by the run.
struct MissingTexts {
  let count: Int
  let first: String

  /// Looks for marks; `nil` where there is none.
  init?(in text: String) {
    guard text.utf8.contains(0xE2), let start = text.firstIndex(of: "⟦") else { return nil }
    first = String(text[start...].prefix { $0 != "⟧" }.dropFirst())
    count = text.count { $0 == "⟦" }
  }

  /// Looks through the words of a workbook.
  init?(in content: WorkbookContent) {
    guard content.words.language != .english else { return nil }
    let texts = content.sheets.flatMap { sheet in
      [sheet.tab, sheet.title.plain] + sheet.lines.map(\.plain)
        + (sheet.table.map { $0.columns.map(\.heading.plain) + $0.rows.joined().map(\.shown) } ?? [])
    }
    self.init(in: texts.filter { $0.contains("⟦") }.joined(separator: "\n"))
  }

  func diagnostic(of report: PlannedReport, in folder: String, isStrict: Bool) -> Diagnostic {
    Diagnostic(
      isStrict ? .error : .warning, "missing-translation",
      "\(BuildOutcome.count(count, "text")) not translated to \"\(report.language)\", the first: \"\(first)\"",
      at: SourceLocation(file: "\(folder)/\(report.name)"),
      hint:
        "they are marked ⟦ ⟧; a file \(report.language).own.yaml in the report's `templates:` folder can translate them",
      concern: .manifest)
  }
}
