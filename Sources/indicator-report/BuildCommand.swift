import ArgumentParser
import Indicators
import Reports
import Tabular

/// `indicator-report build`: read, compute, write.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Compute, and write values.csv, workbooks, briefs and run.json.",
    discussion: """
      Example:
        indicator-report build my-meeting -o out

      MANIFEST is a file, or a folder that holds report.yaml. Outputs that are in place stay \
      untouched until a whole new one stands beside them.
      """)

  @Argument(help: "Manifests, or folders that hold report.yaml.")
  var manifest: [String] = ["."]

  @Option(name: .shortAndLong, help: "The output folder; stands before the manifest's.")
  var output: String?

  @Option(name: .shortAndLong, help: "How many reports are made at a time.")
  var jobs: Int?

  @Flag(name: [.customShort("n"), .long], help: "Say what would be made, and write nothing.")
  var dryRun = false

  @Flag(help: "Make every report, even one that is up to date.")
  var force = false

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp("Go on after a report has failed.", visibility: .hidden))
  var keepGoing = true

  @Flag(help: "Stop at the first report that fails.")
  var failFast = false

  @OptionGroup var judging: RunOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(options: shared)
    var statuses: [ExitStatus] = []
    do throws(Diagnostic) {
      guard jobs.map({ $0 >= 1 }) ?? true else {
        throw Diagnostic(
          .error, "usage", "--jobs \(jobs ?? 0) is too few", expected: "1 or more", concern: .usage)
      }
      guard output == nil || manifest.count == 1 else {
        throw Diagnostic(
          .error, "usage", "--output stands for one manifest, and there are \(manifest.count)",
          hint: "name the folders with `output:` in each manifest", concern: .usage)
      }
      let options = BuildOptions(
        output: output, asOf: try judging.date(), epoch: try RunOptions.epochDate(),
        jobs: jobs ?? 0,
        isDryRun: dryRun, isStrict: judging.strict, failsFast: failFast || !keepGoing,
        arguments: CommandLine.arguments.dropFirst().map { $0 })
      for path in manifest {
        let outcome = await Build.run(path, options) { console.progress($0) }
        console.show(outcome)
        statuses.append(outcome.status)
        if outcome.status != .done, options.failsFast { break }
      }
    } catch {
      console.problems([error])
      throw ExitCode(ExitStatus(error.concern).rawValue)
    }
    let failed = statuses.filter { $0 != .done }
    guard let first = failed.first else { return }
    // Several manifests of which some were made is a partial success.
    try Console.end(failed.count == statuses.count ? first : .partial)
  }
}
