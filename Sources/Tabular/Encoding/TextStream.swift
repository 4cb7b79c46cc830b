/// A source as chunks of UTF-8, whatever its encoding; its byte order mark is left out.
struct TextStream: ~Copyable {
  private var bytes: ByteStream
  private var decoder: TextDecoder
  private var waiting: [[UInt8]]
  private var isAtEnd = false

  /// How the bytes stand for text.
  let encoding: TextEncoding
  /// Whether the file begins with a byte order mark.
  let hasByteOrderMark: Bool

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
    hasByteOrderMark = recognised.markBytes > 0
    decoder = TextDecoder(recognised.encoding, at: recognised.markBytes)
    waiting = Self.dropping(recognised.markBytes, from: chunks)
    self.bytes = bytes
  }

  /// The next chunk of text; nil at the end and at the first fault.
  mutating func next() throws(Diagnostic) -> [UInt8]? {
    while !isAtEnd, fault == nil {
      let chunk = waiting.isEmpty ? try bytes.next() : waiting.removeFirst()
      isAtEnd = chunk.isEmpty
      let text = decoder.decode(chunk)
      if !text.isEmpty { return text }
    }
    return nil
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
