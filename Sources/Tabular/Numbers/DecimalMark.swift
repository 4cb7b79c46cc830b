/// The mark before the decimals.
public enum DecimalMark: Character, Sendable {
  /// `12.5`
  case point = "."
  /// `12,5`
  case comma = ","

  /// The other one, which can only group thousands where this one marks decimals.
  var other: DecimalMark { self == .point ? .comma : .point }

  /// In UTF-8.
  package var byte: UInt8 { self == .point ? Byte.point : Byte.comma }
}
