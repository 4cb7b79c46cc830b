internal import Indicators

/// Prices against caps, items in stock, and payments by owner, in sentences (pse.md C9, C10, E4).
struct MarketWords {
  let subject: BriefSubject
  let area: Area

  init(_ subject: BriefSubject, _ area: Area? = nil) {
    self.subject = subject
    self.area = area ?? subject.focus
  }

  private var wording: Wording { subject.wording }

  var sentences: [Phrase] { [price, availability, stockOut].compactMap { $0 } }

  private var price: Phrase? {
    guard let share = subject.known("pse.cap.price_compliance", area), let part = share.numerator,
      let whole = share.denominator
    else { return nil }
    let figure = wording.figure(share).printed(
      as: wording.outOf(Int(part), Int(whole)))
    let above = subject.known("pse.cap.price_overcharge", area)
      .flatMap { $0.period == share.period ? $0 : nil }
    let more: Phrase =
      above.map { "; the others exceeded it by \(wording.figure($0)) on average" } ?? ""
    return """
      \(subject.opening("of the price observations in the scope of a cap", area)), \(figure) were at or below it \
      \(wording.inPeriod(share.period))\(more).
      """
  }

  private func bySector(_ id: String, _ period: String) -> Phrase? {
    let parts = ["public", "private"].compactMap { sector -> Phrase? in
      subject.part(id, "sector", sector, area, in: period).map {
        "\(wording.figure($0)) in \(sector) facilities"
      }
    }
    return parts.isEmpty ? nil : wording.list(parts)
  }

  private var availability: Phrase? {
    guard let all = subject.known("pse.cap.stock_availability", area) else { return nil }
    let parts = bySector(all.indicator, all.period) ?? "\(wording.figure(all)) of facilities"
    return """
      \(subject.opening("expected items", area)) were there on the day of the visit in \(wording.figure(all)) of cases \
      \(wording.inPeriod(all.period)): \(parts).
      """
  }

  private var stockOut: Phrase? {
    guard let all = subject.known("pse.cap.stock_out", area),
      let parts = bySector(all.indicator, all.period)
    else { return nil }
    let period =
      all.note.split(separator: ";").map { $0.drop { $0 == " " } }
      .first { $0.hasPrefix("reference period") } ?? "reference period not stated"
    return """
      \(subject.opening("of the expected items", area)), these shares were out of stock on at least one day: \
      \(parts) (\(period)).
      """
  }

  /// Who was paid, of the payments that the inputs list.
  var claims: Phrase? {
    let id = "pse.fin.claims_share"
    guard let share = subject.known(id, area) else { return nil }
    let parts = [
      ("profit", "for_profit", "went to for-profit"),
      ("profit", "not_for_profit", "to not-for-profit"),
      ("sector", "public", "to public"),
    ].compactMap { breakdown, category, word -> Phrase? in
      subject.part(id, breakdown, category, area, in: share.period).map {
        "\(wording.figure($0)) \(word) providers"
      }
    }
    let top = subject.known("pse.fin.claims_top", area)
      .flatMap { $0.period == share.period ? $0 : nil }
    let number = Int(subject.context.thresholds["claims-top"])
    let more: Phrase =
      top.map { " The \(number) that were paid most had \(wording.figure($0))." } ?? ""
    return """
      \(subject.opening("of the insurers' payments that the inputs list", area)) \(wording.inPeriod(share.period)), \
      \(wording.list(parts)).\(more)
      """
  }
}
