internal import Indicators
internal import Statistics

/// Who provides: facilities, beds, posts and where they are, by owner (pse.md C1 to C4).
struct ProvisionWords {
  let subject: BriefSubject

  init(_ subject: BriefSubject) { self.subject = subject }

  private var wording: Wording { subject.wording }

  var sentences: [Phrase] {
    guard subject.area?.kind == .country, subject.latest("pse.cap.facility_share") != nil
    else { return [] }
    return [
      facilities, profit, lists, beds, posts, density, spread, reach,
      "Informal providers and technology actors are not measured here: registries do not list them.",
    ].compactMap { $0 }
  }

  private var facilities: Phrase? {
    guard let all = subject.latest("pse.cap.facilities"), all.number != nil,
      let share = subject.latest("pse.cap.facility_share"), share.number != nil
    else { return nil }
    let mark = share.note.contains("includes not-for-profit") ? ", not-for-profit included" : ""
    if all.number == 1 {
      return """
        The list of \(all.period) holds \(wording.figure(all)) facility in operation that provides services; the private \
        share was \(wording.figure(share))\(mark).
        """
    }
    return """
      The list of \(all.period) holds \(wording.figure(all)) facilities in operation that provide services, and \
      \(wording.figure(share)) of them were private\(mark).
      """
  }

  private var profit: Phrase? {
    guard let part = subject.latest("pse.cap.facility_share", "profit", "for_profit"),
      let other = subject.latest("pse.cap.facility_share", "profit", "not_for_profit"),
      part.number != nil, other.number != nil
    else { return nil }
    return """
      In \(part.period), for-profit providers held \(wording.figure(part)) of the facilities and not-for-profit ones \
      \(wording.figure(other)).
      """
  }

  /// What moved between two lists; a list that covers more is not a country that has more.
  private var lists: Phrase? {
    guard let latest = subject.latest("pse.cap.facility_share"),
      let earlier = subject.index.baseline(for: latest, yearsBefore: BriefSubject.span)
    else { return nil }
    return """
      Between two lists, which may differ in what they cover, the private share of facilities \
      \(wording.change(from: earlier, to: latest)).
      """
  }

  private var beds: Phrase? {
    guard let share = subject.latest("pse.cap.bed_share"), share.number != nil else { return nil }
    let base = subject.latest("pse.cap.with_beds").flatMap { $0.number == nil ? nil : $0 }
    let tail: Phrase =
      base.map { "; \(wording.figure($0)) of the facilities have a bed in the list" } ?? ""
    return
      "In \(share.period), private facilities held \(wording.figure(share)) of the listed beds\(tail)."
  }

  private var posts: Phrase? {
    guard let share = subject.latest("pse.cap.staff_share"), share.number != nil else { return nil }
    return """
      Of the posts of health workers listed in \(share.period), \(wording.figure(share)) were in private facilities: posts, not persons, \
      as many work in both sectors.
      """
  }

  private var density: Phrase? {
    guard let all = subject.latest("pse.cap.facility_density"), all.number != nil,
      let own = subject.latest("pse.cap.facility_density", "sector", "private"), own.number != nil
    else { return nil }
    let population: Phrase =
      all.note.split(separator: ";").first.map { " (\($0))" } ?? ""
    return """
      There were \(wording.figure(all, .short)) facilities, \(wording.figure(own, .short)) of them private, per 10 000 people \
      in \(all.period)\(population).
      """
  }

  /// The parts of the country without their names: no order of districts.
  private var spread: Phrase? {
    guard let area = subject.area else { return nil }
    let parts = subject.index.all.filter {
      $0.indicator == "pse.cap.facility_density" && $0.breakdown == "sector"
        && $0.category == Sector.privateSector.rawValue && $0.area.kind == .subnational
        && $0.area.code.hasPrefix(area.code + "/") && $0.number != nil
        && !$0.flags.contains(.yearsFarApart)
    }
    let newest = parts.map(\.period).max()
    let held = parts.filter { $0.period == newest }
    guard held.count > 2, let low = held.min(by: { ($0.number ?? 0) < ($1.number ?? 0) }),
      let high = held.max(by: { ($0.number ?? 0) < ($1.number ?? 0) })
    else { return nil }
    return """
      Over \(wording.counted(held.count, "part", "parts")) of the country, private facilities per 10 000 people ranged from \
      \(wording.figure(low, .short)) to \(wording.figure(high, .short)) in \(low.period).
      """
  }

  private var reach: Phrase? {
    for level in ["admin3", "admin2", "admin1"] {
      guard
        let value = subject.latest(
          "pse.cap.units_reached", "unit+provider", "\(level)+private"),
        value.number != nil, let part = value.numerator, let whole = value.denominator
      else { continue }
      let from: Phrase =
        value.note.split(separator: ";").first.map { " (\($0))" } ?? ""
      let figure = wording.figure(value)
      return """
        A private facility was found in \(figure) of the administrative units of the lowest level held, \
        \(wording.number(Int(part))) of \(wording.number(Int(whole))), in \(value.period)\(from).
        """
    }
    return nil
  }

  private static let owners = [
    ("sector", "public", "Public"), ("profit", "for_profit", "Private, for profit"),
    ("profit", "not_for_profit", "Private, not for profit"), ("sector", "unknown", "Not known"),
  ]

  private static let columns = [
    ("pse.cap.facility_share", "Facilities, %"), ("pse.cap.bed_share", "Beds, %"),
    ("pse.cap.staff_share", "Posts, %"), ("pse.cap.facility_density", "Facilities per 10 000"),
  ]

  var table: TextTable? {
    guard subject.area?.kind == .country else { return nil }
    let held = Self.columns.filter { subject.latest($0.0) != nil }
    guard !held.isEmpty else { return nil }
    var shown: [IndicatorValue] = []
    let rows = Self.owners.map { breakdown, category, name -> [Phrase] in
      [Phrase(name)]
        + held.map { id, _ in
          guard let value = subject.latest(id, breakdown, category) else { return "-" }
          shown.append(value)
          return Phrase(wording.figure(value, .cell))
        }
    }
    let years = Set(shown.map(\.period)).sorted().joined(separator: ", ")
    return TextTable(
      columns: [TextTable.Column("Owner")]
        + held.enumerated().map {
          TextTable.Column(Phrase($0.element.1), .number, priority: $0.offset)
        },
      rows: rows,
      notes: ["Of all listed in \(years).", wording.legend(for: shown)].compactMap { $0 })
  }
}
