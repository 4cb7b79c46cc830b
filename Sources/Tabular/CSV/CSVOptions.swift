/// How a CSV file is to be read, where the file itself shall not decide.
public struct CSVOptions: Sendable {
  /// The character between cells, one ASCII character; nil: worked out over the first 200 records, or given by a first line `sep=;`.
  public var delimiter: Character?
  /// The name of the encoding; nil: by byte order mark, else UTF-8, strictly valid over the whole file, or UTF-16 where NULs alternate.
  public var encoding: String?
  /// The mark before decimals; nil: by the evidence of the file's own cells.
  public var decimal: DecimalMark?
  /// Whether rows that do not fill the header are used with a warning, rather than rejected.
  ///
  /// Short rows are then padded with empty cells, and a row with something in a column without label
  /// is used without it. Rows longer than the header are rejected all the same: nothing tells which
  /// of their cells is the one too many.
  public var isLenient = false
  /// Which record names the columns.
  public var header: HeaderRule = .first
  /// Beginnings of first cells that end the data, such as `Data from database:`.
  public var footers: [String] = []
  /// Whether blanks between a delimiter and a quoted cell are skipped, as in `"a",   "b"`.
  public var skipsPadding = true

  /// Everything as the file shows it.
  public init() {}
}
