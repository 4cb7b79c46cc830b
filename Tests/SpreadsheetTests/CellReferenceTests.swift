import Spreadsheet
import Testing

@Suite struct CellReferenceTests {
  @Test(arguments: [
    (0, 0, "A1"), (6, 1, "B7"), (0, 25, "Z1"), (0, 26, "AA1"), (0, 51, "AZ1"), (0, 52, "BA1"),
    (0, 701, "ZZ1"), (0, 702, "AAA1"), (1_048_575, 16_383, "XFD1048576"),
  ])
  func `a cell has the name that spreadsheets give it`(_ row: Int, column: Int, name: String) {
    #expect(CellReference(row: row, column: column).text == name)
  }

  @Test func `a range of one cell is named by it, and sheets stand in quotes`() {
    let one = CellRange(rows: 0...0, columns: 1...1)
    #expect(one.absoluteText(on: "It's") == "'It''s'!$B$1")
    let more = CellRange(rows: 0...8, columns: 1...27)
    #expect(more.absoluteText(on: "Key figures") == "'Key figures'!$B$1:$AB$9")
  }
}
