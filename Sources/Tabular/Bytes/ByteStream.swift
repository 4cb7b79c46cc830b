internal import Glibc

/// The bytes of a source in chunks, hashed as they pass.
struct ByteStream: ~Copyable {
  private let file: String
  private let chunkBytes: Int
  private let descriptor: CInt?
  private let isOurs: Bool
  private var wait: PipeWait
  private let bytes: [UInt8]
  private var memory: ArraySlice<UInt8>
  private var digest = Digest()

  /// Opens the source; throws where it is not there or cannot be read.
  init(_ source: ByteSource, named file: String, chunkBytes: Int) throws(Diagnostic) {
    self.file = file
    self.chunkBytes = chunkBytes
    var opened: CInt?
    switch source {
    case .bytes(let given): (bytes, descriptor, isOurs) = (given, nil, false)
    case .standardInput: (bytes, descriptor, isOurs) = ([], STDIN_FILENO, false)
    case .file(let path):
      // A pipe that nobody writes into would make the opening wait for ever.
      let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard file >= 0 else { throw Self.failure(errno, file: self.file) }
      (bytes, descriptor, isOurs) = ([], file, true)
      opened = file
    }
    wait = PipeWait(opened)
    memory = bytes[...]
  }

  /// Goes to a place of a source that is in memory or a file on disk; the fingerprint means nothing afterwards.
  mutating func seek(to offset: Int) {
    if let descriptor {
      _ = lseek(descriptor, offset, SEEK_SET)
    } else {
      memory = bytes[min(offset, bytes.count)...]
    }
  }

  deinit {
    if isOurs, let descriptor { _ = close(descriptor) }
  }

  /// The next chunk; empty at the end.
  ///
  /// A chunk is short only at the end, also where a pipe delivers little at a time.
  mutating func next() throws(Diagnostic) -> [UInt8] {
    var chunk: [UInt8]
    if let descriptor {
      chunk = try read(descriptor)
    } else {
      chunk = Array(memory.prefix(chunkBytes))
      memory = memory.dropFirst(chunkBytes)
    }
    digest.add(chunk)
    return chunk
  }

  /// Reads what is left and gives the fingerprint of all bytes.
  mutating func fingerprint() throws(Diagnostic) -> Fingerprint {
    while try !next().isEmpty {}
    return digest.fingerprint
  }

  private mutating func read(_ descriptor: CInt) throws(Diagnostic) -> [UInt8] {
    var problem: CInt = 0
    // A field cannot be changed in a closure that is to fill an array of this type.
    var wait = wait
    defer { self.wait = wait }
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: chunkBytes) { buffer, filled in
      while filled < buffer.count {
        let rest = unsafe UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let got = unsafe wait.read(descriptor, into: UnsafeMutableRawBufferPointer(rest))
        if got < 0 { problem = CInt(-got) }
        guard got > 0 else { return }
        filled += got
      }
    }
    guard problem == 0 else { throw Self.failure(problem, file: file) }
    return chunk
  }

  static func failure(_ number: CInt, file: String) -> Diagnostic {
    let place = SourceLocation(file: file)
    switch number {
    case ENOENT, ENOTDIR:
      return Diagnostic(
        .error, "source-error", "there is no such file", at: place,
        hint: "paths are relative to the folder of the manifest", concern: .missingInput)
    case EISDIR:
      return Diagnostic(
        .error, "source-error", "it is a folder, not a file", at: place, concern: .inputOutput)
    case EACCES, EPERM:
      return Diagnostic(
        .error, "source-error", "it may not be read: permission denied", at: place,
        concern: .inputOutput)
    case ETIMEDOUT:
      return Diagnostic(
        .error, "source-error", "nobody writes into this pipe", at: place,
        hint: "start what fills it before; it was waited for \(PipeWait.patience) s",
        concern: .inputOutput)
    default:
      return Diagnostic(
        .error, "source-error", "it cannot be read: system error \(number)", at: place,
        hint: unsafe strerror(number).map { unsafe String(cString: $0) }, concern: .inputOutput)
    }
  }
}
