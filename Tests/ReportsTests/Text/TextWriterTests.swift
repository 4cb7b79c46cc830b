import Reports
import Testing

struct TextWriterTests {
  private let long = Figure(
    indicator: "a", area: "KEN", period: "2021", value: 43, printed: "43 (36–50)")

  private func text(_ blocks: [Block], width: Int = 40, ascii: Bool = false) -> String {
    TextWriter(width: width, isASCII: ascii).text(of: Document(blocks: blocks))
  }

  @Test func `headings are underlined and bullets hang`() {
    let document = Document(
      title: "A brief",
      blocks: [
        .heading(.section, "Key messages"),
        .bullets(["Service coverage was 44 in 2021, up from 34 in 2010.", "Short."]),
        .heading(.subsection, "Notes"), .note("Only what was reported is shown in this table."),
        .rule,
      ])
    #expect(
      TextWriter(width: 40).text(of: document) == """
        A brief
        =======

        Key messages
        ------------
        - Service coverage was 44 in 2021, up
          from 34 in 2010.
        - Short.

        Notes
        ~~~~~
          Only what was reported is shown in
          this table.

        ----------------------------------------

        """)
  }

  @Test func `a figure is not cut at the end of a line`() {
    #expect(
      text([.paragraph("Service coverage in the region was \(long) in 2021.")])
        == "Service coverage in the region was\n43 (36–50) in 2021.\n")
  }

  @Test func `Chinese is cut between characters but not before a full stop`() {
    let line = String(repeating: "覆", count: 20)
    #expect(text([.paragraph(Phrase(line + "盖"))]) == line + "\n盖\n")
    #expect(
      text([.paragraph(Phrase(line + "。盖"))])
        == String(repeating: "覆", count: 19) + "\n覆。盖\n")
  }

  @Test func `ASCII text has nothing but ASCII`() {
    #expect(
      text([.paragraph("“Côte d’Ivoire” – 1\u{202F}234 ≥ −3… Türkiye → 覆")], ascii: true)
        == "\"Cote d'Ivoire\" - 1 234 >= -3... Turkiye\n-> ?\n")
  }

  @Test func `Arabic begins with its mark, keeps figures apart and has no columns`() throws {
    let table = try #require(
      TextTable(columns: [.init("البلد"), .init("المؤشر", .number)], rows: [["كينيا", "\(long)"]]))
    let document = Document(language: .arabic, blocks: [.table(table)])
    #expect(
      TextWriter().text(of: document)
        == "\u{200F}كينيا\n  المؤشر: \u{2066}43 (36–50)\u{2069}\n")
  }

  @Test func `a page is never narrower than 40 columns`() {
    #expect(TextWriter(width: 12).width == 40)
    #expect(TextWriter().width == 76)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no line is wider than the page but for words that cannot be broken`(seed: UInt64) {
    var random = RandomDocument(seed: seed)
    let language = Language.allCases[random.number(in: 0...5)]
    let document = random.document(in: language)
    let isASCII = random.number(in: 0...3) == 0
    let writer = TextWriter(width: random.number(in: 40...100), isASCII: isASCII)
    let text = writer.text(of: document)
    for line in text.split(separator: "\n") where String(line).displayWidth > writer.width {
      let words = line.split(separator: " ").filter { !["-", "-x"].contains($0) }
      #expect(words.count == 1, "\(writer.width): \(line)")
    }
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n\n"))
    #expect(!text.contains(" \n") && !text.contains("\t") && !text.contains("\r"))
    if isASCII { #expect(text.utf8.allSatisfy { $0 < 0x80 && ($0 >= 0x20 || $0 == 0x0A) }) }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `nothing that is said is lost at any width`(seed: UInt64) {
    var random = RandomDocument(seed: seed)
    var document = random.document()
    document.blocks.removeAll { if case .table = $0 { true } else { $0 == .rule } }
    let letters = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
    let expected = letters(
      document.title.text
        + document.blocks.map { block in
          switch block {
          case .heading(_, let phrase), .paragraph(let phrase), .note(let phrase): phrase.text
          case .bullets(let items): items.map(\.text).joined()
          case .table, .chart, .rule: ""
          }
        }.joined())
    #expect(letters(TextWriter(width: 40).text(of: document)) == expected)
    #expect(letters(TextWriter(width: 100).text(of: document)) == expected)
  }
}
