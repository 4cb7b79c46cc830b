internal import Foundation
internal import Indicators

/// One manifest of several, opened, with the folder that it writes into.
struct BatchJob: Sendable {
  /// The manifest as it was named.
  let path: String
  /// What its folder below a common one is called: as the manifest's file, or as its folder where that is report.yaml.
  let name: String
  let opened: Result<OpenedManifest, ManifestProblems>
  /// The output folder; `nil` where only a manifest that cannot be read would tell.
  let folder: String?

  init(_ path: String, below output: String?) {
    self.path = path
    name = Self.name(path)
    do throws(ManifestProblems) {
      opened = .success(try OpenedManifest(path))
    } catch {
      opened = .failure(error)
    }
    if let output {
      folder = "\(output)/\(name)"
    } else {
      let manifest = try? opened.get().manifest
      folder = manifest.map { $0.resolved($0.output) }
    }
  }

  private static func name(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    var url = URL(filePath: whole).standardizedFileURL
    var isFolder: ObjCBool = false
    _ = unsafe FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder)
    if isFolder.boolValue { return url.lastPathComponent }
    if url.lastPathComponent == "report.yaml" {
      url.deleteLastPathComponent()
      return url.lastPathComponent
    }
    return url.deletingPathExtension().lastPathComponent
  }
}
