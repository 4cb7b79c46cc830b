internal import Foundation

/// A file that is read piece by piece.
struct FileBytes {
  private let handle: FileHandle
  private let path: String
  /// How many bytes it has.
  let count: Int

  init(path: String) throws(SpreadsheetError) {
    guard let handle = FileHandle(forReadingAtPath: path), let end = try? handle.seekToEnd() else {
      throw SpreadsheetError(.inputOutput, "the file “\(path)” cannot be opened")
    }
    self.handle = handle
    self.path = path
    count = Int(end)
  }

  /// The bytes of a range that lies within the file; throws when they are not all there.
  func read(_ range: Range<Int>) throws(SpreadsheetError) -> [UInt8] {
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
