/// The charts that a sheet's drawing places.
struct ChartList: XMLEvents {
  /// The identifiers of their relationships.
  private(set) var charts: [String] = []
  /// How many frames say in words what they show.
  private(set) var described = 0

  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetError) {
    if tag.name == .frame, let words = tag.text(of: .description, in: bytes), !words.isEmpty {
      described += 1
    }
    guard tag.name == .chart, let relation = tag.text(of: .relationID, in: bytes) else { return }
    charts.append(relation)
  }
}
