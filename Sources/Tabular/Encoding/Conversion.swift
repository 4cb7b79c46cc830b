/// What became of a run of bytes.
struct Conversion {
  /// The text, in UTF-8.
  var text: [UInt8]
  /// How many of the bytes it came from.
  var consumed: Int
  /// Whether the next byte can begin no character; if not, the rest may be the beginning of one.
  var isBad: Bool
}
