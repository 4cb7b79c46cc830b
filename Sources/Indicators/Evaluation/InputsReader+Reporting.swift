internal import Tabular

extension InputsReader {
  /// Routine reports in any of their forms.
  mutating func readReporting(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    let owners = ownershipMap(specification)
    let units = ReportingUnits(inputs.records.facilities)
    for file in files(specification) {
      var reading = ReportingReading(file: file, owners: owners, resolver: resolver, units: units)
      summaries[index, default: []].append(
        file.readRecords(ReportingForm.columns, &inputs.log) { (row) throws(Diagnostic) in
          try reading.take(row)
        })
      for remark in reading.remarks { inputs.log.report(remark) }
      let registered = RegistrationCounts(reading)
      for text in registered.remarks.sorted() {
        inputs.records.reporting.remark(text, on: file.shortName)
        inputs.log.report(
          Diagnostic(.note, "expected-reports", text, at: SourceLocation(file: file.file)))
      }
      if reading.isDataValues {
        inputs.records.reporting.remark("received: at least one data value", on: file.shortName)
      }
      for count in reading.counts + registered.counts {
        inputs.records.reporting.insert(count)
        if !count.part.isEmpty {
          inputs.records.places.note(count.part, in: count.country, rank: 2)
        }
      }
    }
  }
}
