import ArgumentParser
import Reports

/// The program: options in, exit codes out.
@main
struct IndicatorReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicator-report",
    abstract: "From CSV exports to workbooks and briefs on universal health coverage.",
    discussion: """
      Example:
        indicator-report init my-meeting --example
        indicator-report build my-meeting

      A folder with report.yaml and CSV files becomes values.csv, Excel workbooks and text briefs.
      Exit codes: 0 done, 2 input data invalid, 3 some reports failed, 4 warnings under --strict,
      64 usage, 65 manifest or template invalid, 66 input missing, 73 output cannot be created,
      74 input/output or disk full.
      """,
    version: ToolVersion.text,
    subcommands: [
      InitCommand.self, CheckCommand.self, BuildCommand.self, CatalogueCommand.self,
      DescribeCommand.self,
    ])
}
