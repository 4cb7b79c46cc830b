import Spreadsheet
import TestSupport
import Testing

@Suite struct CellTextTests {
  /// The texts of a column of cells, written and read again as a spreadsheet reads them.
  private static func roundTrip(_ texts: [String]) throws -> [String] {
    let parts = try Example.parts { (sheet) throws(SpreadsheetError) in
      for (row, text) in texts.enumerated() {
        try sheet.write(.text(text), row: row, column: 0, style: .text)
      }
    }
    let table = (parts["xl/sharedStrings.xml"] ?? "").matches(
      of: #/<si><t(?: xml:space="preserve")?>([^<]*)</t></si>/#.matchingSemantics(.unicodeScalar)
    ).map { decoded($0.1) }
    let cells = (parts["xl/worksheets/sheet1.xml"] ?? "")
      .matches(of: #/<c r="A\d+" s="1"(?: t="s"><v>(\d+)<|/>)/#)
    return cells.map { $0.1.flatMap { Int($0) }.map { table[$0] } ?? "" }
  }

  /// ECMA-376, 22.9.2.19: references of XML first, then `_xHHHH_`, from left to right.
  private static func decoded(_ xml: Substring) -> String {
    var text = String.UnicodeScalarView(xml.unicodeScalars)
    for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      text = text.replacing(name.unicodeScalars, with: character.unicodeScalars)
    }
    return String(text).replacing(
      #/_x([0-9A-Fa-f]{4})_/#.matchingSemantics(.unicodeScalar)
    ) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? "?"
    }
  }

  @Test(arguments: [
    "plain", " spaces ", "a\nb", "\n", "\t", "a\tb", "<&>\"'", "_x0041_", "_x0041", "__x0041__",
    "_x0041_x0042_", "_x005F_x0041_", "_X0041_", "_x00g1_", "x_x", "é", "數據", "😀", "\u{7F}",
    "\u{85}", "\u{FFFD}", "\u{10FFFF}", "=1+1", "e\u{301}", "_xDCBA_", "&amp;", "]]>",
  ])
  func `what is written is what is read`(_ text: String) throws {
    let read = try #require(try Self.roundTrip([text]).first)
    #expect(Array(read.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("\r\n\r\r", "\n\n\n"), ("a\u{1}b", "ab"), ("\u{1F}", ""),
    ("\u{FFFE}a\u{FFFF}", "a"), ("", ""), ("_\u{1}x0041_", "_x0041_"), ("_x\u{2}0041_", "_x0041_"),
  ])
  func `what a cell cannot hold is left out`(_ text: String, left: String) throws {
    #expect(try Self.roundTrip([text]) == [left])
  }

  @Test func `a NUL is refused`() throws {
    let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.write(.text("a\0b"), row: 1, column: 1, style: .text)
    }
    #expect((error?.reason, error?.cell) == (.text, "B2"))
  }

  @Test(arguments: [
    ("x", 32_767, true), ("x", 32_768, false), ("é", 32_767, true), ("é", 32_768, false),
    ("😀", 16_383, true), ("😀", 16_384, false), ("_x0041_", 2_520, true), ("_x0041_", 2_521, false),
  ])
  func `a text has at most 32767 UTF-16 units, escapes counted`(
    _ letter: String, count: Int, isTaken: Bool
  ) throws {
    let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.write(
        .text(String(repeating: letter, count: count)), row: 0, column: 0, style: .text)
    }
    #expect(error?.reason == (isTaken ? nil : .text))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `random texts are read as they were written`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let texts = (0..<60).map { _ in Self.text(&random) }
    let read = try Self.roundTrip(texts)
    #expect(read.map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
  }

  /// Up to 40 pieces, of those that are easily mistaken and of all of Unicode.
  private static func text(_ random: inout SeededRandom) -> String {
    let pieces = [
      "_", "x", "_x", "0041", "_x0041_", "&", "<", ">", "\"", "'", " ", "\n", "\t", "F",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      if Bool.random(using: &random) {
        let piece = pieces[Int.random(in: pieces.indices, using: &random)]
        text.append(contentsOf: piece.unicodeScalars)
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0x20...0x10_FFFF, using: &random)),
        scalar.value & 0xFFFE != 0xFFFE
      {
        text.append(scalar)
      }
    }
    return String(text)
  }
}
