internal import Tabular

/// Reads the inputs of the engagement portfolio (pse.md G.1).
extension InputsReader {
  mutating func readPortfolio(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    var ids = KnownIDs()
    switch specification.kind {
    case .initiatives:
      readRecords(index, specification, InitiativeRecords.columns) {
        (row, inputs, remarks) throws(Diagnostic) in
        let initiative = try InitiativeRecords.initiative(row, resolver, &remarks)
        try ids.claim(initiative.id, "initiative", row, "initiative_id")
        inputs.records.portfolio.initiatives.append(initiative)
      }
    case .initiativeStages:
      readRecords(index, specification, StageRecords.columns) {
        (row, inputs, remarks) throws(Diagnostic) in
        if let step = try StageRecords.step(row, &remarks) { inputs.records.portfolio.add(step) }
      }
    case .currencyRates:
      readRecords(index, specification, CurrencyRateRecords.columns) {
        (row, inputs, _) throws(Diagnostic) in
        try CurrencyRateRecords.add(row, to: &inputs.records.portfolio.rates)
      }
    default: readDialogue(index, specification, resolver)
    }
  }

  private mutating func readDialogue(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    var ids = KnownIDs()
    switch specification.kind {
    case .commitments:
      readRecords(index, specification, CommitmentRecords.columns) {
        (row, inputs, remarks) throws(Diagnostic) in
        let commitment = try CommitmentRecords.commitment(row, resolver, &remarks)
        try ids.claim(commitment.id, "commitment", row, "commitment_id")
        inputs.records.portfolio.commitments.append(commitment)
      }
    case .events:
      readRecords(index, specification, EventRecords.columns) {
        (row, inputs, remarks) throws(Diagnostic) in
        let event = try EventRecords.event(row, resolver, &remarks)
        try ids.claim(event.id, "event", row, "event_id")
        inputs.records.portfolio.events.append(event)
      }
    case .platforms:
      readRecords(index, specification, PlatformRecords.columns) {
        (row, inputs, remarks) throws(Diagnostic) in
        let platform = try PlatformRecords.platform(row, resolver, &remarks)
        try ids.claim(platform.id, "platform", row, "platform_id")
        inputs.records.portfolio.platforms.append(platform)
      }
    case .pledges:
      readRecords(index, specification, PledgeRecords.columns) {
        (row, inputs, remarks) throws(Diagnostic) in
        inputs.records.portfolio.pledges.append(try PledgeRecords.pledge(row, resolver, &remarks))
      }
    default: break
    }
  }

  /// Reads an input's files row by row; what is odd about a row and still usable is said and counted.
  mutating func readRecords(
    _ index: Int, _ specification: InputSpecification, _ columns: [Column],
    _ take: (InputRow, inout Inputs, inout DiagnosticLog) throws(Diagnostic) -> Void
  ) {
    for file in files(specification) {
      var remarks = DiagnosticLog()
      var log = DiagnosticLog()
      let summary = file.readRecords(columns, &log) { (row) throws(Diagnostic) in
        try take(row, &inputs, &remarks)
      }
      inputs.log.merge(log)
      inputs.log.merge(remarks)
      summaries[index, default: []].append(summary)
    }
  }
}
