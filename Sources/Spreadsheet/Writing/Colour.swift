/// A colour of 24 bits; never the only carrier of a meaning.
package struct Colour: Hashable, Sendable {
  /// How much red, 0 to 255.
  package var red: UInt8
  /// How much green, 0 to 255.
  package var green: UInt8
  /// How much blue, 0 to 255.
  package var blue: UInt8

  /// Makes a colour.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour that spreadsheets give to links.
  static let link = Colour(red: 0x05, green: 0x63, blue: 0xC1)

  /// 0 means “not set” to the library, so that black has a number of its own.
  var libraryValue: UInt32 {
    let value = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    return value == 0 ? 0x100_0000 : value
  }
}
