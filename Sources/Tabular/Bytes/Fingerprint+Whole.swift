internal import Crypto
internal import Foundation

extension Fingerprint {
  /// The fingerprint of bytes in memory.
  public init(of bytes: [UInt8]) {
    self.init(bytes: bytes.count, sha256: Self.hexadecimal(SHA256.hash(data: bytes)))
  }

  /// The fingerprint of a file, read in pieces; throws where it cannot be read.
  public init(ofFile path: String, named name: String) throws(Diagnostic) {
    var hash = SHA256()
    var count = 0
    do {
      let handle = try FileHandle(forReadingFrom: URL(filePath: path))
      while let piece = try handle.read(upToCount: 1 << 18), !piece.isEmpty {
        hash.update(data: piece)
        count += piece.count
      }
      try handle.close()
    } catch {
      throw Diagnostic(
        .error, "source-error", "the file cannot be read", at: SourceLocation(file: name),
        concern: .inputOutput)
    }
    self.init(bytes: count, sha256: Self.hexadecimal(hash.finalize()))
  }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef")
    return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
