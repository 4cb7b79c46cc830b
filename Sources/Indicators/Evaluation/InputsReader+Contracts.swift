internal import Tabular

extension InputsReader {
  /// Contracted facilities; owners that the map does not hold are said with their counts.
  mutating func readContracts(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    let owners = ownershipMap(specification)
    for file in files(specification) {
      var unmapped = UnmappedOwners()
      var ids = RepeatedIDs()
      let log = inputs.log
      var scratch = log
      let summary = file.readRecords(ContractRecords.columns, &scratch) {
        (row) throws(Diagnostic) in
        let country = try row.country(specification, resolver)
        let year = try Self.year(of: row, specification)
        let owner = try OwnerReading(row, owners)
        if owner.isUnmapped { unmapped.note(row.known("owner_raw"), at: row.place("owner_raw")) }
        ids.note(row.known("facility_id"), at: row.place("facility_id"))
        let admin1 = row.known("admin1").collapsed
        inputs.records.contracts.insert(
          Contract(
            country: country, year: year, ownership: owner.ownership,
            level: row.known("level").collapsed, admin1: admin1, file: file.shortName))
        if !admin1.isEmpty { inputs.records.places.note(admin1, in: country, rank: 2) }
      }
      inputs.log = scratch
      for warning in unmapped.warnings + ids.warnings { inputs.log.report(warning) }
      summaries[index, default: []].append(summary)
    }
  }

  /// The entry's year, else that of the row's date.
  static func year(
    of row: InputRow, _ specification: InputSpecification
  ) throws(Diagnostic) -> Int {
    if let year = specification.year { return year }
    if case .year(let year, _) = Year.read(row.known("list_date")) { return year }
    guard let day = try row.date("list_date") else {
      throw row.complaint(
        "list_date", "required-value", "nothing says of which year the row is",
        hint: "add `year: …` to the input, or name a column with `columns: {list_date: …}`")
    }
    return day.year
  }
}
