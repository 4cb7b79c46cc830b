extension Array<UInt8> {
  /// The number in two bytes, the low one first; the bytes are there.
  func word(at index: Int) -> Int { Int(self[index]) | Int(self[index + 1]) << 8 }

  /// The number in four bytes, the lowest first; the bytes are there.
  func doubleWord(at index: Int) -> Int { word(at: index) | word(at: index + 2) << 16 }
}
