import ArgumentParser
import Reports
import Tabular

/// `indicator-report describe`: what a CSV is.
struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Say what a CSV is: encoding, delimiter, layout, columns, counts.",
    discussion: """
      Example:
        indicator-report describe my-meeting/data/*.csv
      """)

  @Argument(help: "CSV files; - is standard input.", completion: .file(extensions: ["csv"]))
  var file: [String]

  @Option(help: "The encoding, where it is not UTF-8 or UTF-16, for example windows-1252.")
  var encoding: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = Console(options: shared)
    var failures: [Diagnostic] = []
    var objects: [String] = []
    for path in file {
      let description = FileDescription.make(of: path, encoding: encoding)
      if shared.format == .json {
        objects.append(description.json)
      } else if !description.text.isEmpty {
        console.data(description.text)
      }
      console.problems(description.log)
      failures += description.log.kept.filter { $0.severity == .error }
    }
    if shared.format == .json { console.data("[" + objects.joined(separator: ",\n") + "]") }
    try Console.end(ExitStatus(worstOf: failures))
  }
}
