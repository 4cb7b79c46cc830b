/// The bytes with a meaning in CSV and in numbers, by name.
package enum Byte {
  /// The quote.
  package static let quote: UInt8 = 0x22
  /// The comma.
  package static let comma: UInt8 = 0x2C
  /// The line feed.
  package static let lineFeed: UInt8 = 0x0A
  /// The carriage return.
  package static let carriageReturn: UInt8 = 0x0D
  static let apostrophe: UInt8 = 0x27
  static let point: UInt8 = 0x2E
  static let minus: UInt8 = 0x2D
  static let plus: UInt8 = 0x2B
  static let space: UInt8 = 0x20
  static let tab: UInt8 = 0x09
  static let percent: UInt8 = 0x25
  static let zero: UInt8 = 0x30
  static let less: UInt8 = 0x3C
  static let greater: UInt8 = 0x3E
  static let openBracket: UInt8 = 0x5B
  static let closeBracket: UInt8 = 0x5D
  static let openParenthesis: UInt8 = 0x28
  static let closeParenthesis: UInt8 = 0x29

  /// Whether it is a blank or a tab: what is trimmed from a bare cell.
  static func isPadding(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  /// Whether it is one of the digits 0 to 9.
  static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

  /// Whether it is one of the letters A to Z and a to z.
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
