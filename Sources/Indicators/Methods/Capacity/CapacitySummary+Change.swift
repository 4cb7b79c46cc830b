internal import Statistics

/// How the parts of the owners changed between two lists of a country, in percentage points.
extension CapacitySummary {
  func changes(_ item: CapacityItem) -> [IndicatorValue] {
    let lists = context.records.facilities.all
    return zip(lists, lists.dropFirst()).flatMap { earlier, later -> [IndicatorValue] in
      guard earlier.country == later.country, holds(item, earlier), holds(item, later),
        let before = slices(of: earlier).first, let after = slices(of: later).first
      else { return [] }
      let tallies = (tally(item, before.points), tally(item, after.points))
      let groups: [(SectorTally.Group?, SectorTally.Group)] =
        [(nil, Self.privateGroup)] + SectorTally.allGroups.map { ($0, $0) }
      return groups.map { shown, group in
        change(shown, group, tallies, from: before, to: after)
      }
    }
  }

  private func change(
    _ shown: SectorTally.Group?, _ group: SectorTally.Group, _ tallies: (SectorTally, SectorTally),
    from before: FacilitySlice, to after: FacilitySlice
  ) -> IndicatorValue {
    let shares = [tallies.0, tallies.1].map { tally -> Double? in
      tally.total > 0 ? 100 * tally.sum(group.breakdown, group.category) / tally.total : nil
    }
    var outcome = IndicatorValue.Outcome.missing(
      .notAvailable, because: "one of the lists holds nothing to be a share of")
    var words = ""
    if let first = shares[0], let last = shares[1] {
      let isNowhere = [tallies.0, tallies.1].allSatisfy {
        $0.sum(group.breakdown, group.category) == 0
      }
      outcome = isNowhere ? measured(group, 0, .value(0)) : .value(last - first)
      words =
        "from \(NoteText.decimal(first, places: 1))% to \(NoteText.decimal(last, places: 1))%"
    }
    var change = value(
      after, outcome, shown, flags: marks(tallies.0) + marks(tallies.1),
      note: NoteText.joined([
        words, "two lists, which may differ in what they cover", ruleNote(group),
      ]))
    change.period = "\(before.list.year)-\(after.list.year)"
    change.source = "\(before.source); \(after.source)"
    return change
  }
}
