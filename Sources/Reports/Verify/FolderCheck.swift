internal import Foundation
internal import Spreadsheet
internal import Tabular

/// The files of one output folder against run.json, and against each other.
struct FolderCheck {
  private let folder: String
  private let run: WrittenRun
  private(set) var findings: [Diagnostic] = []
  private var lines: [String] = []

  /// Files that a run leaves beside its outputs.
  private static let own: Set<String> = [
    "run.json", ".indicator-report.lock", "OUT.provenance.json", RunJournal.name,
  ]

  init(_ folder: String, _ run: WrittenRun) {
    self.folder = folder
    self.run = run
  }

  mutating func look() {
    let files = (run.reports ?? []).flatMap(\.outputs)
    if run.isInterrupted {
      complain("interrupted", "the run was interrupted before all reports were made", "run.json")
    }
    checkJournal()
    if files.isEmpty { complain("run-report", "run.json names no output", "run.json") }
    for file in files { check(file) }
    checkExtras(Set(files.map(\.path)))
    guard files.contains(where: { $0.path == "values.csv" }) else {
      complain("missing-output", "run.json names no values.csv", "run.json")
      return
    }
    guard let values = values else { return }
    findings += ValuesCheck(values).findings
    let known = values.byKey
    let indicators = Set(known.keys.map(\.indicator))
    for file in files where file.path.hasSuffix(".facts.json") {
      findings +=
        FactsCheck(
          "\(folder)/\(file.path)", known, indicators: indicators
        ).findings
    }
  }

  private var values: WrittenValues? {
    mutating get {
      let path = "\(folder)/values.csv"
      guard FileManager.default.fileExists(atPath: path) else { return nil }
      do throws(Diagnostic) {
        return try WrittenValues(path)
      } catch {
        findings.append(Self.verification(error))
        return nil
      }
    }
  }

  /// What a run that was killed has left; the next one completes it.
  private mutating func checkJournal() {
    guard FileManager.default.fileExists(atPath: "\(folder)/\(RunJournal.name)") else { return }
    complain(
      "interrupted", "a run was killed before its end, or goes on: the next run completes it",
      RunJournal.name)
    for intent in RunJournal.unfinished(in: folder) where intent.isTorn(in: folder) {
      let names = intent.publishing.outputs.map(\.path).joined(separator: " and ")
      complain(
        "torn-report", "\(names) are of different versions: a run was killed between them",
        intent.publishing.id)
    }
  }

  private mutating func check(_ file: WrittenRun.File) {
    let path = "\(folder)/\(file.path)"
    lines.append(path)
    guard !file.path.split(separator: "/").contains(".."), !file.path.hasPrefix("/") else {
      complain("run-report", "run.json names a file outside the folder: \(file.path)", "run.json")
      return
    }
    guard FileManager.default.fileExists(atPath: path) else {
      complain("missing-output", "the file is gone", file.path)
      return
    }
    do throws(Diagnostic) {
      let found = try Fingerprint(ofFile: path, named: path)
      if found.sha256 != file.sha256 || found.bytes != file.bytes {
        findings.append(
          Diagnostic(
            .error, "hash-mismatch",
            found.bytes == file.bytes
              ? "it was changed after the run" : "it has \(found.bytes) bytes",
            at: SourceLocation(file: path),
            expected: "\(file.bytes) bytes, SHA-256 \(file.sha256)",
            hint: "it has SHA-256 \(found.sha256)", concern: .verification))
      }
    } catch {
      findings.append(error)
    }
    if file.path.hasSuffix(".xlsx") { checkWorkbook(path) }
  }

  private mutating func checkWorkbook(_ path: String) {
    do throws(SpreadsheetError) {
      try WorkbookCheck.verify(path: path)
    } catch {
      findings.append(
        Diagnostic(
          .error, "workbook-damaged", "the workbook is not whole: \(error.description)",
          at: SourceLocation(file: path), concern: .verification))
    }
  }

  /// Files that this run did not write: of an earlier run, of a report that failed this time, or of somebody else.
  private mutating func checkExtras(_ known: Set<String>) {
    let failed = (run.reports ?? []).filter { $0.outputs.isEmpty }
    for report in failed where FileManager.default.fileExists(atPath: "\(folder)/\(report.id)") {
      complain(
        "extra-output", "it is of an earlier run: this one has it as \(report.status)", report.id)
    }
    let names = (FileManager.default.subpaths(atPath: folder) ?? []).sorted()
    for name in names where !known.contains(name) && !Self.own.contains(name) {
      var isFolder: ObjCBool = false
      let isThere = unsafe FileManager.default.fileExists(
        atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      guard isThere, !isFolder.boolValue, !failed.contains(where: { $0.id == name }) else {
        continue
      }
      complain("extra-output", "run.json does not name it", name)
    }
  }

  private mutating func complain(_ code: Diagnostic.Code, _ message: String, _ file: String) {
    findings.append(
      Diagnostic(
        .error, code, message, at: SourceLocation(file: "\(folder)/\(file)"),
        concern: .verification))
  }

  private static func verification(_ error: Diagnostic) -> Diagnostic {
    var found = error
    if found.concern == .data { found.concern = .verification }
    return found
  }

  /// What was found, ready to be printed.
  var verification: OutputVerification {
    let files = BuildOutcome.count(lines.count, "file")
    let summary =
      findings.isEmpty
      ? "\(files) as run.json has them."
      : "\(BuildOutcome.count(findings.count, "difference")) in \(files)."
    return OutputVerification(
      status: ExitStatus(worstOf: findings), findings: findings, lines: lines, summary: summary)
  }
}
