/// What the first bytes of a file say about its encoding.
struct EncodingRecognition {
  /// How many bytes are looked at, if the file has as many.
  static let lookahead = 1024

  /// The encoding.
  let encoding: TextEncoding
  /// The bytes of the byte order mark; 0 where there is none.
  let markBytes: Int

  /// Recognises, or takes what was asked for; throws where the two contradict each other, or where it is no text at all.
  init(_ prefix: [UInt8], asked: String?, file: String) throws(Diagnostic) {
    if let kind = OtherFormat.recognise(prefix) {
      throw Diagnostic(
        .error, "format-error", "this is \(kind.name), not CSV", at: SourceLocation(file: file),
        hint: kind.hint)
    }
    let mark = Self.byteOrderMark(of: prefix)
    markBytes = mark?.bytes ?? 0
    guard let asked else {
      encoding = mark?.encoding ?? Self.wideEncoding(of: prefix) ?? .utf8
      return
    }
    encoding = try Self.encoding(asked, prefix: prefix, mark: mark?.encoding, file: file)
    guard let mark, mark.encoding != encoding else { return }
    throw Diagnostic(
      .error, "encoding-error",
      "the file begins with the byte order mark of \(mark.encoding.name), but is said to be \(asked)",
      at: SourceLocation(file: file), hint: "leave encoding: out")
  }

  private static func encoding(
    _ asked: String, prefix: [UInt8], mark: TextEncoding?, file: String
  ) throws(Diagnostic) -> TextEncoding {
    let name = asked.lowercased().replacing("_", with: "-")
    switch name {
    case "utf8", "utf-8", "utf-8-sig", "ascii", "us-ascii": return .utf8
    case "utf-16le", "utf16le": return .utf16(isBigEndian: false)
    case "utf-16be", "utf16be": return .utf16(isBigEndian: true)
    case "utf-16", "utf16":
      if let wide = mark ?? wideEncoding(of: prefix) { return wide }
      throw Diagnostic(
        .error, "encoding-error", "the file does not show the byte order of its utf-16",
        at: SourceLocation(file: file), hint: "say encoding: utf-16le or encoding: utf-16be")
    default:
      let isName = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
      if isName, Iconv(from: name) != nil { return .named(name) }
      let near = Spelling.nearest(to: name, among: known)
      throw Diagnostic(
        .error, "encoding-error", "no encoding is known by the name \"\(asked)\"",
        at: SourceLocation(file: file), expected: "a name such as utf-8, windows-1252, gb18030",
        hint: near.map { "did you mean \($0)?" }, concern: .manifest)
    }
  }

  private static func byteOrderMark(
    of prefix: [UInt8]
  ) -> (encoding: TextEncoding, bytes: Int)? {
    // The mark of UTF-32LE begins with that of UTF-16LE.
    let marks: [(bytes: [UInt8], encoding: TextEncoding)] = [
      ([0xEF, 0xBB, 0xBF], .utf8),
      ([0xFF, 0xFE, 0, 0], .named("utf-32le")),
      ([0, 0, 0xFE, 0xFF], .named("utf-32be")),
      ([0xFF, 0xFE], .utf16(isBigEndian: false)),
      ([0xFE, 0xFF], .utf16(isBigEndian: true)),
      ([0x84, 0x31, 0x95, 0x33], .named("gb18030")),
    ]
    let mark = marks.first { prefix.starts(with: $0.bytes) }
    return mark.map { ($0.encoding, $0.bytes.count) }
  }

  /// UTF-16 without a mark shows in NULs that stand at every second place only: digits, delimiters, line breaks.
  private static func wideEncoding(of prefix: [UInt8]) -> TextEncoding? {
    let even = stride(from: 0, to: prefix.count, by: 2).count { prefix[$0] == 0 }
    let odd = stride(from: 1, to: prefix.count, by: 2).count { prefix[$0] == 0 }
    guard (even == 0) != (odd == 0), max(even, odd) * 10 >= prefix.count else { return nil }
    return .utf16(isBigEndian: odd == 0)
  }

  private static let known = [
    "utf-8", "utf-16", "utf-16le", "utf-16be", "latin1", "iso-8859-1", "iso-8859-15",
    "windows-1250", "windows-1251", "windows-1252", "windows-1254", "windows-1256", "koi8-r",
    "macintosh", "gb18030", "gbk", "big5", "shift_jis", "euc-jp", "euc-kr",
  ]
}
