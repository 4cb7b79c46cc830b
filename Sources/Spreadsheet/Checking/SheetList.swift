/// The sheets that `xl/workbook.xml` lists, in the order of their tabs.
struct SheetList: XMLEvents {
  /// A sheet's name and the identifier of its relationship.
  struct Item: Hashable {
    var name: String
    var relation: String
  }

  private(set) var items: [Item] = []

  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetError) {
    guard tag.name == .sheet else { return }
    guard let name = tag.text(of: .name, in: bytes),
      let relation = tag.text(of: .relationID, in: bytes)
    else {
      throw SpreadsheetError(.damaged, "a sheet has no name or no relationship")
    }
    items.append(Item(name: name, relation: relation))
  }
}
