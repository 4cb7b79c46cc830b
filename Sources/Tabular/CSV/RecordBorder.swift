/// A place between two records of a file.
struct RecordBorder: Hashable, Sendable {
  /// How many bytes stand before it.
  var offset: Int
  /// The physical line of the record behind it.
  var line: Int
  /// Whether the record before it ended in a carriage return, so that a line feed behind it still belongs to that.
  var isAfterReturn = false
}
