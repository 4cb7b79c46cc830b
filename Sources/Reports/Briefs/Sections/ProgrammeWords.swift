internal import Indicators
internal import Statistics

/// What private providers contribute to programmes (pse.md E), in sentences and a table.
struct ProgrammeWords {
  let subject: BriefSubject
  /// The country or group that is spoken of.
  let area: Area

  init(_ subject: BriefSubject, _ area: Area? = nil) {
    self.subject = subject
    self.area = area ?? subject.focus
  }

  private var wording: Wording { subject.wording }

  var sentences: [Phrase] {
    [
      tuberculosis, budget, owners, success, given("doses", "vaccine doses"),
      given("services", "recorded services"), caveat, sites,
    ]
    .compactMap { $0 }
  }

  private var tuberculosis: Phrase? {
    guard let latest = subject.known("pse.prog.tb_private", area) else { return nil }
    let words = subject.opening("private providers' share of tuberculosis notifications", area)
    guard area.kind == .country else {
      return """
        \(words) was \(wording.stated(latest))\(subject.pooled(latest))\
        \(subject.median(of: latest)).
        """
    }
    return subject.moved(words, "pse.prog.tb_private", area)
  }

  private var budget: Phrase? {
    guard let share = subject.known("pse.prog.tb_budget_share", area) else { return nil }
    return "The public-private mix had \(wording.stated(share)) of the tuberculosis budget."
  }

  private func named(_ owner: String) -> String {
    ["for_profit": "for-profit", "non_profit": "non-profit"][owner] ?? owner.spelt
  }

  private func each(_ id: String) -> [IndicatorValue] {
    subject.index.latestBreakdown("owner", of: id, area).filter { $0.number != nil }
  }

  private var owners: Phrase? {
    let values = each("pse.prog.provider_coverage")
    guard let period = values.first?.period else { return nil }
    let parts = values.map {
      Phrase.counted(Phrase(wording.figure($0)), "of \(named($0.category)) providers")
    }
    let shares = each("pse.prog.notification_share").map {
      Phrase.counted(Phrase(wording.figure($0)), "by \(named($0.category)) providers")
    }
    let notified: Phrase =
      shares.isEmpty ? "" : "; patients were notified to \(wording.list(shares))"
    return
      "Active in the tuberculosis programme were \(wording.list(parts)) in \(period)\(notified)."
  }

  private var success: Phrase? {
    let values = each("pse.prog.treatment_success")
    guard let period = values.first?.period else { return nil }
    let parts = values.map { "\(wording.figure($0)) with \(named($0.category))" as Phrase }
    return """
      Of the patients who began treatment in \(period), treatment was successful for \
      \(wording.list(parts)) providers.
      """
  }

  private func given(_ name: String, _ words: String) -> Phrase? {
    let id = "pse.prog.\(name)_share"
    guard let share = subject.ofYear(id, area) else { return nil }
    let parts = [("for_profit", "for-profit"), ("not_for_profit", "not-for-profit")].compactMap {
      category, word -> Phrase? in
      subject.part(id, "profit", category, area, in: share.period).flatMap {
        $0.number != 0 ? .counted(Phrase(wording.figure($0)), "by \(word) ones") : nil
      }
    }
    let divided: Phrase = parts.isEmpty ? "" : ", \(wording.list(parts))"
    return """
      \(subject.opening("private providers gave", area)) \
      \(wording.figure(share)) of the \(words) \(wording.inPeriod(share.period))\(divided)\
      \(subject.pooled(share)).
      """
  }

  /// Counts by owner are no coverage, and rest on who reports (pse.md E2b, E3).
  private var caveat: Phrase? {
    let held = ["doses", "services"].contains {
      subject.known("pse.prog.\($0)_share", area) != nil
    }
    guard held, area == subject.focus else { return nil }
    let parts = [("private", "private"), ("public", "public")].compactMap { category, word in
      subject.part("pse.hmis.completeness", "sector", category, area).map {
        "\(wording.figure($0)) of \(word) facilities" as Phrase
      }
    }
    let reports: Phrase =
      parts.isEmpty ? "" : " Reports came from \(wording.list(parts))."
    return """
      These are shares of what was recorded, not coverage: private providers have no population of \
      their own, and what is not reported is not counted.\(reports)
      """
  }

  private var sites: Phrase? {
    guard let active = subject.known("pse.prog.sites_active", area) else { return nil }
    return """
      \(subject.opening("of", area)) the private sites empanelled for \
      campaigns, \(wording.stated(active)) were active.
      """
  }

  /// One row for each contribution that is held.
  var table: TextTable? {
    let rows = [
      ("pse.prog.tb_private", "Tuberculosis notifications"),
      ("pse.prog.doses_share", "Vaccine doses"), ("pse.prog.services_share", "Services"),
      ("pse.prog.sites_active", "Sites active, of empanelled"),
      ("pse.fin.claims_share", "Insurers' payments"),
    ].compactMap { id, name -> (String, IndicatorValue)? in
      (subject.ofYear(id, area) ?? subject.latest(id, area)).map { (name, $0) }
    }
    guard rows.count > 1 else { return nil }
    return TextTable(
      of: rows,
      columns: [
        TextColumn("Private share, %") { Phrase($0.0) },
        TextColumn("Latest", .number) { Phrase(wording.figure($0.1, .cell)) },
        TextColumn("Period") { Phrase($0.1.period) },
      ], notes: [wording.legend(for: rows.map(\.1))].compactMap { $0 })
  }
}
