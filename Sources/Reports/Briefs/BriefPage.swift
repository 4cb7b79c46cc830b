internal import Indicators
internal import Tabular

/// A brief as text, with its facts beside it.
struct BriefPage {
  let text: String
  let facts: String

  /// Renders one planned brief.
  static func make(_ prepared: Prepared, _ report: PlannedReport) throws(Diagnostic) -> BriefPage {
    guard let template = prepared.library[report.specification] else {
      throw Diagnostic(
        .error, "unknown-template",
        "there is no template for report \"\(report.specification.id)\"",
        at: report.specification.place, concern: .manifest)
    }
    let subject = BriefSubject(prepared, report)
    let document: Document
    do throws(TemplateFaults) {
      document = try template.document(of: BriefContext(subject).value)
    } catch {
      throw error.diagnostics.first
        ?? Diagnostic(.error, "template-syntax", "the template failed", concern: .manifest)
    }
    let writer = TextWriter(
      width: report.specification.width, isASCII: report.specification.isASCII)
    return BriefPage(text: writer.text(of: document), facts: FactSheet(document).json)
  }
}
