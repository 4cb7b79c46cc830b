internal import Indicators

/// The dialogue platforms, one row each (pse.md G8).
enum PlatformsSheet {
  static func make(_ evaluation: Evaluation, scope: ReportScope) -> SheetModel? {
    let context = evaluation.context
    let platforms = context.records.portfolio.platforms.filter { scope.owns($0.areas) }
      .sorted { ($0.area, $0.id) < ($1.area, $1.id) }
    let answer = { (answer: Bool?) in answer.map { $0 ? "yes" : "no" } ?? "" }
    let percent = EngagementSheets.percent
    let columns: [RecordColumn<DialoguePlatform>] =
      [.text("Platform", width: 8...16) { $0.id }] + RecordColumn.area(context) { $0.area } + [
        .text("Name", width: 16...44) { $0.name }, .day("Established") { $0.established },
        .known("Terms of reference") { answer($0.hasTerms) },
        .number("Meetings planned, 12 months") { $0.planned },
        .number("Meetings held, 12 months") { $0.held },
        .number("Held, % of planned", format: percent) {
          PortfolioSheet.share($0.held, of: $0.planned)
        },
        .number("With a private chair or co-chair") { $0.privatelyChaired },
        .number("Decisions taken, 12 months") { $0.taken },
        .number("Decisions implemented, 12 months") { $0.implemented },
        .number("Implemented, % of taken", format: percent) {
          PortfolioSheet.share($0.implemented, of: $0.taken)
        },
        .known("Minutes public") { answer($0.hasPublicMinutes) }, .source { $0.location },
      ]
    guard let table = SheetTable("t_platforms", of: platforms, columns) else { return nil }
    return SheetModel(
      "Platforms list", title: "Platforms for dialogue",
      lines: ["This worksheet contains one table, with one row for each platform."], table: table)
  }
}
