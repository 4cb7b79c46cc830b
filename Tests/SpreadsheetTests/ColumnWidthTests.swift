import Spreadsheet
import Testing

@Suite struct ColumnWidthTests {
  private static func width(_ texts: String..., isBold: Bool = false) -> Double {
    ColumnWidth.width(for: texts, minimum: 0, maximum: 1_000, isBold: isBold)
  }

  /// Advances in Adobe's Helvetica.afm: figure 556, W 944, i 222, space 278; 16/7 units for 1000, edges 5/7.
  @Test(arguments: [("0000000000", 13.5), ("WWWWWWWWWW", 22.5), ("iiiiiiiiii", 6.0), ("", 1.0)])
  func `ten letters take what the font's metrics say`(_ text: String, width: Double) {
    #expect(Self.width(text) == width)
  }

  @Test func `the longest line decides`() {
    #expect(Self.width("a\nbbbb\ncc", "ddd") == Self.width("bbbb"))
  }

  @Test func `bounds hold`() {
    #expect(ColumnWidth.width(for: ["a"], minimum: 8, maximum: 60) == 8)
    #expect(
      ColumnWidth.width(for: [String(repeating: "a", count: 99)], minimum: 8, maximum: 60) == 60)
    #expect(ColumnWidth.width(for: [], minimum: 8, maximum: 60) == 8)
  }

  @Test func `bold is wider, Han twice as wide as Latin, marks take no room`() {
    #expect(Self.width("Indicator", isBold: true) > Self.width("Indicator"))
    #expect(Self.width("数据数据数据") > 1.5 * Self.width("aaaaaa"))
    #expect(Self.width("e\u{301}e\u{301}") == Self.width("ee"))
  }
}
