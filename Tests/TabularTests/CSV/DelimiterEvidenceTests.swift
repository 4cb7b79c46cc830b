import Tabular
import Testing

struct DelimiterEvidenceTests {
  @Test(arguments: [
    ("a,b\n1,2\n", ","), ("a;b\n1,5;2,5\n", ";"), ("a\tb\n1,5\t2,5\n", "\t"), ("a|b\n1|2\n", "|"),
    ("a;b;c\nKEN;1,5;\"x;y,z\"\n", ";"), ("name,note\nx,\"a;b\"\ny,\"c;d\"\n", ","),
    ("one\n1\n2\n", ","), ("a|b,c\n1|2,3\n4,5\n6,7\n", ","), ("a,b\n\"1\n;2\",3\n", ","),
    ("a;b\n1;2\n3\n4;5\n", ";"),
  ] as [(String, Character)])
  func `the delimiter is the one that gives records one length`(text: String, mark: Character) {
    #expect(Reading(text).dialect?.delimiter == mark)
  }

  @Test func `where two fit alike the file is not guessed at`() {
    let reading = Reading("a;b,c\n1;2,3\n4;5,6\n")
    #expect(reading.failure?.code == "dialect-error")
    #expect(reading.failure?.message == "the cells may be parted by \",\" or \";\"")
    let given = Reading("a;b,c\n1;2,3\n", options: .with { $0.delimiter = ";" })
    #expect(given.labels == ["a", "b,c"])
  }

  @Test func `a known header decides between them`() {
    let options = CSVOptions.with { $0.header = .matching { $0.first == "a;b" } }
    let reading = Reading("a;b,c\n1;2,3\n", options: options)
    #expect(reading.labels == ["a;b", "c"])
    let columns = CSVOptions.with { $0.header = .none(columns: ["a", "b", "c"]) }
    #expect(Reading("1;2;3,4\n1;2;3,4\n", options: columns).dialect?.delimiter == ";")
  }

  @Test func `a first line of Excel names the delimiter`() {
    let reading = Reading("sep=;\r\na;b\r\n1;2\r\n")
    #expect(reading.labels == ["a", "b"])
    #expect(reading.counts.headerLine == 2)
    #expect(reading.dialect?.preambleLines == 1)
    #expect(Reading("\u{FEFF}SEP=|\na|b,c\n1|2\n").labels == ["a", "b,c"])
    #expect(Reading("\"sep=\t\"\na\tb\n1\t2\n").labels == ["a", "b"])
    #expect(Reading("sep=;\na,b\n1,2\n", options: .with { $0.delimiter = "," }).labels == ["a", "b"])
  }

  @Test func `any ASCII sign can be asked for, and nothing else`() {
    #expect(Reading("a~b\n1~2\n", options: .with { $0.delimiter = "~" }).labels == ["a", "b"])
    for mark: Character in ["\"", "a", "1", "\n", "¦", "é"] {
      let reading = Reading("a,b\n", options: .with { $0.delimiter = mark })
      #expect(reading.failure?.code == "dialect-error")
      #expect(reading.failure?.concern == .manifest)
    }
  }

  @Test(arguments: [("a,b\n1,2\n", "LF"), ("a,b\r\n1,2\r\n", "CRLF"), ("a,b\r1,2\r", "CR"), ("a,b", "LF")])
  func `the dialect tells how lines end`(text: String, newline: String) {
    #expect(Reading(text).dialect?.newline == newline)
  }
}
