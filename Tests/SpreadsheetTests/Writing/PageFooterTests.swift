import Spreadsheet
import Testing

@Suite struct PageFooterTests {
  private static func code(_ footer: PageFooter) throws -> String? {
    let xml = try Example.sheetXML { (sheet) throws(SpreadsheetError) in
      try sheet.setPrint(PrintSetup(footer: footer))
    }
    let footer = #/<oddFooter>(.*)</oddFooter>/#.matchingSemantics(.unicodeScalar)
    return xml.firstMatch(of: footer).map {
      String($0.1.unicodeScalars.replacing("&amp;".unicodeScalars, with: "&".unicodeScalars))
    }
  }

  @Test func `words keep their signs, and figures are not taken for codes`() throws {
    #expect(
      try Self.code(PageFooter(left: [.text("R&D & <x>")]))?.hasPrefix("&LR&&D && &lt;x") == true)
    #expect(try Self.code(PageFooter(right: [.text("2025")])) == "&R 2025")
    #expect(try Self.code(PageFooter(centre: [.page, .text("+1")])) == "&C&P +1")
    #expect(
      try Self.code(PageFooter(left: [.page, .text(" of "), .pageCount], right: [.text("x")]))
        == "&L&P of &N&Rx")
    #expect(try Self.code(PageFooter(left: [.text("&\u{301}")])) == "&L&&\u{301}")
    #expect(try Self.code(PageFooter(left: [.text("a\nb\u{1}c")])) == "&La bc")
  }

  @Test func `a footer has at most 255 characters, codes counted`() throws {
    for (count, reason) in [(253, nil), (254, SpreadsheetError.Reason.text)] {
      let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
        let text = String(repeating: "x", count: count)
        try sheet.setPrint(PrintSetup(footer: PageFooter(left: [.text(text)])))
      }
      #expect(error?.reason == reason)
    }
    let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
      let text = String(repeating: "&", count: 127)
      try sheet.setPrint(PrintSetup(footer: PageFooter(left: [.text(text)])))
    }
    #expect(error?.reason == .text)
  }
}
