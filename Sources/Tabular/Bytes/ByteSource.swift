/// Where the bytes of an input come from.
public enum ByteSource: Sendable {
  /// A file, by its path on disk; anything that can be read from start to end will do, a pipe too.
  case file(String)
  /// What is piped into the program.
  case standardInput
  /// Bytes in memory.
  case bytes([UInt8])
}
