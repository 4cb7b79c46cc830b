internal import Indicators
internal import Tabular

/// A manifest and its templates, checked before any data is read, so that their faults are said first.
struct OpenedManifest: Sendable {
  let manifest: Manifest
  let library: BriefLibrary
  /// The SHA-256 of the manifest's file; `nil` where it could not be read twice.
  let sha256: String?

  init(_ path: String) throws(ManifestProblems) {
    manifest = try Manifest.read(path)
    sha256 = Fingerprint.sha256(ofFile: manifest.path)
    library = try BriefLibrary(manifest)
    // Entries that clash whatever the inputs hold are said before these are read.
    _ = try ReportPlan.make(manifest) { [Area("<\($0.rawValue)>")] }
  }
}
