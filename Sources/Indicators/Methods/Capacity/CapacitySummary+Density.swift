internal import Statistics

/// C3: facilities, beds and posts for each 10 000 people of the same area, in the nearest year that is held.
extension CapacitySummary {
  func densities(_ item: CapacityItem, _ slice: FacilitySlice) -> [IndicatorValue] {
    guard holds(item, slice.list) else { return [] }
    let found = context.populations.nearest(of: slice.area, to: slice.list.year)
    let whole = tally(item, slice.points)
    var values = [density(whole, whole.total, nil, slice, found, item)]
    values += SectorTally.allGroups.filter { $0.breakdown != "typology4" }.map { group in
      density(whole, whole.sum(group.breakdown, group.category), group, slice, found, item)
    }
    guard item == .staff else { return values }
    for cadre in Facility.Cadre.allCases where slice.list.has(cadre) {
      let tally = tally(.staff, slice.points, cadre: cadre)
      let group = SectorTally.Group(breakdown: "cadre", category: cadre.rawValue)
      values.append(density(tally, tally.total, group, slice, found, item))
      for sector in [Self.publicGroup, Self.privateGroup] {
        values.append(
          density(
            tally, tally.sum(sector.breakdown, sector.category), joined(group, sector), slice,
            found, item))
      }
    }
    return values
  }

  private func density(
    _ tally: SectorTally, _ sum: Double, _ group: SectorTally.Group?, _ slice: FacilitySlice,
    _ found: (figure: PopulationTable.Figure, parts: Int)?, _ item: CapacityItem
  ) -> IndicatorValue {
    guard let found else {
      return value(
        slice, .missing(.notAvailable, because: "no population of \(slice.area.code) is held"),
        group, numerator: sum, count: tally.rows)
    }
    let gap = YearGap(slice.list.year, found.figure.year)
    let persons = found.figure.persons
    let outcome =
      tally.rowsWithoutNumber == tally.rows && tally.rows > 0
      ? IndicatorValue.Outcome.missing(.notAvailable, because: "the list says it of no facility")
      : ratio(sum, persons, scale: 10_000, none: "the population is 0")
    var density = value(
      slice, group.map { measured($0, sum, outcome, in: tally) } ?? outcome, group, numerator: sum,
      denominator: persons, count: tally.rows,
      flags: marks(tally) + gap.flags(context.thresholds),
      note: NoteText.joined([
        "population of \(found.figure.year)",
        found.parts > 0 ? "summed over \(found.parts) parts of the country" : "",
        note(tally, item, slice, group ?? SectorTally.Group(breakdown: "", category: "")),
      ]))
    density.source = [slice.source, found.figure.source].filter { !$0.isEmpty }
      .joined(separator: "; ")
    return density
  }
}
