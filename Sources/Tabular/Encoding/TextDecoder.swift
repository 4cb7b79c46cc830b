/// Turns the chunks of a file into UTF-8, a character cut in two by a chunk's end included.
struct TextDecoder {
  private let encoding: TextEncoding
  private let converter: Iconv?
  private var carried: [UInt8] = []
  private var offset: Int
  /// The first bad bytes; nothing is decoded after them.
  private(set) var fault: EncodingFault?

  /// Starts at an offset of the file.
  init(_ encoding: TextEncoding, at offset: Int) {
    self.encoding = encoding
    self.offset = offset
    if case .named(let name) = encoding { converter = Iconv(from: name) } else { converter = nil }
  }

  /// The text of the next chunk, as far as it is good; an empty chunk is the end.
  mutating func decode(_ chunk: [UInt8]) -> [UInt8] {
    guard fault == nil else { return [] }
    let bytes = carried.isEmpty ? chunk : carried + chunk
    let result = convert(bytes)
    let isCut = chunk.isEmpty && result.consumed < bytes.count
    if result.isBad || isCut {
      fault = Self.fault(in: bytes, at: result.consumed, offset: offset, isCut: !result.isBad)
    } else {
      carried = result.consumed == bytes.count ? [] : Array(bytes[result.consumed...])
      offset += result.consumed
    }
    return result.text
  }

  private func convert(_ bytes: [UInt8]) -> Conversion {
    switch encoding {
    case .utf8: .utf8(bytes)
    case .utf16(let isBigEndian): .utf16(bytes, isBigEndian: isBigEndian)
    case .named: converter?.convert(bytes) ?? Conversion(text: [], consumed: 0, isBad: true)
    }
  }

  private static func fault(
    in bytes: [UInt8], at place: Int, offset: Int, isCut: Bool
  ) -> EncodingFault {
    let start = max(0, place - 24)
    let end = min(bytes.count, place + 24)
    return EncodingFault(
      offset: offset + place, byte: bytes[place], context: Array(bytes[start..<end]),
      place: place - start, isCut: isCut)
  }
}
