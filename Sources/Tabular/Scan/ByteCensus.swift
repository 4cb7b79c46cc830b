/// What there is among the bytes of a chunk, as far as it decides how they are read.
struct ByteCensus: Hashable, Sendable {
  /// Whether the number of quotes is odd.
  let isQuoteOpen: Bool
  /// Whether there is any carriage return.
  let hasReturns: Bool
  /// Whether there is any byte 0.
  let hasZeros: Bool
  /// Whether all of it is ASCII.
  let isASCII: Bool

  /// Looks at all of the bytes.
  ///
  /// Each line of the loop reduces bytes to a byte, so that the compiler makes vectors of sixteen of it.
  init(_ bytes: UnsafeRawBufferPointer) {
    var (quotes, returns, all, least) = (0 as UInt8, 0 as UInt8, 0 as UInt8, UInt8.max)
    for place in 0..<bytes.count {
      let byte = unsafe bytes[place]
      quotes ^= byte == Byte.quote ? 1 : 0
      returns |= byte == Byte.carriageReturn ? 1 : 0
      all |= byte
      least = min(least, byte)
    }
    isQuoteOpen = quotes != 0
    hasReturns = returns != 0
    hasZeros = least == 0
    isASCII = all < 0x80
  }
}
