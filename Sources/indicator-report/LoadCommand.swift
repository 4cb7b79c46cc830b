import ArgumentParser
import Engines
import Reports
import Tabular

/// `indicator-report load`: puts the rows of a file into a table of an engine.
struct LoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract:
      "Put the rows of a CSV file into a table of ClickHouse or PostgreSQL, whole or not at all.",
    discussion: """
      Example:
        indicator-report load visits.csv --into 'postgresql://loader@127.0.0.1:5432/claims?table=visits'

      The rows go to a table beside it, are counted, and that table then takes the place of the old one. Where
      anything fails, or the program is killed, the old table stays. With several hosts each gets every second,
      third … row. The password comes from INDICATOR_REPORT_ENGINE_PASSWORD or a file (docs/engine.md).
      """)

  @Argument(help: "A CSV file with a line of labels.")
  var file: String

  @Option(help: "The engine and the table, as `engine:` of a manifest names them.")
  var into: String

  @Option(help: "A column that stays a text, though its cells look like numbers; can be repeated.")
  var text: [String] = []

  @Option(help: "ClickHouse: columns by which rows are kept in order, with commas between them.")
  var orderBy: String?

  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(options: shared)
    var log = DiagnosticLog()
    var status = ExitStatus.done
    do throws(Diagnostic) {
      let address = try address()
      let order = (orderBy ?? "").split(separator: ",").map(String.init)
      let load = TableLoad(file: file, into: address, texts: Set(text), order: order)
      let summary = try load.run(&log) { console.progress($0) }
      console.clearProgress()
      console.problems(log)
      if let summary { show(summary, console) } else { status = .invalidData }
    } catch {
      console.clearProgress()
      console.problems(log)
      console.problems([error])
      status = ExitStatus(error.concern)
    }
    try Console.end(status)
  }

  private func address() throws(Diagnostic) -> EngineAddress {
    func complaint(_ message: String, hint: String?) -> Diagnostic {
      Diagnostic(.error, "usage", "--into: \(message)", hint: hint, concern: .usage)
    }
    let address: EngineAddress
    do throws(AddressError) { address = try EngineAddress(parsing: into) } catch {
      throw complaint(error.message, hint: error.hint)
    }
    guard !address.table.isEmpty else {
      throw complaint("no table is named", hint: "add `?table=…` to the address")
    }
    guard orderBy == nil || address.product == .clickHouse else {
      throw complaint("--order-by is of ClickHouse alone", hint: "leave it out")
    }
    return address
  }

  private func show(_ summary: TableLoad.Summary, _ console: Console) {
    for name in summary.removed { console.talk("removed what a killed load had left: \(name)") }
    for column in summary.columns { console.data("\(column.name): \(column.words)") }
    for (host, count) in summary.rows { console.data("\(host): \(count) rows") }
  }
}
