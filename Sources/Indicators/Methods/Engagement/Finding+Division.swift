internal import Statistics

extension Finding {
  /// One finding for each word that records bear in a dimension, sorted by word.
  static func each<Record: AreaRecord>(
    _ breakdown: String, of records: [Record], by words: (Record) -> [String],
    _ finding: ([Record]) -> Finding
  ) -> [Finding] {
    Set(records.flatMap(words)).sorted().filter { !$0.isEmpty }.map { word in
      finding(records.filter { words($0).contains(word) }).under(breakdown, word)
    }
  }

  /// One finding for each group of owners that has records: sector, profit, subsector and type.
  static func eachOwner<Record: OwnedRecord>(
    of records: [Record], _ rule: NotForProfitRule, _ finding: ([Record]) -> Finding
  ) -> [Finding] {
    SectorTally.allGroups.compactMap { group in
      let part = records.filter { SectorTally.groups(of: $0.ownership, rule).contains(group) }
      guard !part.isEmpty, !isUnsaid(group, part) else { return nil }
      return finding(part).under(group.breakdown, group.category)
    }
  }

  /// A file that names sectors alone says nothing of subsectors.
  static func isUnsaid(_ group: SectorTally.Group, _ records: [some OwnedRecord]) -> Bool {
    group.breakdown == "subsector" && group.category == Subsector.unknown.rawValue
      && records.allSatisfy { $0.ownership.sector != .unknown }
  }
}

/// A record of something that a provider with an owner did.
protocol OwnedRecord: AreaRecord {
  /// The owner.
  var ownership: Ownership { get }
}

extension EvaluationContext {
  /// The part of the private owners in a sum, and of each group of owners: of all, or of those whose owner is known.
  func ownerShares<Record: OwnedRecord>(
    of records: [Record], ofKnown: Bool = false, none reason: String,
    _ amount: (Record) -> Double?
  ) -> [Finding] {
    var tally = SectorTally(notForProfit)
    for record in records { tally.add(record.ownership, amount(record)) }
    let whole = ofKnown ? tally.known : tally.total
    let missing = max(ofKnown ? 0 : tally.rowsWithoutOwner, tally.rowsWithoutNumber)
    let unknown = tally.rows > 0 ? 100 * Double(missing) / Double(tally.rows) : 0
    let share = { (group: SectorTally.Group) in
      Finding.ratio(tally.sum(group.breakdown, group.category), of: whole, none: reason)
        .resting(on: records)
        .marked(.lowQuality, if: unknown > thresholds["low-quality-unknown"])
        .noting(ownerNote(group, tally))
    }
    let privateGroup = SectorTally.Group(
      breakdown: "sector", category: Sector.privateSector.rawValue)
    let shown = SectorTally.allGroups.filter { group in
      if group.category == Sector.unknown.rawValue, ofKnown || tally.rowsWithoutOwner == 0 {
        return false
      }
      if tally.isUnsaid(group) { return false }
      return ["sector", "profit"].contains(group.breakdown)
        || tally.sum(group.breakdown, group.category) != 0
          && !Finding.isUnsaid(group, records)
    }
    return [share(privateGroup)] + shown.map { share($0).under($0.breakdown, $0.category) }
  }

  private func ownerNote(_ group: SectorTally.Group, _ tally: SectorTally) -> String {
    let unknown = NoteText.joined([
      tally.rowsWithoutOwner > 0
        ? "\(tally.rowsWithoutOwner) of \(tally.rows) rows without a known owner" : "",
      tally.rowsWithoutNumber > 0 ? "\(tally.rowsWithoutNumber) not known" : "",
    ])
    guard group.breakdown == "sector", group.category != Sector.unknown.rawValue else {
      return unknown
    }
    let isPrivate = group.category == Sector.privateSector.rawValue
    let rule =
      switch notForProfit {
      case .separate, .asPrivate: isPrivate ? "includes not-for-profit" : ""
      case .asPublic: isPrivate ? "without not-for-profit" : "includes not-for-profit"
      }
    return NoteText.joined([rule, unknown])
  }
}
