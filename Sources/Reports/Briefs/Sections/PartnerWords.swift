internal import Indicators

/// Funders, grants that end, and pledges (pse.md G5, G9).
struct PartnerWords {
  let subject: BriefSubject
  let area: Area

  init(_ subject: BriefSubject, _ area: Area? = nil) {
    self.subject = subject
    self.area = area ?? subject.focus
  }

  private var wording: Wording { subject.wording }

  var sentences: [Phrase] { ([top, domestic] as [Phrase?]).compactMap { $0 } + pledges }

  private var top: Phrase? {
    guard let share = subject.known("pse.port.top_funder", area),
      let name = share.note.split(separator: ";").first
    else { return nil }
    return """
      The largest funder of the portfolio, \(String(name)), has \(wording.figure(share)) of the \
      budgets with a funder.
      """
  }

  private var domestic: Phrase? {
    subject.known("pse.port.domestic_share", area).map {
      "Domestic funders have \(wording.figure($0))."
    }
  }

  /// One sentence for each cycle of pledges.
  private var pledges: [Phrase] {
    subject.index.series("pse.port.pledge_conversion", area).filter { $0.number != nil }
      .map { conversion in
        let pledged = subject.index.series("pse.port.pledged", area)
          .last { $0.period == conversion.period && $0.number != nil }
        let nothing = subject.index.breakdown("standing", of: "pse.port.donors", area)
          .last { $0.period == conversion.period && $0.category == "nothing_paid" }
        let donors = subject.index.series("pse.port.donors", area)
          .last { $0.period == conversion.period }
        let of: Phrase = pledged.map { " of \(subject.money($0)) pledged" } ?? ""
        var sentence: Phrase =
          "For \(wording.period(conversion.period)), \(wording.figure(conversion))\(of) was contributed"
        if let nothing, let donors, nothing.number != nil {
          sentence.append(
            "; \(wording.figure(nothing)) of \(wording.figure(donors)) donors had paid nothing of their pledge"
          )
        }
        let running = conversion.flags.contains(.cycleInProgress)
        return sentence + (running ? ". The cycle was still being paid." : ".")
      }
  }

  /// The budgets by funder, alphabetically.
  var table: TextTable? {
    let values = subject.index.latestBreakdown("funder", of: "pse.port.funding", area)
      .filter { $0.number != nil }
    guard !values.isEmpty else { return nil }
    let ending = { (funder: String) -> Phrase in
      subject.part("pse.port.ending", "funder", funder, area).map {
        Phrase(wording.figure($0, .cell))
      } ?? "0"
    }
    return TextTable(
      of: values,
      columns: [
        TextColumn("Funder") { Phrase($0.category) },
        TextColumn("Budget", .number) { Phrase(wording.figure($0, .cell)) },
        TextColumn("Currency") { Phrase($0.unit.rawValue) },
        TextColumn("Initiatives ending soon", .number, priority: 1) { ending($0.category) },
      ], notes: ["Budgets of several funders are split equally between them."])
  }
}
