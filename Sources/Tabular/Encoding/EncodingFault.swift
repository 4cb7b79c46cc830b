/// Bytes that stand for no character in a file's encoding.
struct EncodingFault {
  /// Where the first of them stands, counted from 0 at the start of the file.
  let offset: Int
  /// The first of them.
  let byte: UInt8
  /// The bytes around it.
  let context: [UInt8]
  /// Its place in the context.
  let place: Int
  /// Whether the file ends within a character.
  let isCut: Bool
}
