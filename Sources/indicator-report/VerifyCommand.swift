import ArgumentParser
import Reports
import Tabular

/// `indicator-report verify`: outputs against their provenance.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Hold an output folder against its run.json: hashes, missing and extra files, contents.",
    discussion: """
      Example:
        indicator-report verify my-meeting/out

      Looks at the size and SHA-256 of every file, at files that are missing or not of this run, \
      reads each workbook back, holds the figures of every brief against values.csv, and values.csv \
      against its own rules. Ends with 5 where anything differs.
      """)

  @Argument(help: "The output folder of a run.", completion: .directory)
  var folder: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = Console(options: shared)
    let verification = OutputVerification.make(of: folder)
    console.problems(verification.findings)
    if shared.format == .json {
      console.data(verification.json)
    } else if shared.verbose {
      for line in verification.lines { console.data(line) }
    }
    console.talk(verification.summary)
    try Console.end(verification.status)
  }
}
