import Spreadsheet
import Testing

@Suite struct SheetTests {
  @Test(arguments: [Double.nan, -.nan, .infinity, -.infinity, .signalingNaN])
  func `a number that is none is refused`(_ number: Double) throws {
    for value in [CellValue.number(number), .formula("=1/0", cached: number)] {
      let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
        try sheet.write(value, row: 0, column: 0, style: .number)
      }
      #expect(error?.reason == .notFinite)
    }
  }

  @Test func `minus nothing is nothing`() throws {
    let xml = try Example.sheetXML { (sheet) throws(SpreadsheetError) in
      try sheet.write(.number(-0.0), row: 0, column: 0, style: .number)
      try sheet.write(.formula("=A1", cached: -0.0), row: 1, column: 0, style: .number)
    }
    #expect(xml.matches(of: #/<v>0</v>/#).count == 2)
  }

  @Test(arguments: [
    (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"), (1e300, "1E+300"), (-2.5, "-2.5"),
    (.leastNonzeroMagnitude, "4.940656458412465E-324"), (123_456_789.25, "123456789.25"),
  ])
  func `numbers are written with 16 digits and a point`(_ number: Double, text: String) throws {
    let xml = try Example.sheetXML { (sheet) throws(SpreadsheetError) in
      try sheet.write(.number(number), row: 0, column: 0, style: .number)
    }
    #expect(xml.contains("<v>\(text)</v>"))
  }

  @Test func `a cell is written once`() throws {
    let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.write(.number(1), row: 3, column: 70, style: .number)
      try sheet.write(.number(1), row: 4, column: 70, style: .number)
      try sheet.write(.number(1), row: 3, column: 71, style: .number)
      try sheet.write(.blank, row: 3, column: 70, style: .number)
    }
    #expect((error?.reason, error?.cell) == (.writtenTwice, "BS4"))
  }

  @Test(arguments: [(-1, 0), (0, -1), (1_048_576, 0), (0, 16_384), (Int.max, 0), (0, Int.min)])
  func `a cell outside of the sheet is refused`(_ row: Int, column: Int) throws {
    let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.write(.number(1), row: row, column: column, style: .number)
    }
    #expect(error?.reason == .outOfRange)
  }

  @Test func `the last cell of a sheet can be written`() throws {
    let xml = try Example.sheetXML { (sheet) throws(SpreadsheetError) in
      try sheet.write(.number(1), row: 1_048_575, column: 16_383, style: .number)
    }
    #expect(xml.contains("<c r=\"XFD1048576\""))
  }

  @Test(arguments: ["", "=", "= ", "SUM(A1)", " =1", "=1\0"])
  func `a formula that is none is refused`(_ formula: String) throws {
    let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.write(.formula(formula, cached: 1), row: 0, column: 0, style: .number)
    }
    #expect(error?.reason == (formula.contains("\0") ? .text : .formula))
  }

  @Test func `a formula of 8192 characters is the longest`() throws {
    for (count, reason) in [(8_192, nil), (8_193, SpreadsheetError.Reason.formula)] {
      let formula = "=" + String(repeating: "1", count: count - 1)
      let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
        try sheet.write(.formula(formula, cached: 1), row: 0, column: 0, style: .number)
      }
      #expect(error?.reason == reason)
    }
  }

  @Test func `rows and cells are counted in any order of writing`() throws {
    let xml = try Example.sheetXML { (sheet) throws(SpreadsheetError) in
      for row in stride(from: 90, through: 0, by: -3) {
        for column in [200, 3, 64, 63] {
          try sheet.write(.number(Double(row)), row: row, column: column, style: .number)
        }
      }
      try sheet.setRowHeight(20, row: 1)
      try sheet.setRowHeight(20, row: 3)
    }
    #expect(xml.matches(of: #/<row /#).count == 32)
    #expect(xml.matches(of: #/<c /#).count == 124)
  }

  @Test(arguments: [-1, 255.5, .nan, .infinity])
  func `a width that is not possible is refused`(_ width: Double) throws {
    let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
      try sheet.setColumnWidth(width, columns: 0...2)
    }
    #expect(error?.reason == .outOfRange)
  }

  @Test(arguments: 0..<9)
  func `other layout outside of its bounds is refused`(_ kind: Int) throws {
    let error = try Example.refusal { (sheet) throws(SpreadsheetError) in
      switch kind {
      case 0: try sheet.setColumnWidth(9, columns: 0...16_384)
      case 1: try sheet.setColumnWidth(9, columns: -1...1)
      case 2: try sheet.setRowHeight(410, row: 0)
      case 3: try sheet.setRowHeight(9, row: 1_048_576)
      case 4: try sheet.freeze(rows: -1)
      case 5: try sheet.freeze(columns: 16_384)
      case 6: try sheet.setZoom(9)
      case 7: try sheet.setZoom(401)
      default: try sheet.setPrint(PrintSetup(repeatedRows: 0...1_048_576))
      }
    }
    #expect((error?.reason, error?.sheet) == (.outOfRange, "Key figures"))
  }
}
