extension String {
  /// The text on one line: control characters and direction marks are written as escapes.
  ///
  /// Messages quote cells of files from anywhere; a raw escape sequence or line break in one would
  /// forge lines of the log or colour the terminal.
  var visible: String {
    guard unicodeScalars.contains(where: \.isInvisibleControl) else { return self }
    var out = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.isInvisibleControl:
        out += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The text cut to at most so many characters, with `…` in place of the rest.
  func shortened(to limit: Int = 60) -> String {
    count <= limit ? self : String(prefix(limit - 1)) + "…"
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisibleControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x2029: true
    default: isDirectionMark
    }
  }

  /// Whether it only turns the direction of writing (Unicode Standard Annex 9).
  var isDirectionMark: Bool {
    switch value {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether nothing of it can be seen: direction marks, zero-width marks, a byte order mark.
  var isInvisible: Bool {
    switch value {
    case 0x200B...0x200D, 0x2060, 0xFEFF: true
    default: isDirectionMark
    }
  }

  /// Whether it is a blank of any width, or a tab.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
