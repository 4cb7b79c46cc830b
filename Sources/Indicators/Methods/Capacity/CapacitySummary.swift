internal import Statistics

/// Who provides care: shares, densities and reach of facilities, beds and staff by owner (pse.md C0 to C5b, C7, C8).
///
/// Every country with a list gets values, selected or not, because groups of countries need all of their members. A list is
/// a census: no value has an interval.
package struct CapacitySummary {
  let indicator: Indicator
  let context: EvaluationContext

  /// The values of a `.capacity` indicator; none for an indicator of another kind.
  package static func values(
    of indicator: Indicator, in context: EvaluationContext
  ) -> [IndicatorValue] {
    guard case .capacity(let measure) = indicator.formula else { return [] }
    let summary = CapacitySummary(indicator: indicator, context: context)
    switch measure {
    case .contractMix, .contracts: return summary.contractValues(measure)
    case .contractCoverage: return summary.contractCoverage()
    case .change(let item): return summary.changes(item)
    default: return context.records.facilities.all.flatMap { summary.values(measure, $0) }
    }
  }

  private func values(_ measure: CapacityMeasure, _ list: FacilityList) -> [IndicatorValue] {
    switch measure {
    case .listQuality(let asShare): listQuality(list, asShare: asShare)
    case .total(let item): eachArea(list) { totals(item, $0) }
    case .share(let item, let ofKnown): eachArea(list) { shares(item, ofKnown: ofKnown, $0) }
    case .density(let item): eachArea(list) { densities(item, $0) }
    case .unitsReached: unitsReached(list)
    case .topUnits: topUnits(list)
    case .inequality: inequality(list)
    case .attribute(let attribute, let ofKnown):
      eachArea(list) { attributes(attribute, ofKnown: ofKnown, $0) }
    case .change, .contractMix, .contracts, .contractCoverage: []
    }
  }

  /// The country and each of its parts of the first level.
  private func eachArea(
    _ list: FacilityList, _ summarise: (FacilitySlice) -> [IndicatorValue]
  ) -> [IndicatorValue] {
    slices(of: list).flatMap(summarise)
  }

  /// The rows of a list by area: all of them first, then those of each part of the country.
  func slices(of list: FacilityList) -> [FacilitySlice] {
    context.records.facilities.slices(of: list)
  }

  /// A value of a slice.
  func value(
    _ slice: FacilitySlice, _ outcome: IndicatorValue.Outcome, _ group: SectorTally.Group? = nil,
    numerator: Double? = nil, denominator: Double? = nil, count: Int? = nil,
    flags: [ValueFlag] = [], note: String = ""
  ) -> IndicatorValue {
    IndicatorValue(
      indicator.id, slice.area, String(slice.list.year), outcome, unit: indicator.unit,
      breakdown: group?.breakdown ?? "", category: group?.category ?? "", count: count,
      numerator: numerator, denominator: denominator, flags: flags + marks(slice.area),
      source: slice.source, note: note)
  }

  /// A code that the country table does not hold is said with every figure.
  private func marks(_ area: Area) -> [ValueFlag] {
    context.countries[area.countryCode] == nil ? [.outsideCountryTable] : []
  }

  /// 100 × a part over a whole; a whole of 0 gives no value (pse.md 0.2).
  func ratio(_ part: Double, _ whole: Double, scale: Double = 100, none: String)
    -> IndicatorValue.Outcome
  {
    whole > 0
      ? .value(scale * part / whole) : .missing(.notAvailable, because: none)
  }

  /// What the manifest says about not-for-profit providers, behind figures of the private or public sector.
  func ruleNote(_ group: SectorTally.Group?) -> String {
    switch (context.notForProfit, group?.breakdown ?? "sector", group?.category ?? "private") {
    case (.separate, "sector", "private"): "includes not-for-profit"
    case (.asPublic, "sector", "public"): "includes not-for-profit"
    case (.asPublic, "sector", "private"): "without not-for-profit"
    default: ""
    }
  }
}
