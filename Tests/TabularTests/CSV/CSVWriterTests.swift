import Tabular
import Testing

struct CSVWriterTests {
  @Test func `quotes stand only where they are needed`() {
    var writer = CSVWriter(columns: ["a", "b", "c"])
    writer.append(["x y", "1,5", "say \"hi\""])
    writer.append(["", "line\nbreak", " padded"])
    #expect(
      writer.text == "a,b,c\nx y,\"1,5\",\"say \"\"hi\"\"\"\n,\"line\nbreak\",\" padded\"\n")
    #expect(writer.bytes == Array(writer.text.utf8))
  }

  @Test func `an empty cell of a single column is no blank line`() {
    var writer = CSVWriter(columns: ["a"])
    writer.append([""])
    #expect(writer.text == "a\n\"\"\n")
    #expect(Reading(writer.text).rows == [[""]])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-cmd", "'-cmd"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("=\"a\"", "\"'=\"\"a\"\"\""), ("-", "'-"), ("--1", "'--1"),
    ("-1.5", "-1.5"), ("+1", "+1"), ("-1e-7", "-1e-7"), ("-.5", "-.5"), ("-1,5", "\"'-1,5\""),
    ("x=1", "x=1"), ("–5", "–5"),
  ])
  func `what a spreadsheet would compute gets an apostrophe, a number does not`(
    field: String, written: String
  ) {
    var writer = CSVWriter(columns: ["a", "b"])
    writer.append([field, "x"])
    #expect(writer.text == "a,b\n\(written),x\n")
  }
}
