import Reports
import Testing

struct TableLayoutTests {
  private func table(_ priorities: [Int] = [0, 0, 1, 2]) -> TextTable {
    TextTable(
      of: [
        ("Kenya", "43.5", "+2", "Off track"),
        ("Lao People's Democratic Republic", "5", "−1", "[x]"),
      ],
      columns: [
        TextColumn("Country", priority: priorities[0]) { Phrase($0.0) },
        TextColumn("Service coverage index (0–100)", .number, priority: priorities[1]) {
          Phrase($0.1)
        },
        TextColumn("Change since 2015", .number, priority: priorities[2]) { Phrase($0.2) },
        TextColumn("Status", priority: priorities[3]) { Phrase($0.3) },
      ], caption: "Where countries stand", notes: ["[x] not available."])
  }

  private func text(_ table: TextTable, width: Int) -> String {
    TextWriter(width: width).text(of: Document(blocks: [.table(table)]))
  }

  @Test func `numbers stand by the decimal mark and headings wrap upwards`() {
    #expect(
      text(table(), width: 76) == """
        Where countries stand

                                          Service coverage      Change
        Country                              index (0–100)  since 2015  Status
        --------------------------------  ----------------  ----------  ---------
        Kenya                                         43.5          +2  Off track
        Lao People's Democratic Republic               5            −1  [x]

        [x] not available.

        """)
  }

  @Test func `a narrow page drops the least wanted columns and says so`() {
    #expect(
      text(table(), width: 46) == """
        Where countries stand

                                           Service
                                          coverage
                                             index
        Country                            (0–100)
        --------------------------------  --------
        Kenya                                 43.5
        Lao People's Democratic Republic       5

        Not shown for lack of width: Change since
        2015; Status

        [x] not available.

        """)
  }

  @Test func `where no column may go every row becomes a record`() {
    #expect(
      text(table([0, 0, 0, 0]), width: 40) == """
        Where countries stand

        Kenya
          Service coverage index (0–100): 43.5
          Change since 2015: +2
          Status: Off track
        Lao People's Democratic Republic
          Service coverage index (0–100): 5
          Change since 2015: −1
          Status: [x]

        [x] not available.

        """)
  }

  @Test func `marks and intervals stand in a column of numbers`() {
    let figures = ["1\u{202F}234.5", "<0.1", "[x]", "43.2 (36.0–50.1)", "−2"]
    let table = TextTable(
      of: figures,
      columns: [
        TextColumn("Row") { "\($0.count)" }, TextColumn("Value", .number) { Phrase($0) },
      ])
    #expect(
      text(table, width: 40).replacing("\u{202F}", with: " ") == """
        Row                Value
        ---  -------------------
        7    1 234.5
        4       <0.1
        3                    [x]
        16      43.2 (36.0–50.1)
        2       −2

        [x] not available.

        """)
  }
}
