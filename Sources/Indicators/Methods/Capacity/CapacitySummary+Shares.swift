internal import Statistics

/// C1, C2 and C2b: how many facilities, beds and posts are whose.
extension CapacitySummary {
  /// What a facility counts for; `nil` where its list has the column and the cell is blank.
  private func number(_ item: CapacityItem, _ cadre: Facility.Cadre?) -> (Facility) -> Double? {
    switch (item, cadre) {
    case (.facilities, _): { _ in 1 }
    case (.beds, _): { $0.beds }
    case (.cots, _): { $0.cots }
    case (.staff, let cadre?): { $0.staff[cadre] }
    case (.staff, nil):
      { $0.staff.isEmpty ? nil : ExactSum($0.staff.values).value }
    }
  }

  /// Whether a list can say anything of it.
  func holds(_ item: CapacityItem, _ list: FacilityList) -> Bool {
    switch item {
    case .facilities: true
    case .beds: list.has("beds")
    case .cots: list.has("cots")
    case .staff: Facility.Cadre.allCases.contains { list.has($0) }
    }
  }

  /// The sums by owner.
  func tally(
    _ item: CapacityItem, _ facilities: [Facility], cadre: Facility.Cadre? = nil
  ) -> SectorTally {
    let number = number(item, cadre)
    var tally = SectorTally(context.notForProfit)
    for facility in facilities { tally.add(facility.ownership, number(facility)) }
    return tally
  }

  /// The cadres of a list, each by itself; for all else the whole.
  private func cadres(_ item: CapacityItem, _ list: FacilityList) -> [Facility.Cadre] {
    item == .staff ? Facility.Cadre.allCases.filter { list.has($0) } : []
  }

  // MARK: Counts

  func totals(_ item: CapacityItem, _ slice: FacilitySlice) -> [IndicatorValue] {
    guard holds(item, slice.list) else { return [] }
    var values = counted(tally(item, slice.points), item, slice, prefix: nil)
    for cadre in cadres(item, slice.list) {
      values += counted(
        tally(.staff, slice.points, cadre: cadre), item, slice,
        prefix: SectorTally.Group(breakdown: "cadre", category: cadre.rawValue))
    }
    guard slice.isNational else { return values }
    for base in FacilitySlice.Base.allCases {
      values += counted(
        tally(item, slice.facilities(base)), item, slice,
        prefix: SectorTally.Group(breakdown: "base", category: base.rawValue))
    }
    return values
  }

  private func counted(
    _ tally: SectorTally, _ item: CapacityItem, _ slice: FacilitySlice, prefix: SectorTally.Group?
  ) -> [IndicatorValue] {
    let groups =
      prefix == nil
      ? SectorTally.groups(of: slice.area)
      : SectorTally.allGroups.filter { $0.breakdown == "sector" }
    let whole = value(
      slice, known(tally.total, tally), prefix, count: tally.rows, flags: marks(tally),
      note: note(tally, item, slice, nil, base: prefix?.breakdown == "base"))
    return [whole]
      + groups.map { group in
        let sum = tally.sum(group.breakdown, group.category)
        return value(
          slice, measured(group, sum, known(sum, tally), in: tally), joined(prefix, group),
          count: tally.rows,
          flags: marks(tally),
          note: note(tally, item, slice, group, base: prefix?.breakdown == "base"))
      }
  }

  /// A count of nothing that is known is no count.
  private func known(_ sum: Double, _ tally: SectorTally) -> IndicatorValue.Outcome {
    tally.rows > 0 && tally.rowsWithoutNumber == tally.rows
      ? .missing(.notAvailable, because: "the list says it of no facility") : .value(sum)
  }

  // MARK: Shares

  func shares(
    _ item: CapacityItem, ofKnown: Bool, _ slice: FacilitySlice
  ) -> [IndicatorValue] {
    guard holds(item, slice.list) else { return [] }
    var values = shared(tally(item, slice.points), item, ofKnown, slice, prefix: nil)
    for cadre in cadres(item, slice.list) {
      values += shared(
        tally(.staff, slice.points, cadre: cadre), item, ofKnown, slice,
        prefix: SectorTally.Group(breakdown: "cadre", category: cadre.rawValue))
    }
    guard slice.isNational else { return values }
    for base in FacilitySlice.Base.allCases {
      values += shared(
        tally(item, slice.facilities(base)), item, ofKnown, slice,
        prefix: SectorTally.Group(breakdown: "base", category: base.rawValue))
    }
    for (dimension, label) in Self.dimensions where [.facilities, .beds].contains(item) {
      for (name, facilities) in Self.grouped(slice.points, by: label) {
        values += shared(
          tally(item, facilities), item, ofKnown, slice,
          prefix: SectorTally.Group(breakdown: dimension, category: name))
      }
    }
    return values
  }

