internal import Tabular

/// Reads what providers did in programmes, what they were paid, and digital solutions (pse.md E, F).
extension InputsReader {
  mutating func readProgrammes(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    switch specification.kind {
    case .payments:
      readOwned(index, specification, PaymentRecords.columns, resolver) {
        (row, owner, area, inputs) throws(Diagnostic) in
        inputs.records.services.payments.append(try PaymentRecords.payment(row, owner, area))
      }
    case .doses, .services:
      readOwned(index, specification, ServiceRecords.columns, resolver) {
        (row, owner, area, inputs) throws(Diagnostic) in
        let count = try ServiceRecords.count(row, owner, area, names: specification.keys)
        if specification.kind == .doses {
          inputs.records.services.doses.append(count)
        } else {
          inputs.records.services.services.append(count)
        }
      }
    case .campaignSites:
      readOwned(index, specification, CampaignSiteRecords.columns, resolver) {
        (row, owner, area, inputs) throws(Diagnostic) in
        inputs.records.services.sites.append(try CampaignSiteRecords.site(row, owner, area))
      }
    case .providerMix:
      readRecords(index, specification, ProviderMixRecords.columns) {
        (row, inputs, _) throws(Diagnostic) in
        let mix = try ProviderMixRecords.mix(row, resolver, names: specification.keys)
        if let mix { inputs.records.services.mix.append(mix) }
      }
    default: break
    }
  }

  mutating func readDigital(
    _ index: Int, _ specification: InputSpecification, _ resolver: CountryResolver
  ) {
    var ids = KnownIDs()
    switch specification.kind {
    case .digital:
      readRecords(index, specification, DigitalRecords.columns) {
        (row, inputs, remarks) throws(Diagnostic) in
        let solution = try DigitalRecords.solution(row, resolver, &remarks)
        try ids.claim(solution.id, "solution", row, "solution_id")
        inputs.records.digital.solutions.append(solution)
      }
    case .digitalAdoption:
      readRecords(index, specification, DigitalUseRecords.adoptionColumns) {
        (row, inputs, remarks) throws(Diagnostic) in
        inputs.records.digital.adoption.append(
          try DigitalUseRecords.adoption(row, resolver, &remarks))
      }
    case .digitalReadiness:
      readRecords(index, specification, DigitalUseRecords.readinessColumns) {
        (row, inputs, _) throws(Diagnostic) in
        if let phase = try DigitalUseRecords.readiness(row, resolver) {
          inputs.records.digital.readiness.append(phase)
        }
      }
    default: break
    }
  }
}
