import ArgumentParser
import Reports
import Tabular

/// `indicator-report catalogue`: every indicator, with its formula in words.
struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue",
    abstract: "Print every indicator: id, title, unit, formula in words, method reference.",
    discussion: """
      Example:
        indicator-report catalogue uhc.sci
        indicator-report catalogue --format json
      """)

  @Argument(help: "Ids, or the start of ids; all where none is given.")
  var id: [String] = []

  @Flag(help: "Print the input keys that files can be mapped to, instead of the indicators.")
  var keys = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let console = Console(options: shared)
    do throws(Diagnostic) {
      let page = try CataloguePage.make(of: id, keys: keys)
      console.data(shared.format == .json ? page.json : page.text)
    } catch {
      console.problems([error])
      throw ExitCode(ExitStatus(error.concern).rawValue)
    }
  }
}
