internal import Statistics

/// C8: whose facilities a purchaser contracts, and how many of those that are listed.
extension CapacitySummary {
  /// The contracts of one area.
  private struct ContractSlice {
    let area: Area
    let year: Int
    let contracts: [Contract]

    var source: String {
      var rows: [String: Int] = [:]
      for contract in contracts { rows[contract.file, default: 0] += 1 }
      return rows.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value) rows)" }
        .joined(separator: "; ")
    }
  }

  /// The contracts of the inputs; of countries without such an input, those that their lists name.
  private var contracts: [[Contract]] {
    let given = context.records.contracts.all
    let countries = Set(given.compactMap { $0.first?.country })
    let listed = context.records.facilities.all.filter {
      $0.has("contracted_scheme") && !countries.contains($0.country)
    }
    return given
      + listed.map { list in
        list.facilities.filter { !$0.scheme.isEmpty && $0.isServicePoint }.map {
          Contract(
            country: list.country, year: list.year, ownership: $0.ownership, level: $0.level,
            admin1: $0.units[0], file: String($0.source.prefix { $0 != ":" }))
        }
      }.filter { !$0.isEmpty }
  }

  private func slices(of contracts: [Contract]) -> [ContractSlice] {
    guard let first = contracts.first else { return [] }
    var parts: [Area: [Contract]] = [:]
    for contract in contracts where !contract.admin1.isEmpty {
      parts[context.records.places.area(contract.admin1, in: first.country), default: []]
        .append(contract)
    }
    return [ContractSlice(area: first.country, year: first.year, contracts: contracts)]
      + parts.sorted { $0.key < $1.key }.map {
        ContractSlice(area: $0.key, year: first.year, contracts: $0.value)
      }
  }

  private func tally(_ contracts: [Contract]) -> SectorTally {
    var tally = SectorTally(context.notForProfit)
    for contract in contracts { tally.add(contract.ownership, 1) }
    return tally
  }

  private func value(
    _ slice: ContractSlice, _ outcome: IndicatorValue.Outcome, _ group: SectorTally.Group?,
    _ tally: SectorTally, part: Double? = nil, whole: Double? = nil, flags: [ValueFlag] = [],
    note: String = ""
  ) -> IndicatorValue {
    IndicatorValue(
      indicator.id, slice.area, String(slice.year), outcome, unit: indicator.unit,
      breakdown: group?.breakdown ?? "", category: group?.category ?? "", count: tally.rows,
      numerator: part, denominator: whole, flags: marks(tally) + flags, source: slice.source,
      note: NoteText.joined([
        note, ruleNote(group), unknown(tally.rowsWithoutOwner, "owner", of: tally.rows),
      ]))
  }

  func contractValues(_ measure: CapacityMeasure) -> [IndicatorValue] {
    contracts.flatMap { slices(of: $0) }.flatMap { slice -> [IndicatorValue] in
      var values = parts(measure, slice, tally(slice.contracts), nil)
      guard slice.area.kind == .country else { return values }
      let levels = Dictionary(grouping: slice.contracts.filter { !$0.level.isEmpty }) {
        OwnershipMap.normalised($0.level)
      }
      for (_, contracts) in levels.sorted(by: { $0.key < $1.key }) {
        values += parts(
          measure, slice, tally(contracts),
          SectorTally.Group(breakdown: "level", category: contracts[0].level))
      }
      return values
    }
  }

  private func parts(
    _ measure: CapacityMeasure, _ slice: ContractSlice, _ tally: SectorTally,
    _ prefix: SectorTally.Group?
  ) -> [IndicatorValue] {
    let isCount = measure == .contracts
    let groups =
      prefix == nil
      ? SectorTally.groups(of: slice.area)
      : SectorTally.allGroups.filter { $0.breakdown == "sector" }
    var shown: [(SectorTally.Group?, SectorTally.Group?)] = groups.map { (joined(prefix, $0), $0) }
    if isCount { shown.insert((prefix, nil), at: 0) }
    if !isCount, prefix == nil { shown.insert((nil, Self.privateGroup), at: 0) }
    return shown.map { name, group in
      let part = group.map { tally.sum($0.breakdown, $0.category) } ?? tally.total
      let outcome = isCount ? .value(part) : ratio(part, tally.total, none: "nothing is contracted")
      return value(
        slice, group.map { measured($0, part, outcome, in: tally) } ?? outcome, name, tally,
        part: isCount ? nil : part, whole: isCount ? nil : tally.total)
    }
  }

  private func covered(_ part: Double, _ all: Double) -> IndicatorValue.Outcome {
    ratio(part, all, none: "no facility of this group is listed")
  }

  /// Contracted in an owner's group over listed in it, both of one year (pse.md C8).
  func contractCoverage() -> [IndicatorValue] {
    contracts.flatMap { contracts -> [IndicatorValue] in
      guard let first = contracts.first,
        let list = context.records.facilities.nearest(first.country, to: first.year)
      else { return [] }
      let listed = Dictionary(slices(of: list).map { ($0.area, $0) }) { one, _ in one }
      let gap = YearGap(first.year, list.year)
      return slices(of: contracts).flatMap { slice -> [IndicatorValue] in
        let contracted = tally(slice.contracts)
        let whole = tally(.facilities, listed[slice.area]?.points ?? [])
        let groups: [SectorTally.Group?] = [nil] + SectorTally.groups(of: slice.area)
        return groups.map { group in
          let part = group.map { contracted.sum($0.breakdown, $0.category) } ?? contracted.total
          let all = group.map { whole.sum($0.breakdown, $0.category) } ?? whole.total
          var coverage = value(
            slice,
            group.map { measured($0, part, covered(part, all), in: contracted) }
              ?? covered(part, all), group,
            contracted, part: part, whole: all,
            flags: gap.flags(context.thresholds, allowed: 0)
              + (part > all && all > 0 ? [.outOfRange] : []),
            note: NoteText.joined([
              gap.note("contracts", "list"),
              part > all && all > 0 ? "more contracted than listed: the two lists differ" : "",
            ]))
          coverage.source = [slice.source, listed[slice.area]?.source ?? ""]
            .filter { !$0.isEmpty }.joined(separator: "; ")
          return coverage
        }
      }
    }
  }
}
