import ArgumentParser
import Foundation
import Reports
import Tabular

/// Where words go: data to standard output, talk to standard error.
struct Console {
  let options: SharedOptions

  /// Prints a line of data.
  ///
  /// Ends the program with 74 where that fails: data that nobody gets must not look like success.
  func data(_ text: String) {
    guard !Self.write(text + "\n", to: .standardOutput) else { return }
    let complaint = Diagnostic(
      .error, "output-error", "standard output cannot be written",
      hint: "is the disk full that it goes to?", concern: .inputOutput)
    say(complaint.text, .error)
    exit(ExitStatus(complaint.concern).rawValue)
  }

  /// Prints a line of talk, unless quiet.
  func talk(_ text: String) {
    if !options.quiet { say(text, nil) }
  }

  /// Writes to standard error, each line with its priority where it goes to the journal.
  private func say(_ text: String, _ severity: Diagnostic.Severity?) {
    let prefix = JournalStream.isStandardError ? JournalStream.prefix(severity) : ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    Self.write(lines.map { "\(prefix)\($0)\n" }.joined(), to: .standardError)
  }

  /// Says what is being done: a line each when asked for more, else one passing line on a terminal.
  func progress(_ text: String) {
    guard !options.quiet, options.progress != .never else { return }
    if options.verbose {
      say("  \(text)", nil)
    } else if hasPassingLine {
      Self.write("\(Self.clearing)  \(text) …", to: .standardError)
    }
  }

  /// Takes the passing line away, before anything that stays is written.
  func clearProgress() {
    if hasPassingLine, !options.verbose { Self.write(Self.clearing, to: .standardError) }
  }

  /// To the start of the line, and nothing on it.
  private static let clearing = "\r\u{1B}[K"

  private var hasPassingLine: Bool {
    !options.quiet && options.progress != .never && isatty(STDERR_FILENO) == 1
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Whether problems are printed as JSON: asked for, or because everything printed is (interface.md §4).
  private var isJSON: Bool { options.logFormat == .json || options.format == .json }

  /// Prints problems: errors always, warnings unless quiet, notes when asked for more.
  func problems(_ log: DiagnosticLog) {
    let isShown: (Diagnostic.Severity) -> Bool = { severity in
      switch severity {
      case .error: true
      case .warning: !options.quiet
      case .note: options.verbose && !options.quiet
      }
    }
    let kept = log.shown.filter { isShown($0.severity) }.sorted()
    for diagnostic in kept {
      say(isJSON ? diagnostic.json : painted(diagnostic), diagnostic.severity)
    }
    guard !isJSON else { return }
    for tally in log.tallies
    where tally.count > DiagnosticLog.shownPerCode && isShown(tally.severity) {
      let more = tally.count - DiagnosticLog.shownPerCode
      say("  and \(more) more [\(tally.code.rawValue)]", tally.severity)
    }
  }

  /// Prints how a run or a check ended: problems and the summary as talk, its lines or its JSON as data.
  func show(_ outcome: BuildOutcome) {
    clearProgress()
    problems(outcome.log)
    if options.format == .json {
      data(outcome.json)
    } else if !options.quiet {
      for line in outcome.lines { data(line) }
    }
    talk(outcome.summary)
  }

  /// Prints problems of a manifest.
  func problems(_ diagnostics: [Diagnostic]) {
    var log = DiagnosticLog()
    for diagnostic in diagnostics { log.report(diagnostic) }
    problems(log)
  }

  /// Ends the command with a status.
  static func end(_ status: ExitStatus) throws {
    if status != .done { throw ExitCode(status.rawValue) }
  }

  private var isColoured: Bool {
    switch options.color {
    case .always: true
    case .never: false
    case .auto:
      isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
        && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }
  }

  private func painted(_ diagnostic: Diagnostic) -> String {
    guard isColoured else { return diagnostic.text }
    let code = diagnostic.severity == .error ? "31" : diagnostic.severity == .warning ? "33" : "36"
    let word = "\(diagnostic.severity.rawValue):"
    guard let range = diagnostic.text.range(of: word) else { return diagnostic.text }
    return diagnostic.text.replacingCharacters(in: range, with: "\u{1B}[\(code)m\(word)\u{1B}[0m")
  }

  @discardableResult
  private static func write(_ text: String, to handle: FileHandle) -> Bool {
    // A reader that went away (`| head`) ends the program by a signal, as usual.
    (try? handle.write(contentsOf: Data(text.utf8))) != nil
  }
}
