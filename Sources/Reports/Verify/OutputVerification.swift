internal import Foundation
internal import Spreadsheet
public import Tabular

/// An output folder held against what its run.json says of it.
public struct OutputVerification: Sendable {
  /// The exit status: 5 where anything differs.
  public var status: ExitStatus
  /// What differs, in the order of files.
  public var findings: [Diagnostic]
  /// One line for each file that was looked at.
  public var lines: [String] = []
  /// One sentence.
  public var summary = ""

  /// Looks at every file of an output folder.
  public static func make(of folder: String) -> OutputVerification {
    do throws(Diagnostic) {
      var isFolder: ObjCBool = false
      let isThere = unsafe FileManager.default.fileExists(
        atPath: folder, isDirectory: &isFolder)
      guard isThere, isFolder.boolValue else {
        throw Diagnostic(
          .error, "source-error", "there is no such folder", at: SourceLocation(file: folder),
          hint: "name the output folder of a run", concern: .missingInput)
      }
      guard let run = try WrittenRun.read(in: folder) else {
        throw Diagnostic(
          .error, "source-error", "the folder has no run.json",
          at: SourceLocation(file: folder), hint: "name the output folder of a run",
          concern: .missingInput)
      }
      if let parts = run.parts { return BatchCheck(folder, run, parts).verification }
      var check = FolderCheck(folder, run)
      check.look()
      return check.verification
    } catch {
      return OutputVerification(
        status: ExitStatus(error.concern), findings: [error],
        summary: "Nothing could be verified.")
    }
  }

  /// The outcome as one JSON object.
  public var json: String {
    struct Finding: Encodable {
      let code, message: String
      let file, expected, hint: String?
      let line: Int?
    }
    struct Form: Encodable {
      let schema = 1
      let exit: Int32
      let summary: String
      let files: [String]
      let findings: [Finding]
    }
    let form = Form(
      exit: status.rawValue, summary: summary, files: lines,
      findings: findings.map {
        Finding(
          code: $0.code.rawValue, message: $0.message, file: $0.location?.file,
          expected: $0.expected, hint: $0.hint, line: $0.location?.line)
      })
    return JSONOutput.page(form) ?? "{}"
  }
}
