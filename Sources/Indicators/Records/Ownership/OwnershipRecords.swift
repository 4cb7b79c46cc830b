internal import Tabular

/// Reads a file that takes the place of the built-in ownership map.
struct OwnershipRecords {
  static let columns: [Column] = [
    Column("source"),
    Column(
      "raw_owner_normalised", aliases: ["raw_owner", "owner_raw", "owner", "label"], required: true),
    Column("sector", required: true), Column("subsector"), Column("typology4"), Column("note"),
  ]

  /// The map that a manifest asks for; what is wrong with its file goes to the log.
  static func map(
    _ specification: OwnershipSpecification?, in manifest: Manifest, _ log: inout DiagnosticLog
  ) -> OwnershipMap {
    guard let specification else { return .standard }
    var map = OwnershipMap.standard
    if let path = specification.path {
      map = OwnershipMap()
      var input = InputSpecification(.facilities, paths: [path], place: specification.place)
      input.columns = [:]
      let file = InputFile(specification: input, file: path, path: manifest.resolved(path))
      _ = file.readRecords(columns, &log) { (row) throws(Diagnostic) in
        try add(row, of: specification.source, to: &map)
      }
    }
    for (label, subsector) in specification.labels.sorted(by: { $0.key < $1.key }) {
      map.insert(Ownership(subsector), for: label)
    }
    return map
  }

  private static func add(
    _ row: InputRow, of source: String, to map: inout OwnershipMap
  ) throws(Diagnostic) {
    guard source.isEmpty || row.text("source") == source else { return }
    let sector = try word("sector", in: row, of: Sector.self) ?? .unknown
    let subsector = try word("subsector", in: row, of: Subsector.self) ?? .unknown
    let type =
      try word("typology4", in: row, of: ProviderType.self) ?? subsector.providerType
    guard subsector == .unknown || subsector.sector == sector else {
      throw row.complaint(
        "subsector", "constraint-error",
        "\"\(subsector.rawValue)\" is a part of the \(subsector.sector.rawValue) sector, "
          + "and the row says \(sector.rawValue)")
    }
    let label = row.text("raw_owner_normalised")
    let owner = Ownership(sector, subsector, type)
    guard let former = map.insert(owner, for: label) else { return }
    throw row.complaint(
      "raw_owner_normalised", "primary-key",
      "\"\(label)\" stands for \(former.subsector.rawValue) above and for \(subsector.rawValue) here",
      hint: "choose the rows of one list: `ownership: {path: …, source: …}`")
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: String, in row: InputRow, of type: Word.Type
  ) throws(Diagnostic) -> Word? {
    let text = row.text(column)
    if text.isEmpty { return nil }
    if let word = Word(rawValue: ClosedList.normalised(text)) { return word }
    throw row.complaint(
      column, "constraint-error", "\"\(text)\" is not a value of \"\(column)\"",
      expected: "one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
  }
}
