internal import CXlsx

/// The state of one compressed stream; on the heap, because zlib keeps the address of it.
@safe struct Inflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  /// What one step took, made, and whether the stream has ended.
  struct Step {
    var taken: Int
    var made: Int
    var hasEnded: Bool
  }

  init() throws(SpreadsheetError) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    // Negative: the bare stream of a zip entry, with no header of zlib's own.
    guard unsafe inflateInit2_(stream, -15, ZLIB_VERSION, size) == Z_OK else {
      throw SpreadsheetError(.environment, "zlib cannot be started")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Inflates as much as there is room for; nil when the bytes are no such stream.
  func inflate(_ input: [UInt8], from start: Int, into output: inout [UInt8]) -> Step? {
    unsafe input.withUnsafeBufferPointer { input in
      unsafe output.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: input.baseAddress?.advanced(by: start))
        unsafe stream.pointee.avail_in = UInt32(input.count - start)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        let code = unsafe CXlsx.inflate(stream, Z_NO_FLUSH)
        guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(code) else { return nil }
        return unsafe Step(
          taken: input.count - start - Int(stream.pointee.avail_in),
          made: output.count - Int(stream.pointee.avail_out), hasEnded: code == Z_STREAM_END)
      }
    }
  }

  /// The CRC-32 of bytes, continued from that of the bytes before them (0 at the start).
  static func checksum(_ bytes: ArraySlice<UInt8>, continuing before: UInt32) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer {
      UInt32(truncatingIfNeeded: unsafe crc32(UInt(before), $0.baseAddress, UInt32($0.count)))
    }
  }
}