  private static let dimensions: [(String, @Sendable (Facility) -> String)] = [
    ("type", { $0.type }), ("level", { $0.level }),
  ]

  /// Facilities by a label of their list, each label spelt as it comes first.
  static func grouped(
    _ facilities: [Facility], by label: (Facility) -> String
  ) -> [(String, [Facility])] {
    var spellings: [String: String] = [:]
    var groups: [String: [Facility]] = [:]
    for facility in facilities {
      let text = label(facility)
      if text.isEmpty { continue }
      let key = OwnershipMap.normalised(text)
      spellings[key] = spellings[key] ?? text
      groups[key, default: []].append(facility)
    }
    return groups.sorted { $0.key < $1.key }.map { (spellings[$0.key] ?? $0.key, $0.value) }
  }

  private func shared(
    _ tally: SectorTally, _ item: CapacityItem, _ ofKnown: Bool, _ slice: FacilitySlice,
    prefix: SectorTally.Group?
  ) -> [IndicatorValue] {
    let denominator = ofKnown ? tally.known : tally.total
    var groups =
      prefix == nil ? SectorTally.groups(of: slice.area) : [Self.publicGroup, Self.privateGroup]
    if ofKnown { groups.removeAll { $0.category == Sector.unknown.rawValue } }
    let all: [(SectorTally.Group?, SectorTally.Group)] =
      (prefix == nil ? [(nil, Self.privateGroup)] : []) + groups.map { (joined(prefix, $0), $0) }
    return all.map { shown, group in
      let sum = tally.sum(group.breakdown, group.category)
      let outcome = ratio(sum, denominator, none: "no \(item.rawValue) to be a share of")
      return value(
        slice, measured(group, sum, outcome, in: tally), shown, numerator: sum,
        denominator: denominator,
        count: tally.rows, flags: marks(tally),
        note: note(tally, item, slice, group, base: prefix?.breakdown == "base"))
    }
  }

  static let privateGroup = SectorTally.Group(
    breakdown: "sector", category: Sector.privateSector.rawValue)
  static let publicGroup = SectorTally.Group(
    breakdown: "sector", category: Sector.publicSector.rawValue)

  // MARK: Words and marks

  /// `cadre+sector` and the like.
  func joined(_ prefix: SectorTally.Group?, _ group: SectorTally.Group) -> SectorTally.Group {
    guard let prefix else { return group }
    return SectorTally.Group(
      breakdown: "\(prefix.breakdown)+\(group.breakdown)",
      category: "\(prefix.category)+\(group.category)")
  }

  /// None listed of those whom no list holds is not "none".
  func measured(
    _ group: SectorTally.Group, _ sum: Double, _ outcome: IndicatorValue.Outcome,
    in tally: SectorTally? = nil
  ) -> IndicatorValue.Outcome {
    if tally?.isUnsaid(group) == true {
      return .missing(.notAvailable, because: "the rows name the sector and no part of it")
    }
    guard SectorTally.unlisted.contains(group.category), sum == 0, group.breakdown != "sector"
    else { return outcome }
    return .missing(.notAvailable, because: "not measured: registries do not list them")
  }

  /// More unknown than the manifest allows (pse.md 0.2).
  func marks(_ tally: SectorTally) -> [ValueFlag] {
    let limit = context.thresholds["low-quality-unknown"]
    let unknown = max(tally.rowsWithoutOwner, tally.rowsWithoutNumber)
    return tally.rows > 0 && 100 * Double(unknown) / Double(tally.rows) > limit ? [.lowQuality] : []
  }

  func note(
    _ tally: SectorTally, _ item: CapacityItem, _ slice: FacilitySlice, _ group: SectorTally.Group?,
    base: Bool = false
  ) -> String {
    NoteText.joined([
      ruleNote(group), item == .staff ? "posts, not persons" : "",
      unknown(tally.rowsWithoutOwner, "owner", of: tally.rows),
      unknown(tally.rowsWithoutNumber, item.rawValue, of: tally.rows), base ? "" : slice.extent,
    ])
  }

  /// `3.2% of rows with owner unknown`, or nothing.
  func unknown(_ rows: Int, _ what: String, of all: Int) -> String {
    guard rows > 0, all > 0 else { return "" }
    let share = NoteText.decimal(100 * Double(rows) / Double(all), places: 1)
    return "\(what) unknown in \(share)% of rows"
  }
}
