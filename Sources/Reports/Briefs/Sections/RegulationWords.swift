internal import Indicators
internal import Statistics

/// Regulation and quality: licences, accreditation, contracts and routine reporting by owner (pse.md C5 to C8).
struct RegulationWords {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  private var wording: Wording { subject.wording }

  var sentences: [Phrase] {
    guard subject.area?.kind == .country else { return [] }
    return [licences, accreditation, contracts, reporting, lateness].compactMap { $0 }
  }

  private func held(_ id: String, _ sector: Sector) -> IndicatorValue? {
    subject.latest(id, "sector", sector.rawValue).flatMap { $0.number == nil ? nil : $0 }
  }

  private var licences: Phrase? {
    if let own = held("pse.cap.licensed", .privateSector) {
      return """
        In the list of \(own.period), \(wording.figure(own)) of the private facilities that must have a licence have one that is \
        valid on the report date.
        """
    }
    guard let own = held("pse.cap.registered", .privateSector) else { return nil }
    return """
      In the list of \(own.period), a registration number was recorded for \(wording.figure(own)) of the private facilities: a \
      lower bound, as the list does not say until when a licence is valid.
      """
  }

  private var accreditation: Phrase? {
    guard let own = held("pse.cap.accredited", .privateSector) else { return nil }
    let known = held("pse.cap.accredited_known", .privateSector)
    let tail: Phrase = known.map { " (\(wording.figure($0)) of those of which it is known)" } ?? ""
    return
      "Of the private facilities listed in \(own.period), \(wording.figure(own)) were accredited and not expired\(tail)."
  }

  private var contracts: Phrase? {
    guard let mix = subject.latest("pse.cap.contract_mix"), mix.number != nil else { return nil }
    let first: Phrase =
      "Of the facilities contracted in \(mix.period), \(wording.figure(mix)) were private"
    guard let coverage = held("pse.cap.contract_coverage", .privateSector) else {
      return first + "."
    }
    let years: Phrase =
      coverage.flags.contains(.yearsDiffer)
      ? " (\(coverage.note.split(separator: ";").first ?? ""))" : ""
    return first
      + "; contracts reached \(wording.figure(coverage)) of the listed private facilities\(years)."
  }

  /// Completeness and enrolment in one sentence: either alone misleads.
  private var reporting: Phrase? {
    let complete = held("pse.hmis.completeness", .privateSector)
    let enrolled = held("pse.hmis.enrolment", .privateSector)
    switch (complete, enrolled) {
    case (let complete?, let enrolled?):
      return """
        In \(complete.period), private facilities that must report sent \(wording.figure(complete)) of the expected reports; \
        \(wording.figure(enrolled)) of the private facilities were enrolled to report at all.
        """
    case (let complete?, nil):
      return """
        In \(complete.period), private facilities that must report sent \(wording.figure(complete)) of the expected reports; how \
        many are enrolled to report is not available.
        """
    case (nil, let enrolled?):
      return """
        In \(enrolled.period), \(wording.figure(enrolled)) of the private facilities were enrolled in routine reporting.
        """
    case (nil, nil):
      return subject.said(
        "The share of expected routine reports that were received", "pse.hmis.completeness")
    }
  }

  private var lateness: Phrase? {
    guard let onTime = held("pse.hmis.timeliness", .privateSector) else { return nil }
    let base = held("pse.hmis.timeliness_received", .privateSector)
    let tail: Phrase = base.map { ", which is \(wording.figure($0)) of those received" } ?? ""
    return
      "Of the reports expected of them in \(onTime.period), \(wording.figure(onTime)) came in time\(tail)."
  }

  private static let rows = [
    ("pse.cap.licensed", "Valid licence, %"),
    ("pse.cap.registered", "Registration number, %"), ("pse.cap.regulated", "Regulatory body, %"),
    ("pse.cap.accredited", "Accredited, %"), ("pse.cap.network", "In a network, %"),
    ("pse.cap.contract_coverage", "Contracted, %"),
    ("pse.hmis.enrolment", "Enrolled to report, %"),
    ("pse.hmis.completeness", "Reports received, %"), ("pse.hmis.timeliness", "Reports in time, %"),
    ("pse.hmis.any_report", "With at least one report, %"),
    ("pse.hmis.all_reports", "With every report, %"),
  ]

  var table: TextTable? {
    guard subject.area?.kind == .country else { return nil }
    var shown: [IndicatorValue] = []
    let rows = Self.rows.compactMap { id, name -> [Phrase]? in
      let pair = [Sector.publicSector, .privateSector].map {
        subject.latest(id, "sector", $0.rawValue)
      }
      let known = pair.compactMap { $0 }
      guard known.contains(where: { $0.number != nil }) else { return nil }
      shown += known
      return [Phrase(name)]
        + pair.map { value in value.map { Phrase(wording.figure($0, .cell)) } ?? "-" }
        + [Phrase(known[0].period)]
    }
    guard !rows.isEmpty else { return nil }
    return TextTable(
      columns: [
        TextTable.Column("Share of facilities or reports"), TextTable.Column("Public", .number),
        TextTable.Column("Private", .number), TextTable.Column("Year"),
      ], rows: rows, notes: [wording.legend(for: shown)].compactMap { $0 })
  }
}
