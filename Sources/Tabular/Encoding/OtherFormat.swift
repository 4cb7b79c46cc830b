/// A kind of file that is often given in place of a CSV file.
struct OtherFormat {
  /// Its name, with article.
  let name: String
  /// What to do with it.
  let hint: String

  /// The kind that the first bytes show, or nil where it may be text.
  static func recognise(_ prefix: [UInt8]) -> OtherFormat? {
    if prefix.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      return OtherFormat(
        name: "an Excel workbook or another zip archive", hint: "save the sheet as CSV UTF-8")
    }
    if prefix.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return OtherFormat(name: "an old Excel workbook", hint: "save the sheet as CSV UTF-8")
    }
    if prefix.starts(with: [0x1F, 0x8B]) {
      return OtherFormat(name: "a gzip archive", hint: "unpack it first, or pipe gunzip -c into -")
    }
    if prefix.starts(with: "%PDF".utf8) {
      return OtherFormat(name: "a PDF document", hint: "ask its owner for the table as CSV")
    }
    let start = String(decoding: prefix.prefix(64), as: UTF8.self).lowercased()
    if start.hasPrefix("<!doctype") || start.hasPrefix("<html") {
      return OtherFormat(
        name: "a web page", hint: "the download was perhaps a login or error page; open it to see")
    }
    return nil
  }
}
