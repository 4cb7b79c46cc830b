import Reports
import Testing

struct MarkdownWriterTests {
  private func markdown(_ blocks: [Block]) -> String {
    MarkdownWriter().text(of: Document(title: "T", blocks: blocks))
  }

  /// What CommonMark 0.31 and GFM take as marks, and how it is written so that it shows as it is.
  @Test(arguments: [
    ("*a* _b_ [c] <d> `e` ~f~ \\", "\\*a\\* \\_b\\_ \\[c\\] \\<d\\> \\`e\\` \\~f\\~ \\\\"),
    ("# no heading", "\\# no heading"), ("a # b", "a # b"), ("- no bullet", "\\- no bullet"),
    ("+5 points", "\\+5 points"), ("=== no underline", "\\=== no underline"),
    ("1. not a list", "1\\. not a list"), ("2) nor this", "2\\) nor this"),
    ("1.5 is a number", "1\\.5 is a number"), ("1234567890. too long", "1234567890. too long"),
    ("&amp; &#38; A & B", "\\&amp; \\&#38; A & B"), ("> no note", "\\> no note"),
    ("a | b", "a \\| b"),
  ])
  func `what would be a mark is escaped`(text: String, written: String) {
    #expect(markdown([.paragraph(Phrase(text))]) == "# T\n\n\(written)\n")
  }

  @Test func `each part has its mark, and parts are set apart`() {
    let page = markdown([
      .heading(.section, "A"), .heading(.subsection, "B"), .bullets(["# one", "two"]),
      .note("n"), .rule,
    ])
    #expect(page == "# T\n\n## A\n\n### B\n\n- \\# one\n- two\n\n> n\n\n---\n")
  }

  @Test func `a table has pipes of its own only, a line of marks, a caption and notes`() throws {
    let table = try #require(
      TextTable(
        columns: [.init("Name|x"), .init("Value", .number)], rows: [["a|b", "1"]],
        caption: "Cap", notes: ["[x] not available."]))
    #expect(
      markdown([.table(table)])
        == "# T\n\n**Cap**\n\n| Name\\|x | Value |\n| :--- | ---: |\n| a\\|b | 1 |\n\n\\[x\\] not available.\n"
    )
  }

  @Test func `in ASCII signs have their usual forms`() {
    let document = Document(title: "Côte", blocks: [.paragraph("43 (36–50) ≥ 1\u{202F}234")])
    #expect(MarkdownWriter(isASCII: true).text(of: document) == "# Cote\n\n43 (36-50) \\>= 1 234\n")
  }

  /// Taking every escape back gives the words: nothing is lost and nothing is added.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `unescaped it says what the document says`(seed: UInt64) {
    var random = RandomDocument(seed: seed)
    let document = random.document().withoutCharts
    let page = unescaped(MarkdownWriter().text(of: document))
    for phrase in document.blocks.flatMap(\.phrases) where !phrase.isBlank {
      #expect(page.contains(phrase.tidied.text), "seed \(seed): \(phrase.text)")
    }
  }

  private func unescaped(_ page: String) -> String {
    var text = ""
    var isEscaped = false
    for character in page {
      if character == "\\", !isEscaped {
        isEscaped = true
      } else {
        text.append(character)
        isEscaped = false
      }
    }
    return text
  }
}
