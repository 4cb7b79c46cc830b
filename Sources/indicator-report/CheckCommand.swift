import ArgumentParser
import Indicators
import Reports
import Tabular

/// `indicator-report check`: reads everything, writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read and judge every input and template, and write nothing.",
    discussion: """
      Example:
        indicator-report check my-meeting
      """)

  @Argument(help: "A manifest, or a folder that holds report.yaml.")
  var manifest = "."

  @OptionGroup var judging: RunOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(options: shared)
    var status = ExitStatus.done
    do throws(Diagnostic) {
      let outcome = await Check.run(
        manifest, asOf: try judging.date(), epoch: try RunOptions.epochDate(),
        isStrict: judging.strict
      ) { console.progress($0) }
      console.show(outcome)
      status = outcome.status
    } catch {
      console.problems([error])
      status = ExitStatus(error.concern)
    }
    try Console.end(status)
  }
}
