internal import Foundation
internal import Tabular

/// The folder of a run over several manifests: each manifest's own folder against its own run.json, and what else stands there.
struct BatchCheck {
  private let folder: String
  private let run: WrittenRun
  private let parts: [WrittenRun.Part]

  init(_ folder: String, _ run: WrittenRun, _ parts: [WrittenRun.Part]) {
    (self.folder, self.run, self.parts) = (folder, run, parts)
  }

  /// What was found, ready to be printed.
  var verification: OutputVerification {
    var findings: [Diagnostic] = []
    var lines: [String] = []
    if run.isInterrupted {
      findings.append(
        complaint("interrupted", "the run was interrupted before its end", "run.json"))
    }
    for part in parts {
      guard Self.isName(part.folder) else {
        findings.append(
          complaint(
            "run-report", "run.json names a folder outside this one: \(part.folder)", "run.json"))
        continue
      }
      if part.exit != 0 {
        findings.append(
          complaint(
            "not-made", "\(part.manifest) was not made, or not wholly: exit \(part.exit)",
            part.folder))
      }
      let path = "\(folder)/\(part.folder)"
      guard part.exit == 0 || FileManager.default.fileExists(atPath: "\(path)/run.json") else {
        continue
      }
      let own = OutputVerification.make(of: path)
      findings += own.findings
      lines += own.lines
    }
    findings += extras
    let count = BuildOutcome.count(lines.count, "file")
    return OutputVerification(
      status: ExitStatus(worstOf: findings), findings: findings, lines: lines,
      summary: findings.isEmpty
        ? "\(count) of \(parts.count) manifests as each run.json has them."
        : "\(BuildOutcome.count(findings.count, "difference")) in \(count) of "
          + "\(parts.count) manifests.")
  }

  private var extras: [Diagnostic] {
    let known = Set(parts.map(\.folder) + ["run.json", FolderLock.name])
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { !known.contains($0) }.map {
      complaint("extra-output", "run.json does not name it", $0)
    }
  }

  /// Whether it is the name of a folder in this one, and leads nowhere else.
  private static func isName(_ folder: String) -> Bool {
    !folder.isEmpty && !folder.contains("/") && folder != "." && folder != ".."
  }

  private func complaint(
    _ code: Diagnostic.Code, _ message: String, _ file: String
  ) -> Diagnostic {
    Diagnostic(
      .error, code, message, at: SourceLocation(file: "\(folder)/\(file)"),
      concern: .verification)
  }
}
