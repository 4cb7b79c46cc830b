internal import Indicators

/// A manifest and its templates, checked before any data is read, so that their faults are said first.
struct OpenedManifest: Sendable {
  let manifest: Manifest
  let library: BriefLibrary

  init(_ path: String) throws(ManifestProblems) {
    manifest = try Manifest.read(path)
    library = try BriefLibrary(manifest)
  }
}
