import ArgumentParser
import Glibc
import Reports
import Tabular

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

      Exit codes:
        0   done
        2   input data invalid
        3   some reports written, some failed
        4   warnings under --strict
        5   verify, diff --exit-code or a self-check found a difference
        64  usage
        65  manifest or template invalid
        66  input missing
        73  output cannot be created
        74  input or output failed, or the disk is full
        75  another run holds the output folder
        130, 143  interrupted
      """,
    version: ToolVersion.text,
    subcommands: [
      InitCommand.self, CheckCommand.self, BuildCommand.self, CatalogueCommand.self,
      DescribeCommand.self, ExplainCommand.self, DiffCommand.self, VerifyCommand.self,
      TemplatesCommand.self, LoadCommand.self,
    ])

  static func main() async {
    StandardStreams.hold()
    OpenFileLimit.secure()
    // A file that may not grow further is reported like a full disk, instead of ending the program.
    signal(SIGXFSZ, SIG_IGN)
    if CommandLine.arguments.dropFirst().first == BuildCommand.configuration.commandName {
      SignalWatch.start(BuildCommand.interruption)
    }
    if let word = CommandLine.arguments.dropFirst().first, let complaint = complaint(about: word) {
      exit(withError: complaint)
    }
    let arguments = Surroundings.extended(Array(CommandLine.arguments.dropFirst()))
    await main(arguments.map(WaitTime.spelledOut))
  }

  /// What is wrong with the first argument where it is no command; the parser would only call it unexpected.
  private static func complaint(about word: String) -> ValidationError? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard !word.hasPrefix("-"), !names.contains(word) else { return nil }
    let near = Spelling.nearest(to: word, among: names).map { " Did you mean '\($0)'?" } ?? ""
    return ValidationError("There is no command '\(word)'.\(near)")
  }
}
