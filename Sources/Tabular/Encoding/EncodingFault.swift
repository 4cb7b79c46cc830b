/// Bytes that stand for no character in a file's encoding.
struct EncodingFault {
  /// Where the first of them stands, counted from 0 at the start of the file.
  let offset: Int
  /// The first of them.
  let byte: UInt8
  /// The bytes around it, at most `reach` on either side.
  private(set) var context: [UInt8]
  /// Its place in the context.
  let place: Int
  /// Whether the file ends within a character.
  let isCut: Bool

  /// How far the context reaches.
  static let reach = 24

  /// How many bytes of context are still to come.
  var missingContext: Int { Self.reach - (context.count - place) }

  /// Takes up bytes that follow the context.
  mutating func extend(with bytes: [UInt8]) {
    context += bytes.prefix(missingContext)
  }
}
