public import Indicators
internal import Tabular

/// One file to be made: a report of the manifest, for one area where it has `each:`, in one format.
public struct PlannedReport: Sendable, Hashable {
  /// The report's entry in the manifest.
  public let specification: ReportSpecification
  /// The area that it is about; `nil` for all.
  public let area: Area?
  /// The format.
  public let format: ReportSpecification.Format
  /// The language.
  public let language: ReportSpecification.Language
  /// The file's name inside the output folder.
  public let name: String
}

/// All files of a run, in the manifest's order.
public enum ReportPlan {
  /// Expands the manifest's reports; two that lead to one file are an error before any work.
  public static func make(
    _ manifest: Manifest, areas: (Area.Kind) -> [Area]
  ) throws(ManifestProblems) -> [PlannedReport] {
    var planned: [PlannedReport] = []
    var owners: [String: ReportSpecification] = [:]
    var clashes: Set<[SourceLocation]> = []
    var problems: [Diagnostic] = []
    for specification in manifest.reports {
      for report in expand(specification, areas) {
        let taken = report.fileNames.first { owners[$0.lowercased()] != nil }
        if let taken, let owner = owners[taken.lowercased()] {
          // One complaint for two entries, however many files they share.
          if clashes.insert([owner.place, specification.place]).inserted {
            problems.append(clash(specification, taken, with: owner))
          }
        } else {
          for name in report.fileNames { owners[name.lowercased()] = specification }
          planned.append(report)
        }
      }
    }
    guard problems.isEmpty else { throw ManifestProblems(problems) }
    return planned
  }

  private static func expand(
    _ specification: ReportSpecification, _ areas: (Area.Kind) -> [Area]
  ) -> [PlannedReport] {
    let wanted: [Area?] = specification.each.map { areas($0).map { $0 } } ?? [nil]
    return wanted.flatMap { area in
      specification.languages.flatMap { language in
        specification.formats.map { format in
          let suffix = (area.map { "-\($0.code)" } ?? "") + (language == .en ? "" : ".\(language)")
          return PlannedReport(
            specification: specification, area: area, format: format, language: language,
            name: "\(specification.id)\(suffix).\(format.ending)")
        }
      }
    }
  }

  private static func clash(
    _ specification: ReportSpecification, _ name: String, with owner: ReportSpecification
  ) -> Diagnostic {
    Diagnostic(
      .error, "output-clash",
      "report \"\(specification.id)\" and the one at \(owner.place) both write \(name)",
      at: specification.place, hint: "give each report an id of its own", concern: .manifest)
  }
}
