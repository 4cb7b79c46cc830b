/// What an index of a chunk found about its rows.
struct ChunkShape: Hashable, Sendable {
  /// How many rows.
  var rowCount = 0
  /// How many fields each row has.
  var width = 1
  /// How many line breaks in all.
  var lineBreaks = 0
  /// Whether there are carriage returns; a last field may then end in one, which does not belong to it.
  var hasReturns = false
  /// Whether there are some within quotes.
  var hasInnerReturns = false

  /// Whether no field has a line break in it.
  var isLineARow: Bool { lineBreaks == rowCount }
}
