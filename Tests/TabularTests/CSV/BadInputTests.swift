import Tabular
import TestSupport
import Testing

/// What a reader of every kind of broken file is told, word for word.
struct BadInputTests {
  struct Case {
    let name: String
    let bytes: [UInt8]
    var options = CSVOptions()

    init(_ name: String, _ text: String, _ options: CSVOptions = CSVOptions()) {
      self.init(name, Array(text.utf8), options)
    }

    init(_ name: String, _ bytes: [UInt8], _ options: CSVOptions = CSVOptions()) {
      (self.name, self.bytes, self.options) = (name, bytes, options)
    }
  }

  static let lenient = CSVOptions.with { $0.isLenient = true }

  static let cases = [
    Case("empty file", ""),
    Case("blank lines only", "\n\n"),
    Case("header only", "iso3,year,value\n"),
    Case("duplicate column", "iso3,year,Year,year\nKEN,1,2,3\n"),
    Case("short and long rows", "iso3,year,value,note\nKEN\nKEN,2019,1,x,y\nKEN,2019,1,\n"),
    Case("short row, lenient", "iso3,year,value\nKEN,2019\n", lenient),
    Case("unclosed quote", "iso3,year\nKEN,2019\nÎle,\"2020\nUGA,1\nUGA,2\n"),
    Case("NUL", "iso3,year\nKEN,20\u{0}19\n"),
    Case(
      "a Windows-1252 byte", Array("iso3,name\nKEN,Kenya\nCIV,\"C".utf8) + [0xF4]
        + Array("te d'Ivoire\"\n".utf8)),
    Case("UTF-16 cut in a character", [0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0, 0x31]),
    Case("decimal comma with comma delimiter, unquoted", "iso3,value\nKEN,1,5\n"),
    Case("stray quote", "name,size\n5\" pipe,1\n\"a\"b,2\n"),
    Case("padded, not skipped", "\"a\",  \"b\"\n", .with { $0.skipsPadding = false }),
    Case("two delimiters", "a;b,c\n1;2,3\n"),
    Case("column without label", "a,,c\n1,2,3\n"),
    Case("row after footer", "a,b\n1,2\nSource: x,\n3,4\n", .with { $0.footers = ["Source:"] }),
    Case("workbook", [0x50, 0x4B, 0x03, 0x04]),
    Case("unknown encoding", "a,b\n", .with { $0.encoding = "windows1253x" }),
    Case("many bad rows", "a,b\n" + String(repeating: "1\n", count: 25)),
  ]

  @Test func `the diagnostics of broken files read as agreed`() throws {
    var text = ""
    for example in Self.cases {
      let reading = Reading(example.bytes, options: example.options)
      text += "# \(example.name): \(reading.rows.count) rows read\n"
      text += reading.text.isEmpty ? "" : reading.text + "\n"
    }
    try Golden.expect(text, is: "tabular/bad-inputs.txt")
  }

  @Test func `the diagnostics of cells that are no numbers read as agreed`() throws {
    var text = ""
    let cells = [
      "1,234", "1,5", "20l9", "65*", "0x1F", "nan", "1_000", "(12)", "12 [q]", "65 [70-80]", "65 (1 2)",
      "1e999", "abc", "12 34",
    ]
    let place = SourceLocation(file: "t.csv", line: 2, column: 5)
    for mark in [DecimalMark.point, .comma] {
      for cell in cells {
        let grammar = NumberGrammar(decimal: mark)
        let problem = grammar.problem(with: cell, inColumn: "value", at: place)
        text += "# decimal \(mark): \(cell)\n" + (problem?.text ?? "\(grammar.read(cell))") + "\n"
      }
    }
    try Golden.expect(text, is: "tabular/bad-numbers.txt")
  }

  @Test func `a field of more than 1 MB and a record of more than 10000 cells stop the reading`() {
    let long = "a,b\n1," + String(repeating: "x", count: 1_000_001)
    #expect(Reading(long + "\n").failure?.message == "field is longer than 1 MB")
    #expect(Reading(long).failure?.location?.description == "t.csv:2:3")
    let fits = "a,b\n1," + String(repeating: "x", count: 1_000_000) + "\n"
    #expect(Reading(fits).rows.count == 1)
    let open = "a,b\n1,\"x\n" + String(repeating: "2,3\n", count: 400_000)
    #expect(
      Reading(open).failure?.message.hasPrefix("quoted field runs on for more than 1 MB") == true)
    #expect(Reading(open).failure?.location?.description == "t.csv:2:3")
    let wide = "a,b\n" + String(repeating: "1,", count: 10_000) + "1\n"
    #expect(Reading(wide).failure?.message == "record has more than 10000 cells")
    let widest = String((0..<10_000).map { "c\($0)" }.joined(separator: ","))
    #expect(Reading(widest + "\n").labels.count == 10_000)
  }
}
