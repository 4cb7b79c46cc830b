/// What identifies the bytes of an input.
public struct Fingerprint: Hashable, Sendable {
  /// How many bytes it has.
  public let bytes: Int
  /// The SHA-256 of them, in lower-case hexadecimal.
  public let sha256: String

  /// Makes the fingerprint of known figures.
  public init(bytes: Int, sha256: String) {
    self.bytes = bytes
    self.sha256 = sha256
  }
}
