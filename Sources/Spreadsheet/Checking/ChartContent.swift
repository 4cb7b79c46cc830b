/// What one chart's part holds, counted while it is read.
struct ChartContent: XMLEvents {
  /// How many numbers its series hold.
  private(set) var points = 0
  private var isInValues = false

  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetError) {
    if tag.name == .chartValues || tag.name == .scatterValues { isInValues = true }
    if isInValues, tag.name == .chartPoint { points += 1 }
  }

  mutating func close(_ name: XMLName) throws(SpreadsheetError) {
    if name == .chartValues || name == .scatterValues { isInValues = false }
  }
}
