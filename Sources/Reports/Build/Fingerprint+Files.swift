internal import Tabular

extension Fingerprint {
  /// The SHA-256 of a file as it is now; `nil` where it cannot be read.
  static func sha256(ofFile path: String) -> String? {
    try? Fingerprint(ofFile: path, named: path).sha256
  }
}
