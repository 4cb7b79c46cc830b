// The library and spreadsheets see an apostrophe before a combining mark; `Character` does not.
extension String {
  /// The text with every place of `part` taken by `other`, code point by code point.
  func replacingScalars(_ part: String, with other: String) -> String {
    // Most texts hold nothing of the kind.
    guard let first = part.utf8.first, utf8.contains(first) else { return self }
    return String(unicodeScalars.replacing(part.unicodeScalars, with: other.unicodeScalars))
  }

  /// Whether the code points begin with those of `start`.
  func startsWithScalars(_ start: String) -> Bool {
    unicodeScalars.starts(with: start.unicodeScalars)
  }
}
