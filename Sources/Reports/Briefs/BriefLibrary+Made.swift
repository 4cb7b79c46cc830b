internal import Indicators
internal import Tabular

extension BriefLibrary {
  /// What was read and compiled for the reports so far, which share most of it.
  struct Made {
    /// What a template or the texts of a language depend on.
    private struct Origin: Hashable {
      let folder: String?
      let language: ReportSpecification.Language
      var kind: ReportSpecification.Kind?
    }

    private let manifest: Manifest
    private var libraries: [String?: TemplateLibrary] = [nil: .embedded]
    private var templates: [Origin: StrictTemplate] = [:]
    private var translations: [Origin: Translation] = [:]

    init(_ manifest: Manifest) { self.manifest = manifest }

    /// The texts of a language for a report.
    mutating func translation(
      _ report: ReportSpecification, _ code: ReportSpecification.Language
    ) throws(Diagnostic) -> Translation {
      let origin = Origin(folder: report.templates, language: code)
      if let known = translations[origin] { return known }
      let made = try Translation.of(code.own, folder: report.templates.map(manifest.resolved))
      translations[origin] = made
      return made
    }

    /// The template of a report in a language; that of English where the language has none of its own.
    mutating func template(
      _ report: ReportSpecification, _ code: ReportSpecification.Language,
      _ warnings: inout [Diagnostic]
    ) throws -> StrictTemplate {
      let origin = Origin(folder: report.templates, language: code, kind: report.kind)
      if let known = templates[origin] { return known }
      let library = try library(report.templates, &warnings)
      let made = try StrictTemplate(
        Self.name(of: report.kind, in: code, library), in: library,
        schema: BriefSchema.schema(report.kind))
      templates[origin] = made
      return made
    }

    /// A user's own template for all languages stands before one of the language that is shipped.
    private static func name(
      of kind: ReportSpecification.Kind, in language: ReportSpecification.Language,
      _ library: TemplateLibrary
    ) -> String {
      let name = BriefLibrary.name(of: kind)
      let own = "\(name)-\(language)"
      guard let source = library[own] else { return name }
      let shipped = TemplateLibrary.embedded
      let isShipped = source.text == shipped[own]?.text
      return isShipped && library[name]?.text != shipped[name]?.text ? name : own
    }

    /// The shipped templates with those of a folder over them; what is odd in the folder is said once.
    private mutating func library(
      _ folder: String?, _ warnings: inout [Diagnostic]
    ) throws(Diagnostic) -> TemplateLibrary {
      if let known = libraries[folder] { return known }
      guard let folder else { return .embedded }
      let read = try TemplateLibrary.embedded.overridden(by: manifest.resolved(folder))
      libraries[folder] = read.library
      warnings += read.warnings
      return read.library
    }
  }
}
