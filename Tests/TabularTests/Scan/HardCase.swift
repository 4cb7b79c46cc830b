import Tabular
import Testing

/// A small file with something that a fast reader gets wrong easily.
struct HardCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let bytes: [UInt8]
  let options: CSVOptions

  init(_ name: String, _ text: String, _ change: (inout CSVOptions) -> Void = { _ in }) {
    self.init(name, bytes: Array(text.utf8), change)
  }

  init(_ name: String, bytes: [UInt8], _ change: (inout CSVOptions) -> Void = { _ in }) {
    testDescription = name
    self.bytes = bytes
    options = .with(change)
  }

  private static let rows = "a,b,c,d\nx,1.5,p,2\ny,-3,q,0.25\nz,12345678.5,long text of a code,7\n"

  static let all: [HardCase] = [
    HardCase("a clean file", rows),
    HardCase("no line break at the end", String(rows.dropLast())),
    HardCase("CRLF", rows.replacing("\n", with: "\r\n")),
    HardCase("CR", rows.replacing("\n", with: "\r")),
    HardCase("CRLF here and LF there", "a,b,c,d\r\nx,1,p,2\ny,3,q,4\r\nz,5,r,6 \r\n"),
    HardCase("a lone CR between LFs", "a,b,c,d\nx,1,p,2\ry,3,q,4\nz,5,r,6\r\n"),
    HardCase("a byte order mark", "\u{FEFF}" + rows),
    HardCase("UTF-16", bytes: [0xFF, 0xFE] + utf16(rows.replacing("x", with: "é日"))),
    HardCase("windows-1252", bytes: Array("a,b,c,d\n".utf8) + [0xE9] + Array(",1,2,3\n".utf8)) {
      $0.encoding = "windows-1252"
    },
    HardCase("letters beyond ASCII", "a,b,c,d\nété,1,日本,2\nx,1,\u{1F600}\u{1F600}\u{1F600},3\n"),
    HardCase("bad UTF-8", bytes: Array(rows.utf8) + [0x61, 0xC3, 0x28] + Array(",1,2,3\n".utf8)),
    HardCase("UTF-8 that is cut off", bytes: Array(rows.utf8) + Array("q,1,2,3".utf8) + [0xE6]),
    HardCase("a byte 0", bytes: Array(rows.utf8) + Array("q,1,\0,3\nr,1,2,3\n".utf8)),
    HardCase("a short row", rows + "short,1\n" + rows.dropFirst(8)),
    HardCase("a long row", rows + "long,1,2,3,4\n" + rows.dropFirst(8)),
    HardCase("a short row and a long one", rows + "s,1,2\nl,1,2,3,4\nx,1,2,3\n"),
    HardCase("a short row, lenient", rows + "s,1\nl,1,2,3,4\nx,1,2,3\n") { $0.isLenient = true },
    HardCase("a row cut off at the end", rows + "x,1,2"),
    HardCase("a stray quote", rows + "st\"ray,1,2,3\nx,\"1\",2,3\ny,1,2,3\n"),
    HardCase("two stray quotes", rows + "5\",1,2,3\nx,7\",2,3\ny,1,2,3\n"),
    HardCase("text after a quote", rows + "\"a\"b,1,2,3\nx,1,2,3\n"),
    HardCase("text between quotes", rows + "\"a\" \"b\",1,2,3\nx,\"1\"\"2\",2,3\n"),
    HardCase("quoted cells", "a,b,c,d\n\"x\",\"1.5\",\"p, q\",\"2\"\nx,1,\"\",\"\"\n"),
    HardCase("doubled quotes", "a,b,c,d\n\"say \"\"x\"\"\",1,\"\"\"\",2\n\"\"\"\",1,\"\"\"a\",3\n"),
    HardCase(
      "line breaks in quotes", "a,b,c,d\n\"x\ny\",1,\"p\r\n\r\nq\",2\nz,3,\"\n\",x4\nu,a,b,c\n"),
    HardCase("a lone CR in quotes", "a,b,c,d\n\"x\ry\",1,p,oops\nz,oops,q,4\n"),
    HardCase("a quote that is never closed", rows + "x,1,\"2,3\ny,1,2,3\nz,1,2,3\n"),
    HardCase("blanks around cells", "a,b,c,d\n x , 1 ,\tp,2\t\ny,  ,   , 3\n"),
    HardCase("blanks around quoted cells", "a,b,c,d\n\"x\", \"1\",  \" p \"  ,\t\"2\"\n"),
    HardCase("blanks around quoted cells, refused", "a,b,c,d\nx, \"1\",p,2\n\"y\" ,1,2,3\n") {
      $0.skipsPadding = false
    },
    HardCase("blank lines", "\n\na,b,c,d\n\nx,1,p,2\n\n  \n,,,\n , ,\t, \ny,3,q,4\n\n\n"),
    HardCase("empty first cells", "a,b,c,d\n,1,p,2\n,,,4\n,,,\"\"\n"),
    HardCase("nothing but a header", "a,b,c,d\n"),
    HardCase("nothing", ""),
    HardCase("trailing columns without a label", "a,b,c,d,,\nx,1,p,2,,\ny,3,q,4,,z\ny,3,q,4\n"),
    HardCase("a column without a label", "a,b,,d\nx,1,,2\ny,3,q,4\n"),
    HardCase("a preamble", "Title\n\n" + rows) { $0.header = .matching { $0.contains("b") } },
    HardCase("no header", "x,1,p,2\ny,2,q,3\n") {
      $0.header = .none(columns: ["a", "b", "c", "d"])
    },
    HardCase("tags", "a,b,c,d\n#a,#b,#c,#d\nx,1,p,2\n"),
    HardCase("a line sep=", "sep=;\r\na;b;c;d\r\nx;1,5;p;2\r\ny;2,25;q;1.234\r\n"),
    HardCase("a footer", rows + "Data from database: x,1,2,3\n\ny,1,2,3\n") {
      $0.footers = ["Data from"]
    },
    HardCase("decimal commas", "a;b;c;d\nx;1,5;p;-2,25\ny;1234567,5;q;1.5\nz;,5;r;5,\n"),
    HardCase("semicolons without evidence", "a;b;c;d\nx;15;p;1.234\ny;7;q;1,234\n"),
    HardCase("tabs", rows.replacing(",", with: "\t")),
    HardCase("a delimiter above 63", rows.replacing(",", with: "|")) { $0.delimiter = "|" },
    HardCase("one column", "a\nx\n\ny\n"),
    HardCase("two equal labels", "a,b,a,d\nx,1,p,2\n"),
    HardCase(
      "numbers", "a,b,c,d\n" + numbers.map { "x,\($0),p,\"\($0)\"\n" }.joined()),
    HardCase("codes", "a,b,c,d\n" + codes.map { "\($0),1,\"\($0)\",2\n" }.joined()),
  ]

  private static let numbers = [
    "", "0", "-0", "+1", "-", "--1", "1-", "-1", "007", "1.", ".5", "-.5", "0.5", "1.5", "1..5",
    "1.2.3", "12345678", "123456789", "1234567.8", "12345678.9", "123456789012345",
    "1234567890123456", "12345678901234567", "9007199254740993", "9007199254740992.5",
    "0.1234567890123456", "123456.7890123456", "0.000000000000001", "99", "99.0", "none", "NA",
    "..", "n/a", "<5", "≤5", ">95", "12%", "65 [60-70]", "12 [e]", "[x]", "1e3", "1E-3", "1e400",
    "0x10", "nan", "inf", "1_000", "1 234", "1'234", "１２", "٣", "−5", "1:5", "1/5", ":", "/",
    "1.5 ", "abc", "99999999", "9999999999999999",
  ]

  private static let codes = [
    "KEN", "KE", "", " KEN ", "12345678", "123456789", "1234567890123456", "12345678901234567",
    "a long text that has more than sixteen bytes", "a long text that has more than sixteen byteS",
    "12345678", "é", "é日本語の長い文", "NA", "..", "0", "00", "\t", "  x", "KEN",
  ]

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }
}
