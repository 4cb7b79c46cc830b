/// A name in XML, as the hash of its bytes: quick to compare, and without room of its own.
struct XMLName: Hashable {
  private(set) var hash = TextDigest.empty

  /// The name that has no letters yet.
  init() {}

  /// A known name.
  init(_ name: String) { hash = TextDigest.hash(name) }

  mutating func append(_ byte: UInt8) { hash = TextDigest.hash(byte, continuing: hash) }
}

extension XMLName {
  static let declaration = XMLName("xml")
  static let row = XMLName("row")
  static let cell = XMLName("c")
  static let value = XMLName("v")
  static let reference = XMLName("r")
  static let type = XMLName("t")
  static let tablePart = XMLName("tablePart")
  static let rule = XMLName("cfRule")
  static let hyperlink = XMLName("hyperlink")
  static let stringItem = XMLName("si")
  static let words = XMLName("t")
  static let stringTable = XMLName("sst")
  static let count = XMLName("count")
  static let uniqueCount = XMLName("uniqueCount")
  static let sheet = XMLName("sheet")
  static let name = XMLName("name")
  static let relationID = XMLName("r:id")
  static let relationship = XMLName("Relationship")
  static let id = XMLName("Id")
  static let target = XMLName("Target")
  static let targetMode = XMLName("TargetMode")
  static let override = XMLName("Override")
  static let description = XMLName("descr")
  static let drawing = XMLName("drawing")
  static let frame = XMLName("xdr:cNvPr")
  static let chart = XMLName("c:chart")
  static let chartValues = XMLName("c:val")
  static let scatterValues = XMLName("c:yVal")
  static let chartPoint = XMLName("c:pt")
  static let partName = XMLName("PartName")
}
