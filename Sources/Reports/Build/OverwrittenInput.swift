internal import Foundation
internal import Indicators
internal import Tabular

/// What a run reads and would put an output in the place of: the folder of the outputs may be that of the data.
enum OverwrittenInput {
  /// The outputs of these names that would take the place of an input, a template or the manifest.
  static func problems(
    _ manifest: Manifest, _ names: [String], in folder: String
  ) -> [Diagnostic] {
    var read = [manifest.path]
    read += StableText((manifest.inputs, manifest.ownership)).leaves.map(manifest.resolved)
    for templates in Set(manifest.reports.compactMap(\.templates)) {
      let path = manifest.resolved(templates)
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      read += names.filter { TemplateLibrary.isTemplate($0) || Translation.isFile($0) }.map {
        "\(path)/\($0)"
      }
    }
    var owners: [String: String] = [:]
    for path in read {
      // A link can be replaced, and so can what it leads to.
      owners[place(of: path)] = path
      owners[URL(filePath: path).resolvingSymlinksInPath().path] = path
    }
    let folderPlace = URL(filePath: folder).resolvingSymlinksInPath().path
    return names.compactMap { name in
      owners["\(folderPlace)/\(name)"].map { input in
        Diagnostic(
          .error, "output-clash",
          "the output would take the place of \(input), which the run reads",
          at: SourceLocation(file: "\(folder)/\(name)"),
          hint: "choose another folder with `output:` or `-o`", concern: .manifest)
      }
    }
  }

  /// The folder that a file really stands in, and its name.
  private static func place(of path: String) -> String {
    let url = URL(filePath: path)
    return url.deletingLastPathComponent().resolvingSymlinksInPath().path + "/"
      + url.lastPathComponent
  }
}
