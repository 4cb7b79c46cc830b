import Foundation

/// A zip file made by hand, so that parts can be what the library would never write.
///
/// Deflated in stored blocks (RFC 1951, 3.2.4); the CRC-32 is the bitwise one of RFC 1952, 8.
struct TestArchive {
  var parts: [(name: String, bytes: [UInt8])]

  init(_ texts: [String: String]) {
    parts = texts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
  }

  /// Puts other bytes in the place of a part's; nil leaves it out.
  mutating func replace(_ name: String, by bytes: [UInt8]?) {
    parts.removeAll { $0.name == name }
    if let bytes { parts.append((name, bytes)) }
  }

  func write(_ path: String) throws {
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for part in parts {
      let (data, name) = (Self.stored(part.bytes), Array(part.name.utf8))
      var shared = Self.little([20, 0, 8, 0, 0], 2) + Self.little([Self.checksum(part.bytes)], 4)
      shared += Self.little([data.count, part.bytes.count], 4)
      shared += Self.little([name.count, 0], 2)
      directory += [0x50, 0x4B, 1, 2, 20, 0] + shared + Self.little([0, 0, 0], 2)
      directory += Self.little([0, file.count], 4) + name
      file += [0x50, 0x4B, 3, 4] + shared + name + data
    }
    let end =
      [0x50, 0x4B, 5, 6] + Self.little([0, 0, parts.count, parts.count], 2)
      + Self.little([directory.count, file.count], 4) + [0, 0]
    try Data(file + directory + end).write(to: URL(filePath: path))
  }

  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var data: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(65_535)
      rest = rest.dropFirst(block.count)
      data += [rest.isEmpty ? 1 : 0] + little([block.count, block.count ^ 0xFFFF], 2) + block
    } while !rest.isEmpty
    return data
  }

  private static func checksum(_ bytes: [UInt8]) -> Int {
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      checksum ^= UInt32(byte)
      for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~checksum)
  }

  private static func little(_ numbers: [Int], _ width: Int) -> [UInt8] {
    numbers.flatMap { number in
      (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
  }
}
