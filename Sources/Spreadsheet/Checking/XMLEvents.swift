/// What someone who reads XML is told; places are among the bytes that come with them.
protocol XMLEvents {
  /// An element begins.
  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetError)
  /// An element ends.
  mutating func close(_ name: XMLName) throws(SpreadsheetError)
  /// Bytes of words, references replaced; the words of an element may come in several pieces.
  mutating func words(_ range: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetError)
}

extension XMLEvents {
  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetError) {}
  mutating func close(_ name: XMLName) throws(SpreadsheetError) {}
  mutating func words(_ range: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetError) {}
}
