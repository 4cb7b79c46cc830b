/// Rows of an engine's table that are alike in all columns that are looked at: their texts, and how many there are.
struct EngineTuple: Hashable, Sendable {
  /// The texts of the columns that were asked for.
  let texts: [String]
  /// For each column of the table where its text stands; `nil` for columns that were not asked for.
  let places: [Int?]
  /// How many rows.
  var rows: Int
}
