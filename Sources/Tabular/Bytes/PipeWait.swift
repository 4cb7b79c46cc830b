internal import Glibc

/// Reading from a descriptor that was opened without waiting, where a pipe may have nobody yet who writes into it.
struct PipeWait {
  /// How many seconds a pipe may have no writer, so that a job that nobody watches ends.
  static let patience: CInt = 10

  private enum Writer {
    case awaited, missing, known
  }

  private var writer: Writer

  /// Begins to read from a descriptor of ours; nil for one that was given, which is waited for as long as it takes.
  init(_ descriptor: CInt?) {
    var status = stat()
    let isPipe =
      descriptor.map { unsafe fstat($0, &status) == 0 } ?? false
      && status.st_mode & S_IFMT == S_IFIFO
    writer = isPipe ? .awaited : .known
  }

  /// What is to be read next: how many bytes, 0 at the end, or the negative number of an error.
  mutating func read(_ descriptor: CInt, into rest: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let got = unsafe Glibc.read(descriptor, rest.baseAddress, rest.count)
      if got == 0, writer != .known {
        guard writer == .awaited else { return -Int(ETIMEDOUT) }
        writer =
          Self.isReady(descriptor, milliseconds: Self.patience * 1000) ? .known : .missing
        continue
      }
      if got >= 0 {
        writer = .known
        return got
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        // Somebody is there who has written nothing yet.
        writer = .known
        _ = Self.isReady(descriptor, milliseconds: -1)
      case let problem: return -Int(problem)
      }
    }
  }

  private static func isReady(_ descriptor: CInt, milliseconds: CInt) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&entry, 1, milliseconds) > 0
  }
}
