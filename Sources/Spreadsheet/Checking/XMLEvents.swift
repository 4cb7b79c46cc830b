/// What someone who reads XML is told.
protocol XMLEvents {
  /// An element begins.
  mutating func open(_ tag: XMLTag) throws(SpreadsheetError)
  /// An element ends.
  mutating func close(_ name: XMLName) throws(SpreadsheetError)
  /// A byte of words, references replaced.
  mutating func words(_ byte: UInt8) throws(SpreadsheetError)
}

extension XMLEvents {
  mutating func open(_ tag: XMLTag) throws(SpreadsheetError) {}
  mutating func close(_ name: XMLName) throws(SpreadsheetError) {}
  mutating func words(_ byte: UInt8) throws(SpreadsheetError) {}
}
