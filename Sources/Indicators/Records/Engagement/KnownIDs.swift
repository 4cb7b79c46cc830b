internal import Tabular

/// The ids of an input's records, so that the second row of one is refused.
struct KnownIDs {
  private var places: [String: SourceLocation] = [:]

  /// Takes an id; a complaint at the row where it stands already.
  mutating func claim(
    _ id: String, _ what: String, _ row: InputRow, _ column: String
  ) throws(Diagnostic) {
    guard let first = places[id] else {
      places[id] = row.place(column)
      return
    }
    throw row.complaint(
      column, "primary-key", "\(what) \"\(id)\" comes twice, first at \(first)",
      hint: "keep one of the two rows")
  }
}
