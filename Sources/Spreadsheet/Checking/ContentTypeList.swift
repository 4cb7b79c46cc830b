/// Which parts `[Content_Types].xml` says that there are.
struct ContentTypeList: XMLEvents {
  /// The parts' names, without the slash before them.
  private(set) var parts: [String] = []

  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetError) {
    guard tag.name == .override, let name = tag.text(of: .partName, in: bytes) else { return }
    parts.append(String(name.drop { $0 == "/" }))
  }
}
