internal import Statistics
internal import Tabular

extension InputsReader {
  /// Administrative units, one path of names a row.
  mutating func readGazetteer(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    for file in files(specification) {
      summaries[index, default: []].append(
        file.readRecords(Gazetteer.columns, &inputs.log) { (row) throws(Diagnostic) in
          let country = try row.country(specification, resolver)
          let names = ["admin1", "admin2", "admin3"].map { row.known($0).collapsed }
          inputs.records.gazetteer.insert(names, in: country, from: file.shortName)
          if !names[0].isEmpty { inputs.records.places.note(names[0], in: country, rank: 0) }
        })
    }
  }

  /// Populations of parts of countries: one figure a row, or a column for each year.
  mutating func readPlacePopulations(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    let columns = [
      Column("country_iso3", aliases: ["iso3", "country_code", "country"]),
      Column("admin1", required: true), Column("year"), Column("population"),
    ]
    for file in files(specification) {
      var yearColumns: [(year: Int, column: Column)] = []
      var log = inputs.log
      let summary = file.read(&log) { header, log in
        if specification.columns["population"] == nil, !header.labels.contains("population") {
          yearColumns = header.labels.compactMap { label in
            guard let year = Int(label), Year.range.contains(year) else { return nil }
            return (year, Column(label))
          }
        }
        var found = DiagnosticLog()
        let binding = ColumnBinding(
          columns + yearColumns.map(\.column), labels: header.labels, file: file.file,
          headerLine: header.line, renamed: specification.columns,
          manifest: specification.place, log: &found)
        log.merge(found)
        return found.contains(.error) ? nil : binding
      } each: { (row, _) throws(Diagnostic) in
        try takePopulations(row, specification, resolver, yearColumns)
      }
      inputs.log = log
      summaries[index, default: []].append(summary)
    }
  }

  private mutating func takePopulations(
    _ row: InputRow, _ specification: InputSpecification, _ resolver: CountryResolver,
    _ yearColumns: [(year: Int, column: Column)]
  ) throws(Diagnostic) {
    let country = try row.country(specification, resolver)
    let name = try row.required("admin1").collapsed
    var figures: [(year: Int, persons: Double)] = []
    if yearColumns.isEmpty {
      var year = specification.year ?? 0
      if specification.year == nil { year = try row.year("year") }
      if let persons = try row.quantity("population") { figures = [(year, persons)] }
    } else {
      for (year, column) in yearColumns {
        if let persons = try row.quantity(column.name) { figures.append((year, persons)) }
      }
    }
    for (year, persons) in figures {
      let observation = Observation(year: year, value: persons, source: row.source)
      let area = Area("\(country.code)/\(name)", .subnational)
      if let held = inputs.populations.insert(observation, area: area), held.value != persons {
        throw row.complaint(
          "admin1", "primary-key",
          "\"\(name)\" has two populations of \(year): \(held.source) and here")
      }
    }
    inputs.records.places.note(name, in: country, rank: 3)
  }
}
