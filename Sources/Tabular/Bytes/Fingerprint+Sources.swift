extension Fingerprint {
  /// The fingerprint of bytes in memory.
  public init(of bytes: [UInt8]) {
    self = Digest.fingerprint(of: bytes)
  }

  /// The fingerprint of a file on disk, read in chunks; `file` is its name in the diagnostic that is thrown where it cannot be read.
  public init(ofFile path: String, named file: String) throws(Diagnostic) {
    var stream = try ByteStream(.file(path), named: file, chunkBytes: 64 * 1024)
    self = try stream.fingerprint()
  }
}
