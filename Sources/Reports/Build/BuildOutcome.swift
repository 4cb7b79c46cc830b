internal import Foundation
public import Indicators
public import Tabular

/// What the options of a run ask for.
public struct BuildOptions: Sendable {
  /// The output folder, from the current one; `nil` for the manifest's.
  public var output: String?
  /// The report date by option, before the manifest's.
  public var asOf: CalendarDate?
  /// The report date by SOURCE_DATE_EPOCH, behind the manifest's.
  public var epoch: CalendarDate?
  /// How many reports are made at a time; 0 for as many as there are cores, at most 4.
  public var jobs: Int
  /// Whether only to say what would be made.
  public var isDryRun: Bool
  /// Whether warnings fail the run.
  public var isStrict: Bool
  /// Whether to stop at the first report that fails.
  public var failsFast: Bool
  /// The program's arguments, for run.json.
  public var arguments: [String]

  /// Options of a run.
  public init(
    output: String? = nil, asOf: CalendarDate? = nil, epoch: CalendarDate? = nil, jobs: Int = 0,
    isDryRun: Bool = false, isStrict: Bool = false, failsFast: Bool = false,
    arguments: [String] = []
  ) {
    self.output = output
    self.asOf = asOf
    self.epoch = epoch
    self.jobs = jobs
    self.isDryRun = isDryRun
    self.isStrict = isStrict
    self.failsFast = failsFast
    self.arguments = arguments
  }
}

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
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(form)) ?? Data()
    return String(decoding: data, as: UTF8.self)
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
