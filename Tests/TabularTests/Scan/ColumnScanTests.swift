import Foundation
import Tabular
import TestSupport
import Testing

struct ColumnScanTests {
  static let columns: [ScanColumn] = [
    .code(position: 0), .number(position: 1), .code(position: 2), .number(position: 3),
  ]

  /// Compares a scan in chunks of several sizes, by one thread and by three, with the careful reader.
  static func compare(
    _ bytes: [UInt8], _ wish: ScanReading.Wish, chunks: [Int]
  ) async {
    let expected = ScanReading(reading: .bytes(bytes), wish)
    for (size, threads) in chunks.flatMap({ [($0, 1), ($0, 3)] }) {
      let found = await ScanReading(
        scanning: .bytes(bytes), wish, chunkBytes: size, threads: threads)
      #expect(
        found == expected, "chunks of \(size), \(threads) threads, \(found.text)")
    }
  }

  @Test(arguments: HardCase.all)
  func `hard cases are read as the careful reader reads them`(_ hard: HardCase) async {
    let wish = ScanReading.Wish(
      columns: Self.columns, missing: ["99", "none"], options: hard.options)
    let count = hard.bytes.count
    let sizes = Set((1...40).map { $0 * $0 / 9 + 1 }.filter { $0 <= count + 1 })
    await Self.compare(hard.bytes, wish, chunks: sizes.sorted() + [4096])
  }

  @Test func `clean files are read in whole chunks, and one bad row costs one chunk`() async throws
  {
    let rows = (0..<4000).map { "code \($0 % 7),\($0).5,\"p, \"\"q\"\"\",-\($0)" }
    func rowsInChunks(_ rows: [String], newline: String = "\n") async throws -> Int {
      let text = ([("a,b,c,d")] + rows).joined(separator: newline)
      let scan = try ColumnScan(.bytes(Array(text.utf8)), named: "t.csv", chunkBytes: 4096)
      var log = DiagnosticLog()
      let result = try await scan.run(
        Self.columns, threads: 2, &log, initial: { 0 }, each: { $0 += $1.rowCount },
        merge: { whole, part, _ in whole += part })
      #expect(result.state == result.summary.rowsRead - result.summary.rowsRejected)
      return result.rowsInChunks
    }
    #expect(try await rowsInChunks(rows) == 3999)
    #expect(try await rowsInChunks(rows, newline: "\r\n") == 3999)
    for bad in ["x,1,2", "x\"y,1,2,3", "\"x\"y,1,2,3", "x,1,2,3,4", ",,,", "x,\r,1,2"] {
      let found = try await rowsInChunks(rows[..<2000] + [bad] + rows[2000...])
      #expect((3800...3998).contains(found), "\(bad)")
    }
  }

  @Test
  func `a file on disk is read as the same bytes in memory, and one that is not there is refused`()
    async throws
  {
    var random = SeededRandom(seed: 1)
    let file = RandomTable(using: &random)
    let wish = ScanReading.Wish(columns: Self.columns, options: file.options)
    let folder = try TemporaryFolder()
    try folder.write(Data(file.bytes), to: "t.csv")
    let expected = ScanReading(reading: .bytes(file.bytes), wish)
    for threads in 1...2 {
      let found = await ScanReading(
        scanning: .file(folder.path + "/t.csv"), wish, chunkBytes: 500, threads: threads)
      #expect(found == expected)
    }
    let absent = await ScanReading(scanning: .file(folder.path + "/u.csv"), wish)
    #expect(absent.failure?.concern == .missingInput)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `numbers are read to the bit as the grammar reads them`(seed: UInt64) async throws {
    var random = SeededRandom(seed: seed)
    let texts = (0..<2000).map { _ in Self.numeral(using: &random) }
    let file = "a;b\n" + texts.map { "x;\($0)\n" }.joined()
    let mark: DecimalMark = seed % 4 == 3 ? .comma : .point
    let options = CSVOptions.with {
      $0.delimiter = ";"
      if seed % 2 == 1 { $0.decimal = mark }
    }
    var log = DiagnosticLog()
    let scan = try ColumnScan(.bytes(Array(file.utf8)), named: "t.csv", options: options)
    let grammar = NumberGrammar(scan.dialect)
    let result = try await scan.run(
      [.number(position: 1)], threads: 1, &log, initial: { [[Double]]() },
      each: { batches, batch in
        batches.append(
          zip(batch.numbers(0), batch.states(0)).map { $1 == CellState.present ? $0 : .nan })
      }, merge: { whole, part, _ in whole += part })
    let found = result.state.flatMap(\.self)
    #expect(found.count == texts.count && result.rowsInChunks == texts.count - 1)
    for (text, value) in zip(texts, found) {
      guard case .number(let reading) = grammar.read(text), reading == NumberReading(reading.value)
      else {
        #expect(value.isNaN, "\(text)")
        continue
      }
      #expect(reading.value.bitPattern == value.bitPattern, "\(text)")
    }
  }

  /// Mostly digits with a mark, of all lengths around those that the fast reader knows.
  private static func numeral(using random: inout SeededRandom) -> String {
    var text = (0..<Int.random(in: 1...18, using: &random)).map { _ in
      Character(String(Int.random(in: 0...9, using: &random)))
    }
    let marks: [Character] = [".", ".", ".", ",", "-", "e", " ", ":", "/", "é"]
    for _ in 0..<[0, 0, 1, 1, 1, 1, 2].randomElement(using: &random, or: 0) {
      text[Int.random(in: 0..<text.count, using: &random)] =
        marks.randomElement(using: &random, or: ".")
    }
    if Int.random(in: 0..<8, using: &random) == 0 { text.insert("-", at: 0) }
    return String(text)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `a scan gives what the careful reader gives`(seed: UInt64) async {
    var random = SeededRandom(seed: seed)
    let file = RandomTable(using: &random)
    let wish = ScanReading.Wish(
      columns: Self.columns, missing: seed % 3 == 0 ? ["99", "none"] : [], options: file.options)
    let sizes = (0..<4).map { _ in Int.random(in: 8...600, using: &random) }
    await Self.compare(file.bytes, wish, chunks: sizes + [4096])
  }
}

extension Array {
  /// One of the elements, or what is given where there is none.
  func randomElement(using random: inout SeededRandom, or other: Element) -> Element {
    randomElement(using: &random) ?? other
  }
}
