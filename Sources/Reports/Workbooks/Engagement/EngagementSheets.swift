internal import Indicators
internal import Tabular

/// The sheets that list records as their owners gave them, beside the values made from them.
enum EngagementSheets {
  /// The numbers of percentages.
  static let percent = "#,##0.0;-#,##0.0;0"

  /// Every sheet that a report's records fill.
  static func make(
    _ evaluation: Evaluation, index: ValueIndex, report: ReportSpecification, scope: ReportScope
  ) -> [SheetModel] {
    var sheets = [
      PortfolioSheet.make(evaluation, scope: scope),
      CommitmentsSheet.make(evaluation, scope: scope),
      EventsSheet.make(evaluation, scope: scope), PlatformsSheet.make(evaluation, scope: scope),
      PledgesSheet.make(evaluation, scope: scope), SolutionsSheet.make(evaluation, scope: scope),
    ]
    if report.kind == .donor {
      sheets.insert(ResultsSheet.make(evaluation, index: index, scope: scope), at: 1)
    }
    return sheets.compactMap { $0 }
  }
}

extension ReportScope {
  /// Whether a record of these areas belongs on the sheets of the report: its own areas, not those of the groups around it.
  func owns(_ areas: [Area]) -> Bool {
    guard let area else { return true }
    return areas.contains { $0 == area || isMember($0) }
  }
}
