import Tabular
import TestSupport
import Testing

struct CSVReaderTests {
  @Test func `a file is read with its labels, rows and counts`() {
    let reading = Reading(" iso3 ,year,value\nKEN, 2019 ,\"1,5\"\n\n  \nUGA,2020,\n,,\n")
    #expect(reading.labels == ["iso3", "year", "value"])
    #expect(reading.rows == [["KEN", "2019", "1,5"], ["UGA", "2020", ""]])
    #expect(reading.counts == .init(read: 2, rejected: 0, blank: 3, headerLine: 1))
    #expect(reading.text.isEmpty)
  }

  @Test func `a quoted cell keeps its blanks, a bare one loses them`() {
    #expect(Reading("a,b\n x ,\" y \"\n").rows == [["x", " y "]])
  }

  @Test func `padding before and after quoted cells is skipped, or refused where that is asked`() {
    let text = "\"a\",   \"b\"\n\"x\",   \"y, z\"  \n"
    #expect(Reading(text).rows == [["x", "y, z"]])
    let strict = Reading(text, options: .with { $0.skipsPadding = false })
    #expect(strict.codes == ["cell-error"])
  }

  static let tricky: [[UInt8]] = [
    Array(
      "\u{FEFF}naïve,b\r\n\"q \"\"é\"\"\r\n日\",1\r\n\r\n#x+y,#z\r\nshort\r\n\"\",٣\r\n5\" x,2\r\n"
        .utf8),
    Array("sep=;\r\na;b\r\n1,5;\"x;y\"\r\n2,25;z".utf8),
    [0xFF, 0xFE] + utf16("a,b\r\n\"é😀\",日\r\n1,2,3\r\n"), utf16("a,b\n1,2\né😀,4\n"),
    Array("a,b\n1,2\n".utf8) + [0xC3] + Array(",4\n".utf8), Array("a,b\n1,\"2\n3\n".utf8),
    Array("a,b\n1,2\n3,".utf8) + [0xE6, 0x97], Array("a,b\n1,2\n3,\u{0}\n".utf8),
  ]

  static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  @Test(arguments: tricky)
  func `a chunk border anywhere changes nothing`(bytes: [UInt8]) {
    let whole = Reading(bytes)
    #expect(whole.failure != nil || !whole.rows.isEmpty)
    for size in 1...bytes.count {
      let cut = Reading(bytes, chunkBytes: size)
      #expect(cut.labels == whole.labels, "chunks of \(size)")
      #expect(cut.rows == whole.rows, "chunks of \(size)")
      #expect(cut.text == whole.text, "chunks of \(size)")
      #expect(cut.dialect == whole.dialect, "chunks of \(size)")
      #expect(cut.counts == whole.counts, "chunks of \(size)")
    }
  }

  @Test func `a file larger than the sample is read to its end`() throws {
    var text = "id,name\n"
    for row in 0..<60_000 { text += "\(row),\"name, \(row)\"\n" }
    var reader = try CSVReader(.bytes(Array(text.utf8)), named: "t.csv")
    var log = DiagnosticLog()
    var sum = 0
    while let record = try reader.next(&log) {
      #expect(record.line == reader.rowsRead + 1)
      sum += Int(record[0]) ?? -1
    }
    #expect(reader.rowsRead == 60_000)
    #expect(sum == 60_000 * 59_999 / 2)
  }

  @Test func `a record stays what it was when the reader goes on`() throws {
    var reader = try CSVReader(.bytes(Array("a,b\n1,2\n3,4\n5,6\n".utf8)), named: "t.csv")
    var log = DiagnosticLog()
    var records: [CSVRecord] = []
    while let record = try reader.next(&log) { records.append(record) }
    #expect(records.map { [$0[0], $0[1]] } == [["1", "2"], ["3", "4"], ["5", "6"]])
    #expect(records.map(\.line) == [2, 3, 4])
  }

  @Test func `cells know their place`() throws {
    let text = "a,b,c\né,\"x\ny\", 7\n"
    var reader = try CSVReader(.bytes(Array(text.utf8)), named: "t.csv")
    var log = DiagnosticLog()
    let record = try #require(try reader.next(&log))
    #expect(record.column(of: 1) == 3)
    #expect(record.line(of: 2) == 3)
    #expect(record.location(of: 2, in: "t.csv").description == "t.csv:3:5")
    #expect(!record.isBlank(2))
    #expect(Array(record.bytes(of: 1)) == Array("x\ny".utf8))
  }

  @Test func `short rows are rejected, or padded with a warning where that is asked`() {
    let text = "a,b,c\n1,2\n4,5,6\n7,8,9,10\n"
    let strict = Reading(text)
    #expect(strict.rows == [["4", "5", "6"]])
    #expect(strict.codes == ["missing-cell", "extra-cell"])
    #expect(strict.counts.rejected == 2)
    let lenient = Reading(text, options: .with { $0.isLenient = true })
    #expect(lenient.rows == [["1", "2", ""], ["4", "5", "6"]])
    #expect(lenient.log.kept.map(\.severity) == [.warning, .error])
    #expect(lenient.counts.rejected == 1)
  }

  @Test func `a failure is given again by every later call`() throws {
    var reader = try CSVReader(.bytes(Array("a,b\n1,2\n\"3,4\n".utf8)), named: "t.csv")
    var log = DiagnosticLog()
    #expect(try reader.next(&log)?[0] == "1")
    for _ in 0..<2 {
      do {
        _ = try reader.next(&log)
        Issue.record("the open quote was passed over")
      } catch {
        #expect(error.location?.description == "t.csv:3:1")
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `what is written is read again`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("ab1 ,;|\"'\n\r\té日😀.")
    let columns = Int.random(in: 1...5, using: &random)
    func cell() -> String {
      let length = Int.random(in: 0...6, using: &random)
      return "x" + String((0..<length).map { _ in alphabet.randomElement(using: &random) ?? "x" })
    }
    let labels = (0..<columns).map { "label \($0), \"\($0)\"" }
    var writer = CSVWriter(columns: labels)
    let rows = (0..<20).map { _ in (0..<columns).map { _ in cell() } }
    for row in rows { writer.append(row) }
    let options = CSVOptions.with { $0.delimiter = "," }
    let reading = Reading(
      writer.bytes, options: options, chunkBytes: Int.random(in: 1...99, using: &random))
    #expect(reading.labels == labels)
    #expect(reading.rows == rows)
    #expect(reading.text.isEmpty)
    #expect(PlainCSV.records(writer.text) == [labels] + rows)
  }
}
