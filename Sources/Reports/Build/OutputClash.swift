internal import Foundation
internal import Indicators
internal import Tabular

/// Outputs that would stand in the way of each other.
enum OutputClash {
  /// The manifests of a run that would write into the folder of another one.
  static func shared(_ manifests: [(path: String, folder: String)], isNamed: Bool) -> [Diagnostic] {
    var owners: [String: String] = [:]
    var problems: [Diagnostic] = []
    for (path, folder) in manifests {
      let place = canonical(folder).lowercased()
      guard let owner = owners[place] else {
        owners[place] = path
        continue
      }
      problems.append(
        Diagnostic(
          .error, "output-clash", "it would write into \(folder), and so would \(owner)",
          at: SourceLocation(file: path),
          hint: isNamed
            ? "below `-o` a folder is named after the manifest's file, or after its folder where that is report.yaml: rename one"
            : "give each an `output:` of its own, or name a folder for all with `-o`",
          concern: isNamed ? .usage : .manifest))
    }
    return problems
  }

  /// The path as the system has it, links followed as far as there is something.
  private static func canonical(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let url = URL(filePath: whole).standardizedFileURL
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath()
    return folder.appending(path: url.lastPathComponent).resolvingSymlinksInPath().path
  }
}
