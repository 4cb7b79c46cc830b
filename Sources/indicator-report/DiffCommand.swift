import ArgumentParser
import Reports
import Tabular

/// `indicator-report diff`: which values changed between two runs, and why.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say which values changed between two runs, and why.",
    discussion: """
      Example:
        indicator-report diff out-2023 out-2024
        indicator-report diff old/values.csv new/values.csv --exit-code

      OLD and NEW are two values.csv, or two output folders; only folders have a run.json that says \
      what else changed. The exit code is 0 whenever they could be compared, as of `git diff`; \
      with --exit-code it is 5 where anything differs.
      """)

  @Argument(help: "The earlier values.csv or output folder.")
  var old: String

  @Argument(help: "The later values.csv or output folder.")
  var new: String

  @Option(
    help: """
      Do not list numbers that moved by no more than this share of the old one, as 0.001; they are counted all the same.
      """)
  var tolerance = 0.0

  @Flag(help: "List every change, not the first 20 of a sort.")
  var all = false

  @Flag(help: "End with 5 where anything differs, within the tolerance or not.")
  var exitCode = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = Console(options: shared)
    guard tolerance >= 0, tolerance.isFinite else {
      console.problems([
        Diagnostic(
          .error, "usage", "--tolerance \(tolerance) is no share",
          expected: "0 or more, as 0.001", concern: .usage)
      ])
      throw ExitCode(ExitStatus.usage.rawValue)
    }
    let comparison = RunComparison.make(
      old, new, tolerance: tolerance, isWhole: all || shared.verbose,
      failsOnDifference: exitCode)
    console.problems(comparison.problems)
    let printed = shared.format == .json ? comparison.json : comparison.text
    if !printed.isEmpty { console.data(printed) }
    try Console.end(comparison.status)
  }
}
