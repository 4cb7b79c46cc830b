internal import Tabular

extension InputsReader {
  /// The ownership map of an entry: its own, else the manifest's, else the built-in one.
  mutating func ownershipMap(_ specification: InputSpecification) -> OwnershipMap {
    OwnershipRecords.map(
      specification.providers.ownership ?? manifest.ownership, in: manifest, &inputs.log)
  }

  mutating func readFacilities(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    let records = FacilityRecords(
      owners: ownershipMap(specification), stop: UnitTypes(specification.providers),
      specification: specification)
    for plain in files(specification) {
      let file = InputFile(
        specification: specification.withServices, file: plain.file, path: plain.path,
        held: plain.held)
      var reading = FacilityReading(file: file, records: records, resolver: resolver)
      let errors = inputs.log.count(.error)
      var scratch = inputs.log
      let summary = file.readRecords(FacilityRecords.columns(specification), &scratch) {
        (row) throws(Diagnostic) in
        try reading.take(row)
      }
      inputs.log = scratch
      summaries[index, default: []].append(summary)
      reading.report(&inputs.log)
      guard inputs.log.count(.error) == errors else { continue }
      if specification.providers.isSupplement {
        let unmatched = reading.supplement(&inputs.records)
        if unmatched > 0 { inputs.log.report(Self.unmatched(unmatched, reading.count, file.file)) }
      } else {
        reading.store(in: &inputs.records)
      }
    }
  }
  private static func unmatched(_ rows: Int, _ all: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "foreign-key",
      "\(rows) of \(all) rows fit no facility of the list, or more than one, and were not used",
      at: SourceLocation(file: path), expected: "an id of the list, or its name and admin1")
  }
}
