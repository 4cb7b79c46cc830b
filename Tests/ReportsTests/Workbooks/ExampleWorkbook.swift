import Indicators
import Reports
import TestSupport
import Testing

/// The example's values, worked out once for all tests of workbooks.
enum ExampleWorkbook {
  private static let evaluation = Task {
    let evaluation = await Evaluation.run(
      try Manifest.read(Shared.root + "/Examples/inter-regional-meeting"))
    return (evaluation, ValueIndex(evaluation.values))
  }

  /// The sheets of a report on one area, or on all.
  static func content(
    area: Area? = nil, kind: ReportSpecification.Kind = .interRegional,
    profile: ReportSpecification.Profile = .accessible, words: Translation = .english
  ) async throws -> WorkbookContent {
    let (evaluation, index) = try await evaluation.value
    var report = try #require(evaluation.manifest.reports.first)
    (report.kind, report.profile) = (kind, profile)
    return WorkbookContent.make(evaluation, index: index, report: report, area: area, words: words)
  }

  /// Writes a workbook of the example and returns its path.
  static func write(
    _ content: WorkbookContent, into folder: TemporaryFolder, as name: String = "a.xlsx"
  ) throws -> String {
    let file = OutputFile(folder.path + "/" + name)
    try WorkbookWriter.write(content, to: file)
    try file.publish()
    return file.path
  }
}
