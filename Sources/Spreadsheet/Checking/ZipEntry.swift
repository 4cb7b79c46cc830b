/// One part of a zip file, as its directory describes it.
struct ZipEntry: Hashable {
  /// The signature of a description in the directory.
  static let signature = 0x0201_4B50
  /// The signature of the header before the bytes of a part.
  static let headerSignature = 0x0403_4B50
  /// How long a description is without its name, extra field and comment.
  static let fixedLength = 46
  /// How long a header is without its name and extra field.
  static let fixedHeaderLength = 30

  let name: String
  /// Version needed, flags, method, time, date, checksum and both sizes, which header and directory share.
  let shared: [UInt8]
  let offset: Int
  let extraLength: Int
  let commentLength: Int

  /// Reads a description; nil when there is none at this place.
  init?(_ bytes: [UInt8], at start: Int) {
    guard start + Self.fixedLength <= bytes.count, bytes.doubleWord(at: start) == Self.signature
    else { return nil }
    let nameStart = start + Self.fixedLength
    let nameEnd = nameStart + bytes.word(at: start + 28)
    guard nameEnd <= bytes.count,
      let name = String(validating: bytes[nameStart..<nameEnd], as: UTF8.self)
    else { return nil }
    self.name = name
    shared = Array(bytes[(start + 6)..<(start + 28)])
    offset = bytes.doubleWord(at: start + 42)
    extraLength = bytes.word(at: start + 30)
    commentLength = bytes.word(at: start + 32)
  }

  private var flags: Int { shared.word(at: 2) }
  private var method: Int { shared.word(at: 4) }

  var checksum: UInt32 { UInt32(shared.doubleWord(at: 10)) }
  var compressedSize: Int { shared.doubleWord(at: 14) }
  var size: Int { shared.doubleWord(at: 18) }

  /// How long the description is.
  var length: Int { Self.fixedLength + name.utf8.count + extraLength + commentLength }

  /// Deflated, not encrypted, with its sizes before its bytes: as the library writes them.
  var isPlain: Bool { method == 8 && flags & 0b1001 == 0 }
}
