internal import Foundation

/// Text for readers that know ASCII only.
enum ASCIIText {
  /// Signs as their usual ASCII forms, letters without their marks, `?` for what has no such form.
  ///
  /// No-break spaces are left for the line breaker; `afterWrapping` turns them into spaces.
  static func text(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var ascii = ""
    for character in text {
      if character.isASCII || noBreakSpaces.contains(character) {
        ascii.append(character)
      } else if let form = forms[character] {
        ascii += form
      } else {
        ascii += letters(of: character)
      }
    }
    return ascii
  }

  /// A finished line with its no-break spaces as spaces.
  static func afterWrapping(_ line: String) -> String {
    String(line.map { noBreakSpaces.contains($0) ? " " : $0 })
  }

  private static func letters(of character: Character) -> String {
    let parts = String(character).decomposedStringWithCanonicalMapping.unicodeScalars
    let plain = String(String.UnicodeScalarView(parts.filter(\.isASCII)))
    return plain.isEmpty ? "?" : plain
  }

  private static let noBreakSpaces: Set<Character> = ["\u{A0}", "\u{202F}"]

  private static let forms: [Character: String] = [
    "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "•": "-", "·": "-",
    "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‘": "'", "’": "'", "‚": "'",
    "…": "...", "≥": ">=", "≤": "<=", "×": "x", "±": "+/-", "→": "->", "←": "<-", "≈": "~",
    "†": "+", "‡": "++", "§": "section ", "°": " degrees", "²": "2", "³": "3", "½": "1/2",
    "█": "#", "€": "EUR", "£": "GBP", "\u{2009}": " ",
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "đ": "d", "Đ": "D", "ı": "i", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th",
  ]
}
