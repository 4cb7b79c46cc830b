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
    for report in manifest.reports where report.formats.contains(where: \.isBrief) {
      do {
        var library = TemplateLibrary.embedded
        if let folder = report.templates {
          let overridden = try library.overridden(by: manifest.resolved(folder))
          library = overridden.library
          // Reports may share a folder; what is in it is said once.
          warnings += overridden.warnings.filter { !warnings.contains($0) }
        }
        templates[report.id] = try StrictTemplate(
          Self.name(of: report.kind), in: library, schema: BriefSchema.schema(report.kind))
      } catch let faults as TemplateFaults {
        problems += faults.diagnostics
      } catch let diagnostic as Diagnostic {
        problems.append(Self.placed(diagnostic, report))
      } catch {
        problems.append(
          Diagnostic(.error, "template-syntax", "\(error)", at: report.place, concern: .manifest))
      }
    }
    guard problems.isEmpty else { throw ManifestProblems(problems) }
    self.templates = templates
    self.warnings = warnings
  }

  /// A folder that is not there is a matter of the manifest's entry.
  private static func placed(
    _ diagnostic: Diagnostic, _ report: ReportSpecification
  ) -> Diagnostic {
    guard diagnostic.code == "missing-input", diagnostic.location?.line == nil,
      let folder = report.templates, diagnostic.location?.file.hasSuffix(folder) ?? false
    else { return diagnostic }
    var placed = diagnostic
    placed.message = "the template folder \"\(folder)\" cannot be read"
    placed.location = report.place
    placed.hint = "paths start from the manifest's folder"
    return placed
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
