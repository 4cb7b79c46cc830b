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
    Self.write(complaint.text + "\n", to: .standardError)
    exit(ExitStatus(complaint.concern).rawValue)
  }

  /// Prints a line of talk, unless quiet.
  func talk(_ text: String) {
    if !options.quiet { Self.write(text + "\n", to: .standardError) }
  }

  /// Prints what is being done, only on a terminal and only when asked for more.
  func progress(_ text: String) {
    guard options.verbose, !options.quiet, options.progress != .never else { return }
    Self.write("  \(text)\n", to: .standardError)
  }

  /// Prints problems: errors always, warnings unless quiet, notes when asked for more.
  func problems(_ log: DiagnosticLog) {
    var shown = DiagnosticLog()
    shown.merge(log)
    let isShown: (Diagnostic.Severity) -> Bool = { severity in
      switch severity {
      case .error: true
      case .warning: !options.quiet
      case .note: options.verbose && !options.quiet
      }
    }
    let kept = log.kept.filter { isShown($0.severity) }.sorted()
    for diagnostic in kept {
      let line = options.logFormat == .json ? diagnostic.json : painted(diagnostic)
      Self.write(line + "\n", to: .standardError)
    }
    guard options.logFormat == .text else { return }
    for tally in log.tallies
    where tally.count > DiagnosticLog.keptPerCode && isShown(tally.severity) {
      let more = tally.count - DiagnosticLog.keptPerCode
      Self.write("  and \(more) more [\(tally.code.rawValue)]\n", to: .standardError)
    }
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
