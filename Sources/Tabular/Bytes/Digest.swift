internal import Crypto

/// The size and SHA-256 of bytes as they pass.
struct Digest {
  private var hash = SHA256()
  private var count = 0

  /// Takes the next bytes.
  mutating func add(_ bytes: [UInt8]) {
    count += bytes.count
    unsafe bytes.withUnsafeBytes { buffer in unsafe hash.update(bufferPointer: buffer) }
  }

  /// Takes the next bytes.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    count += bytes.count
    unsafe bytes.withUnsafeBytes { buffer in unsafe hash.update(bufferPointer: buffer) }
  }

  /// The fingerprint of all bytes so far.
  var fingerprint: Fingerprint {
    let digits = hash.finalize().map { byte in
      let text = String(byte, radix: 16)
      return text.count < 2 ? "0" + text : text
    }
    return Fingerprint(bytes: count, sha256: digits.joined())
  }

  /// The fingerprint of bytes in memory.
  static func fingerprint(of bytes: [UInt8]) -> Fingerprint {
    var digest = Digest()
    digest.add(bytes)
    return digest.fingerprint
  }
}
