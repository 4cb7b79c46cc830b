import Reports
import Testing

struct MarkupParserTests {
  private func blocks(_ text: String, _ insertions: [Markup.Insertion] = []) -> [Block] {
    MarkupParser.document(of: Markup(text, insertions: insertions)).blocks
  }

  @Test func `lines become parts of a page`() {
    let document = MarkupParser.document(
      of: Markup(
        """
        # Title

        ## Heading
        First line
          second line.

        - one
          goes on
        - two
        > A note
        on two lines

        ### Smaller
        ---
        Last
        """))
    #expect(document.title == "Title")
    #expect(
      document.blocks == [
        .heading(.section, "Heading"), .paragraph("First line second line."),
        .bullets(["one goes on", "two"]), .note("A note on two lines"),
        .heading(.subsection, "Smaller"), .rule, .paragraph("Last"),
      ])
  }

  @Test func `data that looks like markup is never markup`() {
    let insertions = ["# x", "- x", "> x", "---", "a\n\n# b", "{{x}}"]
      .map { Markup.Insertion.phrase(Phrase($0)) }
    let text = insertions.indices.map(Markup.hole).joined(separator: "\n\n")
    #expect(
      blocks(text, insertions) == [
        .paragraph("# x"), .paragraph("- x"), .paragraph("> x"), .paragraph("---"),
        .paragraph("a # b"), .paragraph("{{x}}"),
      ])
  }

  @Test func `a block alone on its line is that block, and cuts a paragraph elsewhere`() throws {
    let table = try #require(TextTable(columns: [.init("A")], rows: [["1"]]))
    let hole = Markup.hole(0)
    #expect(blocks(hole, [.block(.table(table))]) == [.table(table)])
    #expect(
      blocks("before \(hole) after", [.block(.table(table))])
        == [.paragraph("before"), .table(table), .paragraph("after")])
    #expect(
      blocks("- a \(hole)\n- b", [.block(.table(table))])
        == [.bullets(["a"]), .table(table), .bullets(["b"])])
    #expect(blocks("## \(hole)", [.block(.table(table))]) == [.table(table)])
  }

  @Test func `what is empty is left out, and broken holes print nothing`() {
    #expect(blocks("-\n\n- \n\n## \n\n>  \n").isEmpty)
    #expect(blocks("a \u{E000}9\u{E001} b") == [.paragraph("a b")])
    #expect(blocks("a \u{E000}") == [.paragraph("a")])
    #expect(blocks("a \u{E000}0", [.phrase("x")]) == [.paragraph("a")])
  }

  @Test func `a second title is a heading`() {
    let document = MarkupParser.document(of: Markup("# A\n# B"))
    #expect(document.title == "A")
    #expect(document.blocks == [.heading(.section, "B")])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `parsing what was printed gives the document back`(seed: UInt64) {
    var random = RandomDocument(seed: seed)
    let document = random.document()
    #expect(MarkupParser.document(of: MarkupPrinter.markup(of: document)) == document)
  }
}
