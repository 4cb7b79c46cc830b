internal import Foundation
internal import Indicators
internal import Tabular

/// Checks templates alone: no data are read, and nothing is written.
public enum TemplatesCheck {
  /// The outcome of checking the templates of a manifest, or of a folder that holds no `report.yaml`.
  ///
  /// Of a manifest each brief's templates are checked against the keys of its kind; of a folder alone each template that it
  /// replaces, and what that takes in.
  public static func run(_ path: String, isStrict: Bool = false) -> BuildOutcome {
    let file = path.hasSuffix("/") ? "\(path)report.yaml" : "\(path)/report.yaml"
    // A file has no entries: only a folder without a manifest is a folder of templates.
    let entries = try? FileManager.default.contentsOfDirectory(atPath: path)
    if entries != nil, !FileManager.default.fileExists(atPath: file) {
      return ofFolder(path, isStrict)
    }
    do throws(ManifestProblems) {
      let manifest = try Manifest.read(path)
      let library = try BriefLibrary(manifest)
      let briefs = manifest.reports.filter { $0.formats.contains(where: \.isBrief) }
      let lines = briefs.map { report in
        let folder = report.templates.map { manifest.resolved($0) } ?? "the shipped templates"
        return "\(report.id): \(report.kind.rawValue), \(folder)"
      }
      return outcome(library.warnings, lines, isStrict)
    } catch {
      return outcome(error.diagnostics, [], isStrict)
    }
  }

  private static func ofFolder(_ folder: String, _ isStrict: Bool) -> BuildOutcome {
    do throws(Diagnostic) {
      let (library, warnings) = try TemplateLibrary.embedded.overridden(by: folder)
      var found = Set<Diagnostic>()
      var lines: [String] = []
      for kind in [ReportSpecification.Kind.country, .region, .interRegional] {
        let name = BriefLibrary.name(of: kind)
        let own = ReportSpecification.Language.allCases.map { "\(name)-\($0)" }
        for name in [name] + own where library[name] != nil {
          found.formUnion(library.diagnostics(of: name, against: BriefSchema.schema(kind)))
        }
        lines.append("\(name): \(library[name]?.file ?? "")")
      }
      return outcome(warnings + found.sorted(), lines, isStrict)
    } catch {
      return outcome([error], [], isStrict)
    }
  }

  private static func outcome(
    _ problems: [Diagnostic], _ lines: [String], _ isStrict: Bool
  ) -> BuildOutcome {
    var log = DiagnosticLog()
    for problem in problems { log.report(problem) }
    let (errors, warnings) = (log.count(.error), log.count(.warning))
    let status: ExitStatus =
      errors > 0
      ? ExitStatus(worstOf: problems) : isStrict && warnings > 0 ? .strictWarnings : .done
    return BuildOutcome(
      status: status, log: log, lines: lines,
      summary: "\(BuildOutcome.count(errors, "error")), \(BuildOutcome.count(warnings, "warning"))."
    )
  }
}
