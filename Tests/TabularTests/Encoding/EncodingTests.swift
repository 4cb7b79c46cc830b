import Tabular
import Testing

struct EncodingTests {
  static func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? bytes : bytes.reversed()
    }
  }

  static let text = "pays,année\nCôte d'Ivoire,١\n日本😀,2\n"

  @Test(arguments: [
    (Array(text.utf8), "utf-8", false), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), "utf-8", true),
    ([0xFF, 0xFE] + utf16(text), "utf-16le", true), (utf16(text), "utf-16le", false),
    ([0xFE, 0xFF] + utf16(text, isBigEndian: true), "utf-16be", true),
    (utf16(text, isBigEndian: true), "utf-16be", false),
  ])
  func `unicode is recognised with and without its mark`(
    bytes: [UInt8], encoding: String, hasMark: Bool
  ) {
    let reading = Reading(bytes)
    #expect(reading.labels == ["pays", "année"])
    #expect(reading.rows == [["Côte d'Ivoire", "١"], ["日本😀", "2"]])
    #expect(reading.dialect?.encoding == encoding)
    #expect(reading.dialect?.hasByteOrderMark == hasMark)
  }

  @Test func `UTF-32 is read by its mark`() {
    let bytes = [0xFF, 0xFE, 0, 0] + "a,b\né,😀\n".unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(scalar.value >> (8 * UInt32($0)) & 0xFF) }
    }
    let reading = Reading(bytes)
    #expect(reading.rows == [["é", "😀"]])
    #expect(reading.dialect?.encoding == "utf-32le")
  }

  /// The bytes are Python's.
  @Test(arguments: [
    ("windows-1252", [0x43, 0xF4, 0x74, 0x65, 0x20, 0x64, 0x27, 0x49], "Côte d'I"),
    ("Latin1", [0x43, 0xF4, 0x74, 0x65], "Côte"), ("cp1252", [0x92], "’"),
    ("windows-1251", [0xD0, 0xEE, 0xF1, 0xF1, 0xE8, 0xFF], "Россия"),
    ("windows-1256", [0xE3, 0xD5, 0xD1], "مصر"), ("GB18030", [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
    ("iso-8859-9", [0x54, 0xFC, 0x72, 0x6B, 0x69, 0x79, 0x65], "Türkiye"),
    ("shift_jis", [0x93, 0xFA, 0x96, 0x7B], "日本"), ("utf_8", [0xC3, 0xA9], "é"),
  ] as [(String, [UInt8], String)])
  func `a named encoding is converted, whatever the chunks`(
    name: String, bytes: [UInt8], text: String
  ) {
    let file = Array("a,b\n1,".utf8) + bytes + Array("\n".utf8)
    for size in 1...file.count {
      let reading = Reading(file, options: .with { $0.encoding = name }, chunkBytes: size)
      #expect(reading.rows == [["1", text]], "chunks of \(size)")
      #expect(reading.dialect?.encoding.isEmpty == false)
    }
  }

  @Test func `a large file in a named encoding is converted whole`() {
    let line: [UInt8] = Array("1,".utf8) + [0xD6, 0xD0, 0xB9, 0xFA] + Array("\n".utf8)
    let file = Array("a,b\n".utf8) + (0..<50_000).flatMap { _ in line }
    let reading = Reading(file, options: .with { $0.encoding = "gb18030" })
    #expect(reading.rows.count == 50_000)
    #expect(reading.rows.allSatisfy { $0 == ["1", "中国"] })
  }

  @Test(arguments: [
    ("windows-1252", [0x43, 0xF4, 0x74, 0x65], "Côte"),
    ("windows-1251", [0xD0, 0xEE, 0xF1, 0xF1, 0xE8, 0xFF], "Россия"),
    ("windows-1256", [0xE3, 0xD5, 0xD1], "مصر"), ("gb18030", [0xD6, 0xD0, 0xB9, 0xFA], "中国"),
  ] as [(String, [UInt8], String)])
  func `bytes that are not UTF-8 stop the reading, with place and guess`(
    name: String, bytes: [UInt8], word: String
  ) {
    let reading = Reading(Array("a,b\n1,2\né,".utf8) + bytes + Array(",4\n".utf8))
    #expect(reading.rows == [["1", "2"]])
    let place = bytes.firstIndex { $0 >= 0x80 } ?? 0
    #expect(reading.failure?.code == "encoding-error")
    #expect(reading.failure?.location?.description == "t.csv:3:\(3 + place)")
    #expect(reading.failure?.message.contains("(byte offset \(11 + place))") == true)
    #expect(reading.failure?.hint == "if this word is \"\(word)\", say encoding: \(name)")
  }

  /// The forms that RFC 3629 forbids, and the ends of what it allows.
  @Test func `UTF-8 is strict`() {
    let bad: [[UInt8]] = [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88],
      [0x80], [0xC3], [0xE6, 0x97], [0xFF],
    ]
    for bytes in bad {
      for tail in ["", "\n", "x\n"] {
        let reading = Reading(Array("a,b\n1,".utf8) + bytes + Array(tail.utf8))
        #expect(reading.failure?.code == "encoding-error", "\(bytes) before \"\(tail)\"")
        #expect(reading.failure?.location?.description == "t.csv:2:3")
      }
    }
    let good: [[UInt8]] = [
      [0xC2, 0x80], [0xEF, 0xBF, 0xBF], [0xED, 0x9F, 0xBF], [0xF4, 0x8F, 0xBF, 0xBF],
    ]
    for bytes in good {
      #expect(Reading(Array("a,b\n1,".utf8) + bytes + [0x0A]).failure == nil, "\(bytes)")
    }
  }

  @Test func `a byte order mark does not vouch for the rest of the file`() {
    let reading = Reading([0xEF, 0xBB, 0xBF] + Array("a,b\n1,C".utf8) + [0xF4] + Array("te\n".utf8))
    #expect(reading.failure?.message == "byte 0xF4 is not utf-8 (byte offset 10)")
  }

  @Test func `broken UTF-16 is refused where it breaks`() {
    let half: [UInt8] = [0x00, 0xD8]
    let lone = Reading([0xFF, 0xFE] + Self.utf16("a,b\n1,") + half + Self.utf16("x\n"))
    #expect(lone.failure?.location?.description == "t.csv:2:3")
    let cut = Reading([0xFF, 0xFE] + Self.utf16("a,b\n1,2") + [0x33])
    #expect(cut.failure?.message == "the file ends within a character (byte offset 16)")
  }

  @Test func `an encoding that the file contradicts, or that nobody knows, is refused`() {
    let marked = [0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8)
    let contradicted = Reading(marked, options: .with { $0.encoding = "windows-1252" })
    #expect(contradicted.failure?.code == "encoding-error")
    #expect(Reading(marked, options: .with { $0.encoding = "UTF-8" }).failure == nil)
    let unknown = Reading("a,b\n", options: .with { $0.encoding = "windows-1225" })
    #expect(unknown.failure?.concern == .manifest)
    #expect(unknown.failure?.hint == "did you mean windows-1252?")
    #expect(Reading("a,b\n", options: .with { $0.encoding = "utf-8//IGNORE" }).failure != nil)
    let wide = Reading("a,b\n", options: .with { $0.encoding = "utf-16" })
    #expect(wide.failure?.hint == "say encoding: utf-16le or encoding: utf-16be")
  }

  @Test(arguments: [
    ([0x50, 0x4B, 0x03, 0x04, 0x14], "an Excel workbook or another zip archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], "an old Excel workbook"), ([0x1F, 0x8B, 8], "a gzip archive"),
    (Array("%PDF-1.7".utf8), "a PDF document"), (Array("<!DOCTYPE html>".utf8), "a web page"),
  ] as [([UInt8], String)])
  func `files of other kinds are named`(bytes: [UInt8], name: String) {
    #expect(Reading(bytes).failure?.message == "this is \(name), not CSV")
    #expect(Reading(bytes).failure?.code == "format-error")
  }
}
