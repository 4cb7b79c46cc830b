public import Indicators
public import Tabular

/// One figure explained, ready to be printed.
public struct Explanation: Sendable {
  /// The exit status.
  public var status: ExitStatus
  /// Every problem found.
  public var log: DiagnosticLog
  /// The tree for people, without a final line break; empty where there is no figure.
  public var text = ""
  /// The tree for machines.
  public var json = ""

  /// Reads a manifest's inputs, computes, and explains the figure that is asked for.
  public static func make(
    of question: FigureQuestion, in path: String, asOf: CalendarDate? = nil,
    epoch: CalendarDate? = nil, followsFigures: Bool = false,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) async -> Explanation {
    let manifest: Manifest
    do throws(ManifestProblems) {
      manifest = try Manifest.read(path)
    } catch {
      return Explanation(error.diagnostics)
    }
    let evaluation = await Evaluation.run(
      manifest, asOf: asOf ?? manifest.asOf ?? epoch, progress: progress)
    // A figure of invalid inputs is one that `build` would not write.
    guard evaluation.log.count(.error) == 0 else {
      return Explanation(
        status: ExitStatus(worstOf: evaluation.log.kept), log: evaluation.log)
    }
    var trees = DerivationTrees(evaluation)
    trees.followsFigures = followsFigures
    do throws(Diagnostic) {
      let value = try question.value(in: evaluation)
      let tree = try await trees.tree(of: value).withLeftOutRows(of: evaluation, manifest)
      return explained(tree.quoting(manifest), value, evaluation)
    } catch {
      return Explanation([error])
    }
  }

  private static func explained(
    _ tree: Derivation, _ value: IndicatorValue, _ evaluation: Evaluation
  ) -> Explanation {
    var explanation = Explanation(status: .done, log: evaluation.log)
    let indicator = evaluation.context.catalogue.first { $0.id == value.indicator }
    let found = evaluation.context.countries.name(of: value.area)
    let name = found == value.area.code ? "" : found
    explanation.text = ExplanationText(tree, value, indicator, areaName: name).lines
      .joined(separator: "\n")
    explanation.json = ExplanationForm(tree, value, indicator, areaName: name).json
    if let complaint = contradiction(tree) {
      explanation.log.report(complaint)
      explanation.status = .differenceFound
    }
    return explanation
  }

  /// A number in the tree that the numbers below it do not give: a fault of this program, said and not hidden.
  private static func contradiction(_ tree: Derivation) -> Diagnostic? {
    if let number = tree.value, let again = tree.recomputed,
      abs(number - again) > 1e-9 * max(1, abs(number))
    {
      return Diagnostic(
        .error, "self-check",
        "\"\(tree.title)\" is \(number.shortestText), but its parts give \(again.shortestText)",
        hint: "please report this with the manifest", concern: .verification)
    }
    if let (cases, sorted) = tree.countedTwice, cases != sorted {
      return Diagnostic(
        .error, "self-check",
        "\"\(tree.title)\" rests on \(cases) cases, but sorting the rows gives \(sorted)",
        hint: "please report this with the manifest", concern: .verification)
    }
    return tree.parts.lazy.compactMap { contradiction($0) }.first
  }

  init(status: ExitStatus, log: DiagnosticLog) {
    self.status = status
    self.log = log
  }

  init(_ problems: [Diagnostic]) {
    log = DiagnosticLog()
    for problem in problems { log.report(problem) }
    status = ExitStatus(worstOf: problems)
  }
}
