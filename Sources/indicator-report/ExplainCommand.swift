import ArgumentParser
import Indicators
import Reports
import Tabular

/// `indicator-report explain`: how one figure came about.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say how one figure came about, down to file and line.",
    discussion: """
      Example:
        indicator-report explain my-meeting uhc.sci KEN 2021
        indicator-report explain my-meeting uhc.fp.oop10 KEN --breakdown residence=urban

      The tree has the formula of every number, and the cells of the files as they are written. \
      Without PERIOD it is the newest one. A figure that is missing is explained by its reason.
      """)

  @Argument(help: "A manifest, or a folder that holds report.yaml.")
  var manifest: String

  @Argument(help: "The indicator's id, as in values.csv.")
  var indicator: String

  @Argument(help: "The area's code or name, as KEN, Kenya, AFR, KEN/Nairobi.")
  var area: String

  @Argument(help: "The period, as in values.csv; the newest where it is left out.")
  var period: String?

  @Option(
    help: ArgumentHelp(
      "A group, as residence=urban; once for each dimension.", valueName: "dimension=category"))
  var breakdown: [String] = []

  @Flag(help: "Follow the figures inside the tree (countries of a group, years of a rate) too.")
  var deep = false

  @OptionGroup var judging: RunOptions
  @OptionGroup var shared: SharedOptions

  func run() async throws {
    let console = Console(options: shared)
    var status = ExitStatus.done
    do throws(Diagnostic) {
      let explanation = await Explanation.make(
        of: FigureQuestion(
          indicator: indicator, area: area, period: period, groups: breakdown),
        in: manifest, asOf: try judging.date(), epoch: try RunOptions.epochDate(),
        followsFigures: deep
      ) { console.progress($0) }
      console.clearProgress()
      // Warnings of the inputs are what `check` is for; here they would bury the tree.
      var errors = DiagnosticLog()
      for problem in explanation.log.kept where problem.severity == .error || shared.verbose {
        errors.report(problem)
      }
      console.problems(errors)
      let printed = shared.format == .json ? explanation.json : explanation.text
      if !printed.isEmpty { console.data(printed) }
      let isStrict = judging.strict && explanation.log.count(.warning) > 0
      status = explanation.status == .done && isStrict ? .strictWarnings : explanation.status
    } catch {
      console.problems([error])
      status = ExitStatus(error.concern)
    }
    try Console.end(status)
  }
}
