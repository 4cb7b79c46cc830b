internal import Foundation
internal import Indicators
public import Tabular

/// A folder to start from: the answer of `init`.
public enum WorkingFolder {
  /// Makes the folder and gives back the files that were written.
  ///
  /// Throws a diagnostic of concern `output` where a file of that name is there already: nothing is overwritten.
  public static func make(_ folder: String, withExample: Bool) throws(Diagnostic) -> [String] {
    // An empty name would lead to the root of the file system.
    guard !folder.isEmpty else {
      throw Diagnostic(
        .error, "usage", "the folder to make has no name", expected: "a path",
        hint: "write `.` for the current folder", concern: .usage)
    }
    let files = withExample ? StarterFiles.example : StarterFiles.blank
    for (name, _) in files where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
      throw Diagnostic(
        .error, "output-exists", "\(folder)/\(name) is there already; nothing was written",
        at: SourceLocation(file: "\(folder)/\(name)"), hint: "choose a folder that is not in use",
        concern: .output)
    }
    var written: [String] = []
    for (name, text) in files {
      let file = OutputFile("\(folder)/\(name)")
      try file.makeFolder(orElse: "choose a folder that is not in use")
      try file.stage(Array(text.utf8))
      try file.publish()
      written.append(file.path)
    }
    return written
  }
}
