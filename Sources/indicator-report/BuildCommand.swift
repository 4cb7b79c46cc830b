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

  @Option(
    name: .shortAndLong,
    help: """
      The output folder; stands before the manifest's. Of several manifests each has a folder in it, named after its file, or after its folder where that is report.yaml.
      """)
  var output: String?

  @Option(name: .shortAndLong, help: "How many reports are made at a time.")
  var jobs: Int?

  @Flag(name: [.customShort("n"), .long], help: "Say what would be made, and write nothing.")
  var dryRun = false

  @Flag(help: "Make every report, even one that is up to date.")
  var force = false

  @Option(
    help: ArgumentHelp(
      "Make only what failed, or was not come to, in the run that this run.json tells of.",
      valueName: "run.json"), completion: .file(extensions: ["json"]))
  var onlyFailed: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Go on after a report has failed, which is the default.")
  var keepGoing = true

  @Flag(help: "Stop at the first report that fails.")
  var failFast = false

  @Option(
    help: ArgumentHelp(
      "Wait until another run has left the output folder, so many seconds or (--wait) as long as it takes.",
      valueName: "seconds"))
  var wait: WaitTime?

  @Option(help: ArgumentHelp("The most seconds that one report may take.", valueName: "seconds"))
  var timeout: Double?

  @Option(
    help: ArgumentHelp(
      "Warn where the newest figures are older at the report date, as 400d.", valueName: "days"))
  var maxAge: AgeLimit?

  /// Raised by signals (see `SignalWatch`).
  static let interruption = Interruption()

  @OptionGroup var judging: RunOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(options: shared)
    let options: BuildOptions
    do throws(Diagnostic) { options = try runOptions() } catch {
      console.problems([error])
      throw ExitCode(ExitStatus(error.concern).rawValue)
    }
    guard manifest.count > 1 else {
      let outcome = await Build.run(manifest[0], options, Self.interruption) {
        console.progress($0)
      }
      console.show(outcome)
      return try Console.end(outcome.status)
    }
    let batch = Batch(manifest, options, Self.interruption) { console.progress($0) }
    try Console.end(await batch.run { console.show($0) })
  }

  private func runOptions() throws(Diagnostic) -> BuildOptions {
    guard output.map({ !$0.isEmpty && !$0.contains("\n") }) ?? true else {
      throw Diagnostic(
        .error, "usage", "--output is no name of a folder", expected: "a path", concern: .usage)
    }
    guard jobs.map({ $0 >= 1 }) ?? true else {
      throw Diagnostic(
        .error, "usage", "--jobs \(jobs ?? 0) is too few", expected: "1 or more", concern: .usage)
    }
    guard timeout.map({ $0 > 0 && $0.isFinite }) ?? true else {
      throw Diagnostic(
        .error, "usage", "--timeout \(timeout ?? 0) is no time", expected: "seconds, more than 0",
        concern: .usage)
    }
    var options = BuildOptions()
    options.output = output
    options.asOf = try judging.date()
    options.epoch = try RunOptions.epochDate()
    options.jobs = jobs ?? 0
    options.isDryRun = dryRun
    options.isForced = force
    options.onlyFailed = try onlyFailed.map { (path) throws(Diagnostic) in
      try ChosenReports(runReport: path)
    }
    options.isStrict = judging.strict
    options.failsFast = failFast || !keepGoing
    options.timeout = timeout
    options.maxAge = maxAge?.days
    options.patience = wait?.seconds ?? 0
    options.arguments = CommandLine.arguments.dropFirst().map { $0 }
    return options
  }
}
