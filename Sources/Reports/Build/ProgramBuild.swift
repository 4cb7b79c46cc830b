internal import Foundation
internal import Spreadsheet

/// Which build of the program this is: outputs of another one are not taken for up to date.
enum ProgramBuild {
  /// The version, that of the libraries which write workbooks, and what the linker calls this build.
  static let text: String = {
    let libraries = Workbook.versions
    return [ToolVersion.text, libraries.library, libraries.compression, buildID ?? "no build id"]
      .joined(separator: " ")
  }()

  /// The build id in the program's file (ELF-64, a note of the owner GNU and type 3), in hexadecimal.
  private static var buildID: String? {
    guard let file = try? FileHandle(forReadingFrom: URL(filePath: "/proc/self/exe")),
      let head = try? file.read(upToCount: 1 << 16)
    else { return nil }
    let bytes = Array(head)
    guard bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = number(bytes, 32, 8),
      let size = number(bytes, 54, 2), let count = number(bytes, 56, 2)
    else { return nil }
    for header in (0..<count).map({ table + $0 * size }) where number(bytes, header, 4) == 4 {
      guard let start = number(bytes, header + 8, 8), let length = number(bytes, header + 32, 8)
      else { continue }
      if let found = identifier(bytes, from: start, to: start + length) { return found }
    }
    return nil
  }

  private static func identifier(_ bytes: [UInt8], from start: Int, to end: Int) -> String? {
    var place = start
    while place + 12 <= end, let name = number(bytes, place, 4),
      let length = number(bytes, place + 4, 4), let type = number(bytes, place + 8, 4)
    {
      let content = place + 12 + (name + 3) / 4 * 4
      guard content + length <= bytes.count else { return nil }
      if type == 3, bytes[(place + 12)..<(place + 12 + name)].elementsEqual(Array("GNU\0".utf8)) {
        return bytes[content..<(content + length)].map { String($0, radix: 16) }.joined()
      }
      place = content + (length + 3) / 4 * 4
    }
    return nil
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
    guard start >= 0, start + count <= bytes.count else { return nil }
    let value = bytes[start..<(start + count)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: value).flatMap { $0 < 1 << 40 ? $0 : nil }
  }
}
