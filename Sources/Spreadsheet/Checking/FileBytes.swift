internal import Foundation

/// A file that is read piece by piece; a small one is read once, and its pieces are taken from memory.
struct FileBytes {
  /// The most bytes that are kept in memory.
  private static let mostKept = 1 << 21

  private let handle: FileHandle
  private let path: String
  /// All of a small file.
  private var whole: [UInt8]?
  /// How many bytes it has.
  let count: Int

  init(path: String) throws(SpreadsheetError) {
    guard let handle = FileHandle(forReadingAtPath: path), let end = try? handle.seekToEnd() else {
      throw SpreadsheetError(.inputOutput, "the file “\(path)” cannot be opened")
    }
    self.handle = handle
    self.path = path
    count = Int(end)
    if count <= Self.mostKept { whole = try read(0..<count) }
  }

  /// The bytes of a range that lies within the file; throws when they are not all there.
  func read(_ range: Range<Int>) throws(SpreadsheetError) -> [UInt8] {
    if let whole, whole.indices.contains(range) { return Array(whole[range]) }
    let bytes: [UInt8]
    do {
      try handle.seek(toOffset: UInt64(max(range.lowerBound, 0)))
      bytes = [UInt8](try handle.read(upToCount: range.count) ?? Data())
    } catch {
      throw SpreadsheetError(.inputOutput, "the file “\(path)” cannot be read")
    }
    guard bytes.count == range.count else {
      throw SpreadsheetError(.damaged, "the file “\(path)” ends too early")
    }
    return bytes
  }
}
