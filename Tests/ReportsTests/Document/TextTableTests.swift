import Reports
import Testing

struct TextTableTests {
  @Test func `a table is whole or is not made`() {
    let columns = [TextTable.Column("A"), TextTable.Column("B", .number)]
    #expect(TextTable(columns: columns, rows: [["a", "1"]]) != nil)
    #expect(TextTable(columns: columns, rows: [["a"]]) == nil)
    #expect(TextTable(columns: columns, rows: [["a", " "]]) == nil)
    #expect(TextTable(columns: [], rows: []) == nil)
  }

  @Test func `a mark of a gap is never without its meaning`() {
    let columns = [TextTable.Column("A"), TextTable.Column("B", .number)]
    let gap = TextTable(columns: columns, rows: [["a", "[x]"]], notes: ["B: beds."])
    #expect(gap?.notes.map(\.text) == ["[x] not available.", "B: beds."])
    #expect(gap?.withoutBars.notes == gap?.notes)
    let said = TextTable(columns: columns, rows: [["a", "[x]"]], notes: ["[x] not counted."])
    #expect(said?.notes.map(\.text) == ["[x] not counted."])
    #expect(TextTable(columns: columns, rows: [["a", "1"]])?.notes == [])
  }

  @Test func `columns as functions of the row make a whole table`() {
    let table = TextTable(
      of: ["Kenya", ""],
      columns: [
        TextColumn("Country") { Phrase($0) },
        TextColumn("Letters", .number, priority: 1) { "\($0.count)" },
      ], caption: "Lengths")
    #expect(table.rows == [["Kenya", "5"], ["[x]", "0"]])
    #expect(table.columns.map(\.heading) == ["Country", "Letters"])
    #expect(table.caption == "Lengths")
  }
}
