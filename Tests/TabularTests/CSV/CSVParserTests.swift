import Tabular
import TestSupport
import Testing

struct CSVParserTests {
  /// What the machine makes of pieces of input: the fields of each record, its line, its faults, the end.
  struct Outcome: Equatable {
    var records: [[String]] = []
    var lines: [Int] = []
    var faults: [RawRecord.Fault?] = []
    var end = CSVParser.End.clean
    var newline: CSVParser.Newline?
  }

  static func read(_ pieces: [[UInt8]], delimiter: Character = ",") -> Outcome {
    var parser = CSVParser(delimiter: delimiter.asciiValue ?? Byte.comma)
    var record = RawRecord()
    var outcome = Outcome()
    func take() {
      outcome.records.append(record.texts)
      outcome.lines.append(record.line)
      outcome.faults.append(record.fault?.kind)
    }
    for piece in pieces {
      var position = 0
      while parser.read(piece, from: &position, into: &record) == .recordComplete { take() }
    }
    outcome.end = parser.finish(&record)
    if outcome.end == .recordComplete { take() }
    outcome.newline = parser.newline
    return outcome
  }

  static func read(_ text: String) -> Outcome { read([Array(text.utf8)]) }

  /// The rules of RFC 4180, section 2, with its own examples.
  @Test func `the examples of RFC 4180 are read as it says`() {
    let two = [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]]
    #expect(Self.read("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n").records == two)
    #expect(Self.read("aaa,bbb,ccc\r\nzzz,yyy,xxx").records == two)
    #expect(Self.read("\"aaa\",\"bbb\",\"ccc\"\r\nzzz,yyy,xxx").records == two)
    let broken = Self.read("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx")
    #expect(broken.records == [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]])
    #expect(broken.lines == [1, 3])
    #expect(Self.read("\"aaa\",\"b\"\"bb\",\"ccc\"").records == [["aaa", "b\"bb", "ccc"]])
  }

  static let tricky = [
    "a,b\r\n1,\"x\r\ny\"\r\n\r\n \"p\" ,\"\"\"\"\r\n,\r\n\"\",é日\r\n",
    "a\rb\r\r\"c\r\n\nd\"\re", "\n\n\"a\"\"\"\"b\"\n,,\n\"\"\n", "a,\"b", "a\"b,c\n\"x\"y,z\n\"x\" \"y\",z\n",
    "\"a\"  , b ,  \"c\"\n  \"d,\n\"", "a,b\u{0},c\nd\r", "\"",
  ]

  @Test(arguments: tricky)
  func `a cut anywhere changes nothing`(text: String) {
    let bytes = Array(text.utf8)
    let whole = Self.read([bytes])
    for first in 0...bytes.count {
      for second in first...bytes.count {
        let pieces = [bytes[..<first], bytes[first..<second], bytes[second...]].map(Array.init)
        #expect(Self.read(pieces) == whole, "cut at \(first) and \(second)")
      }
    }
    #expect(Self.read(bytes.map { [$0] }) == whole)
  }

  @Test func `lines are counted as editors count them, however they end`() {
    #expect(Self.read("a\nb\n\nc").lines == [1, 2, 3, 4])
    #expect(Self.read("a\r\nb\r\n\r\nc").lines == [1, 2, 3, 4])
    #expect(Self.read("a\rb\r\rc").lines == [1, 2, 3, 4])
    #expect(Self.read("\"a\n\r\n\r\"\nb").lines == [1, 5])
    #expect(Self.read("a\nb\r\n").newline == .lineFeed)
    #expect(Self.read("a\r\nb\n").newline == .both)
    #expect(Self.read("a\rb\r\n").newline == .carriageReturn)
    #expect(Self.read("a\r").newline == .carriageReturn)
    #expect(Self.read("a").newline == nil)
  }

  @Test func `what breaks the rules still has a reading, and is marked`() {
    let stray = Self.read("5\" pipe,1\n2,3\n")
    #expect(stray.records == [["5\" pipe", "1"], ["2", "3"]])
    #expect(stray.faults == [.strayQuote, nil])
    #expect(Self.read("\"a\"b,1\n2,3\n").faults == [.textAfterQuote, nil])
    #expect(Self.read("a\u{0}b\n").faults == [.nul])
    #expect(Self.read("a,\"b\nc").end == .insideQuotes)
    #expect(Self.read("").end == .clean)
  }

  @Test func `places are worked out in characters and physical lines`() {
    var parser = CSVParser(delimiter: Byte.comma)
    var record = RawRecord()
    var position = 0
    let text = Array("é日,\"x\ny\", 7\n".utf8)
    #expect(parser.read(text, from: &position, into: &record) == .recordComplete)
    #expect(record.place(of: record.start(of: 0)) == (1, 1))
    #expect(record.place(of: record.start(of: 1)) == (1, 4))
    #expect(record.place(of: record.start(of: 2)) == (2, 5))
    #expect(record.field(9).isEmpty)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `random bytes never stop the machine and no byte is lost`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet: [UInt8] = Array(",;\"\r\n ab\t".utf8) + [0, 0xC3, 0xA9]
    let bytes = (0..<200).map { _ in alphabet.randomElement(using: &random) ?? 0 }
    let cut = Int.random(in: 0...bytes.count, using: &random)
    #expect(Self.read([bytes]) == Self.read([Array(bytes[..<cut]), Array(bytes[cut...])]))
    var parser = CSVParser(delimiter: Byte.comma)
    var record = RawRecord()
    var position = 0
    var total = 0
    while parser.read(bytes, from: &position, into: &record) == .recordComplete {
      total += record.bytes.count
    }
    let breaks = bytes.indices.count { index in
      bytes[index] == Byte.lineFeed || bytes[index] == Byte.carriageReturn
    }
    #expect(position == bytes.count)
    #expect((bytes.count - breaks...bytes.count).contains(total + record.bytes.count))
  }
}
