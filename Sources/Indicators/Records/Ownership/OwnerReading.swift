internal import Tabular

/// The owner of a row: by the columns `sector` and `subsector` where it has them, else by the ownership map.
struct OwnerReading {
  let ownership: Ownership
  /// Whether the row names an owner that the map does not hold.
  let isUnmapped: Bool

  init(_ row: InputRow, _ map: OwnershipMap) throws(Diagnostic) {
    let sector = try Self.word("sector", row, Sector.self)
    let subsector = try Self.word("subsector", row, Subsector.self)
    if sector != nil || subsector != nil {
      let part = subsector ?? .unknown
      if let sector, part != .unknown, part.sector != sector {
        throw row.complaint(
          "subsector", "constraint-error",
          "\"\(part.rawValue)\" is no part of the \(sector.rawValue) sector")
      }
      ownership = Ownership(sector ?? part.sector, part, part.providerType)
      isUnmapped = false
      return
    }
    let label = row.known("owner_raw")
    let found = label.isEmpty ? nil : map.ownership(of: label)
    ownership = found ?? .unknown
    isUnmapped = !label.isEmpty && found == nil
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: String, _ row: InputRow, _ type: Word.Type
  ) throws(Diagnostic) -> Word? {
    let text = row.known(column)
    if text.isEmpty { return nil }
    if let word = Word(rawValue: ClosedList.normalised(text)) { return word }
    throw row.complaint(
      column, "constraint-error", "\"\(text)\" is not a value of \"\(column)\"",
      expected: "one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))",
      hint: column == "sector"
        ? "name the column `owner_raw`, and map its labels with `ownership:`" : nil)
  }
}
