/// A source as chunks of UTF-8, whatever its encoding; its byte order mark is left out.
struct TextStream: ~Copyable {
  private var bytes: ByteStream
  private var decoder: TextDecoder
  private var waiting: [[UInt8]]
  private var isAtEnd = false

  /// How the bytes stand for text.
  let encoding: TextEncoding
  /// Whether the file begins with a byte order mark.
  var hasByteOrderMark: Bool { markBytes > 0 }
  /// How many bytes the byte order mark has.
  let markBytes: Int

  /// The first bytes that stand for no character; the text ends before them.
  var fault: EncodingFault? { decoder.fault }

  /// Opens the source and recognises its encoding.
  init(
    _ source: ByteSource, named file: String, encoding asked: String?, chunkBytes: Int
  ) throws(Diagnostic) {
    var bytes = try ByteStream(source, named: file, chunkBytes: chunkBytes)
    var chunks: [[UInt8]] = []
    var prefix: [UInt8] = []
    while prefix.count < EncodingRecognition.lookahead {
      let chunk = try bytes.next()
      if chunk.isEmpty { break }
      chunks.append(chunk)
      prefix += chunk.prefix(EncodingRecognition.lookahead - prefix.count)
    }
    let recognised = try EncodingRecognition(prefix, asked: asked, file: file)
    encoding = recognised.encoding
    markBytes = recognised.markBytes
    decoder = TextDecoder(recognised.encoding, at: recognised.markBytes)
    waiting = Self.dropping(recognised.markBytes, from: chunks)
    self.bytes = bytes
  }

  /// Goes to a place of the file, between two characters; for sources that can, in an encoding that remembers nothing.
  mutating func seek(to offset: Int) {
    bytes.seek(to: offset)
    decoder = TextDecoder(encoding, at: offset)
    waiting = []
    isAtEnd = false
  }

  /// The next chunk of text; nil at the end and at the first fault.
  mutating func next() throws(Diagnostic) -> [UInt8]? {
    while !isAtEnd, fault == nil {
      let chunk = try nextBytes()
      let text = decoder.decode(chunk)
      if fault != nil { try completeFault() }
      if !text.isEmpty { return text }
    }
    return nil
  }

  private mutating func nextBytes() throws(Diagnostic) -> [UInt8] {
    let chunk = waiting.isEmpty ? try bytes.next() : waiting.removeFirst()
    isAtEnd = chunk.isEmpty
    return chunk
  }

  /// The hint quotes the word around the fault, which must not depend on where a chunk ends.
  private mutating func completeFault() throws(Diagnostic) {
    var chunk: [UInt8] = []
    while decoder.completeFault(with: chunk), !isAtEnd { chunk = try nextBytes() }
  }

  /// Reads what is left and gives the fingerprint of all bytes.
  mutating func fingerprint() throws(Diagnostic) -> Fingerprint {
    isAtEnd = true
    return try bytes.fingerprint()
  }

  private static func dropping(_ count: Int, from chunks: [[UInt8]]) -> [[UInt8]] {
    var left = count
    var rest: [[UInt8]] = []
    for chunk in chunks {
      let dropped = min(left, chunk.count)
      left -= dropped
      if dropped < chunk.count { rest.append(dropped == 0 ? chunk : Array(chunk[dropped...])) }
    }
    return rest
  }
}
