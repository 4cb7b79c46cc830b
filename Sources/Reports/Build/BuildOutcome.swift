public import Tabular

/// How a run or a check ended, ready to be printed.
public struct BuildOutcome: Sendable {
  /// The exit status.
  public var status: ExitStatus
  /// Every problem found.
  public var log: DiagnosticLog
  /// One line for each file written, or planned.
  public var lines: [String]
  /// One sentence.
  public var summary: String
  /// What run.json has of it; `nil` where none was written.
  var record: RunRecord?

  /// An outcome of problems alone.
  init(_ problems: [Diagnostic]) {
    log = DiagnosticLog()
    for problem in problems { log.report(problem) }
    status = ExitStatus(worstOf: problems)
    lines = []
    summary = "Nothing was written: \(Self.count(log.count(.error), "error"))."
  }

  init(status: ExitStatus, log: DiagnosticLog, lines: [String], summary: String) {
    self.status = status
    self.log = log
    self.lines = lines
    self.summary = summary
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// The outcome as one JSON object: status, files and every problem with its place.
  public var json: String {
    let form = Form(
      exit: status.rawValue, outputs: lines, summary: summary,
      diagnostics: log.shown.sorted().map(Form.Problem.init),
      counts: log.tallies.map {
        .init(severity: $0.severity.rawValue, code: $0.code.rawValue, count: $0.count)
      })
    return JSONOutput.line(form) ?? ""
  }

  private struct Form: Encodable {
    struct Problem: Encodable {
      let severity, code, message: String
      let file, expected, hint: String?
      let line, column: Int?

      init(_ found: Diagnostic) {
        (severity, code, message) = (found.severity.rawValue, found.code.rawValue, found.message)
        (file, expected, hint) = (found.location?.file, found.expected, found.hint)
        (line, column) = (found.location?.line, found.location?.column)
      }
    }
    struct Count: Encodable {
      let severity, code: String
      let count: Int
    }
    let exit: Int32
    let outputs: [String]
    let summary: String
    let diagnostics: [Problem]
    let counts: [Count]
  }
}
