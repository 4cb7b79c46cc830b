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
    await Self.compare(hard.bytes, wish, chunks: Array(1...max(1, min(count, 150))) + [256 * 1024])
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
