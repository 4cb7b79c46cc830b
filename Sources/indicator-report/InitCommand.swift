import ArgumentParser
import Reports
import Tabular

/// `indicator-report init`: a folder to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a working folder: report.yaml, data/*.csv with headers, README.",
    discussion: """
      Example:
        indicator-report init my-meeting
        indicator-report init my-meeting --example
      """)

  @Argument(help: "The folder to make; it must not hold a report.yaml yet.")
  var folder: String

  @Flag(help: "Fill it with the illustrative example, ready to build.")
  var example = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = Console(options: shared)
    do throws(Diagnostic) {
      for path in try WorkingFolder.make(folder, withExample: example) { console.data(path) }
      console.talk(
        example
          ? "Made \(folder). Next: indicator-report build \(folder)"
          : "Made \(folder). Fill the files in \(folder)/data, then: indicator-report build \(folder)"
      )
    } catch {
      console.problems([error])
      throw ExitCode(ExitStatus(error.concern).rawValue)
    }
  }
}
