internal import Indicators
internal import Tabular

/// A brief in one format, with its facts beside it.
struct BriefPage {
  let text: String
  let facts: String

  /// Renders one planned brief.
  static func make(_ prepared: Prepared, _ report: PlannedReport) throws(Diagnostic) -> BriefPage {
    guard let template = prepared.library.template(of: report) else {
      throw Diagnostic(
        .error, "unknown-template",
        "there is no template for report \"\(report.specification.id)\"",
        at: report.specification.place, concern: .manifest)
    }
    let subject = BriefSubject(prepared, report)
    let document: Document
    do throws(TemplateFaults) {
      let translation = subject.wording.translation
      document = try template.document(
        of: BriefContext(subject).value.said(in: translation), in: translation.language)
    } catch {
      throw error.diagnostics.first
        ?? Diagnostic(.error, "template-syntax", "the template failed", concern: .manifest)
    }
    let formats = report.specification.formats
    // Only the page for browsers draws charts, and prints the figures beneath them.
    let facts = FactSheet(formats.contains(.html) ? document : document.withoutCharts)
    return BriefPage(text: text(of: document, report), facts: facts.json)
  }

  private static func text(of document: Document, _ report: PlannedReport) -> String {
    let isASCII = report.specification.isASCII
    return switch report.format {
    case .html: HTMLWriter(isASCII: isASCII).text(of: document)
    case .markdown: MarkdownWriter(isASCII: isASCII).text(of: document)
    case .text, .xlsx:
      TextWriter(width: report.specification.width, isASCII: isASCII).text(of: document)
    }
  }
}
