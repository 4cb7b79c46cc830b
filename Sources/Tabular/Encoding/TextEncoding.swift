/// How bytes stand for text.
enum TextEncoding: Hashable {
  case utf8
  case utf16(isBigEndian: Bool)
  /// Any other that the C library can convert, by its name there.
  case named(String)

  /// Its name in lower case, as printed.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16(let isBigEndian): isBigEndian ? "utf-16be" : "utf-16le"
    case .named(let name): name
    }
  }
}
