internal import Indicators
internal import Tabular

/// The templates that a manifest's briefs need, read and checked before any data is read.
struct BriefLibrary: Sendable {
  private let templates: [Key: StrictTemplate]
  private let translations: [Key: Translation]
  /// Warnings about files in template folders that nothing asks for.
  let warnings: [Diagnostic]

  init(_ manifest: Manifest) throws(ManifestProblems) {
    var templates: [Key: StrictTemplate] = [:]
    var translations: [Key: Translation] = [:]
    var problems: [Diagnostic] = []
    var warnings: [Diagnostic] = []
    // A run may have a thousand reports, and has few templates.
    var made = Made(manifest)
    for report in manifest.reports {
      do {
        for code in report.languages {
          translations[Key(report.id, code)] = try made.translation(report, code)
        }
        guard report.formats.contains(where: \.isBrief) else { continue }
        for code in report.languages {
          templates[Key(report.id, code)] = try made.template(report, code, &warnings)
        }
      } catch let faults as TemplateFaults {
        // What several reports share is said once.
        problems += faults.diagnostics.filter { !problems.contains($0) }
      } catch let diagnostic as Diagnostic {
        problems.append(Self.placed(diagnostic, report))
      } catch {
        problems.append(
          Diagnostic(.error, "template-syntax", "\(error)", at: report.place, concern: .manifest))
      }
    }
    guard problems.isEmpty else { throw ManifestProblems(problems) }
    self.templates = templates
    self.translations = translations
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

  /// The template of a report in its language; that of English where the language has none of its own.
  func template(of report: PlannedReport) -> StrictTemplate? {
    templates[Key(report.specification.id, report.language)]
  }

  /// The texts of a report's language.
  func translation(of report: PlannedReport) -> Translation {
    translations[Key(report.specification.id, report.language)] ?? .english
  }

  private struct Key: Hashable {
    let id: String
    let language: ReportSpecification.Language

    init(_ id: String, _ language: ReportSpecification.Language) {
      (self.id, self.language) = (id, language)
    }
  }
}

extension ReportSpecification.Language {
  /// The language with all that belongs to it.
  package var own: Language { Language(rawValue: rawValue) ?? .english }
}
