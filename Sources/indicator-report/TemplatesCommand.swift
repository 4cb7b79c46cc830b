import ArgumentParser
import Reports

/// `indicator-report templates`: what concerns templates alone.
struct TemplatesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Check the templates of briefs.",
    discussion: """
      Example:
        indicator-report templates check my-meeting
      """, subcommands: [TemplatesCheckCommand.self])
}

/// `indicator-report templates check`: unknown keys and templates, sections that are not closed; no data are read.
struct TemplatesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check templates without reading any data: every key, section and inclusion.",
    discussion: """
      Example:
        indicator-report templates check my-meeting
        indicator-report templates check my-meeting/templates
      """)

  @Argument(help: "A manifest, a folder that holds report.yaml, or a folder of templates.")
  var path = "."

  @Flag(help: "Warnings fail the run, with exit code 4.")
  var strict = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let outcome = TemplatesCheck.run(path, isStrict: strict)
    Console(options: shared).show(outcome)
    try Console.end(outcome.status)
  }
}
