internal import Glibc

/// A source that can be read from any place: a file on disk, or bytes in memory.
final class SeekableBytes: Sendable {
  private let descriptor: CInt
  private let memory: [UInt8]

  /// Opens it; nil where it has no places, as a pipe, or cannot be opened.
  init?(_ source: ByteSource) {
    switch source {
    case .standardInput: return nil
    case .bytes(let bytes): (descriptor, memory) = (-1, bytes)
    case .file(let path):
      let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      guard opened >= 0 else { return nil }
      var status = stat()
      guard unsafe fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        _ = close(opened)
        return nil
      }
      (descriptor, memory) = (opened, [])
    }
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// Bytes from a place on, fewer only at the end; nil where reading fails.
  func bytes(at offset: Int, atMost count: Int) -> [UInt8]? {
    var isRead = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      let got = unsafe read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
      isRead = got != nil
      filled = got ?? 0
    }
    return isRead ? bytes : nil
  }

  /// Fills the buffer from a place on, except at the end, and says how much was read; nil where that fails.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    guard descriptor >= 0 else {
      let bytes = memory[min(offset, memory.count)...].prefix(buffer.count)
      unsafe buffer.copyBytes(from: bytes)
      return bytes.count
    }
    var filled = 0
    while filled < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let got = unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { return nil }
      if got == 0 { break }
      filled += got
    }
    return filled
  }
}
