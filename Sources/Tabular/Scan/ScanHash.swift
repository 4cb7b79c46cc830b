/// The hash of a file that is read in chunks by several threads: worked out along the file, whoever comes with the bytes.
struct ScanHash: ~Copyable {
  private static let hashedAtOnce = 64 * 1024

  /// Nil where the file is read carefully, by a reader that hashes what it reads.
  private let source: SeekableBytes?
  private var digest = Digest()
  /// How many bytes are hashed.
  private var hashed = 0

  init(_ source: SeekableBytes?) { self.source = source }

  /// Takes the bytes of a chunk that begins at a place of the file, and reads again what nobody has brought of those before.
  ///
  /// Waiting for whoever holds them would take longer: reading from the system's memory costs a sixth of hashing.
  mutating func add(_ chunk: borrowing ScanChunk, from start: Int) {
    let end = start + chunk.countInFile
    guard chunk.countInFile > 0, end > hashed else { return }
    if hashed < start { addFile(to: start) }
    // Where the file has become shorter meanwhile, its end is noticed when all has been read.
    guard hashed >= start else { return }
    digest.add(chunk[(hashed - start)..<(end - start)])
    hashed = end
  }

  private mutating func addFile(to end: Int) {
    while hashed < end,
      let piece = source?.bytes(at: hashed, atMost: min(Self.hashedAtOnce, end - hashed)),
      !piece.isEmpty
    {
      digest.add(piece)
      hashed += piece.count
    }
  }

  /// The size and hash of all bytes of a file that was read in chunks.
  mutating func fingerprint() -> Fingerprint? {
    guard source != nil else { return nil }
    addFile(to: .max)
    return digest.fingerprint
  }
}
