/// How a CSV file turned out to be written.
public struct CSVDialect: Hashable, Sendable {
  /// The encoding, in lower case: `utf-8`, `utf-16le`, `windows-1252`.
  public var encoding: String
  /// Whether the file begins with a byte order mark.
  public var hasByteOrderMark: Bool
  /// The character between cells.
  public var delimiter: Character
  /// The mark before decimals; assumed only, where `isDecimalCertain` is false.
  public var decimal: DecimalMark
  /// Whether the other mark is known to group thousands.
  public var isGrouped: Bool
  /// Whether the decimal mark was given, or shown by the file's cells, or is usual with this delimiter.
  public var isDecimalCertain: Bool
  /// How the first line ends: `LF`, `CRLF` or `CR`.
  public var newline: String
  /// How many lines stand before the header.
  public var preambleLines: Int
  /// Whether the record after the header holds HXL tags (`#country+code`).
  public var hasTagRow: Bool
}
