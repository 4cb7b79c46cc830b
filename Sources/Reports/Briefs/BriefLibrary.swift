internal import Indicators
internal import Tabular

/// The templates that a manifest's briefs need, read and checked before any data is read.
struct BriefLibrary: Sendable {
  private let templates: [String: StrictTemplate]
  /// Warnings about files in template folders that nothing asks for.
  let warnings: [Diagnostic]

  init(_ manifest: Manifest) throws(ManifestProblems) {
    var templates: [String: StrictTemplate] = [:]
    var problems: [Diagnostic] = []
    var warnings: [Diagnostic] = []
    for report in manifest.reports where report.formats.contains(.text) {
      do {
        var library = TemplateLibrary.embedded
        if let folder = report.templates {
          let overridden = try library.overridden(by: manifest.resolved(folder))
          library = overridden.library
          warnings += overridden.warnings
        }
        templates[report.id] = try StrictTemplate(
          Self.name(of: report.kind), in: library, schema: BriefSchema.schema(report.kind))
      } catch let faults as TemplateFaults {
        problems += faults.diagnostics
      } catch let diagnostic as Diagnostic {
        problems.append(diagnostic)
      } catch {
        problems.append(
          Diagnostic(.error, "template-syntax", "\(error)", at: report.place, concern: .manifest))
      }
    }
    guard problems.isEmpty else { throw ManifestProblems(problems) }
    self.templates = templates
    self.warnings = warnings
  }

  /// The template's name: a report for donors is a country brief's sections over all countries.
  static func name(of kind: ReportSpecification.Kind) -> String {
    switch kind {
    case .country, .donor: "country-brief"
    case .region: "regional-brief"
    case .interRegional: "inter-regional-brief"
    }
  }

  subscript(report: ReportSpecification) -> StrictTemplate? { templates[report.id] }
}
