internal import Statistics

/// Values that a source published, and shares of one published number in another.
///
/// Every area that holds data gets values, selected or not, because groups of countries need all of their members.
package struct Published {
  private let indicator: Indicator
  private let context: EvaluationContext
  private let range: ClosedRange<Double>?

  /// The values of a `.published`, `.share` or `.households` indicator, the last as published; none for an indicator of another kind.
  ///
  /// An observation under the indicator's own id counts as its value, and stands before a share computed here.
  package static func values(
    of indicator: Indicator, in context: EvaluationContext
  ) -> [IndicatorValue] {
    let published = Published(indicator: indicator, context: context, range: indicator.range)
    switch indicator.formula {
    case .published(let key): return published.passed([indicator.id, key])
    case .households: return published.passed([indicator.id])
    case .share(let part, let whole): return published.shares(part, of: whole)
    default: return []
    }
  }

  private func passed(_ keys: [String]) -> [IndicatorValue] {
    areas(holding: keys).flatMap { area in
      observed(keys, in: area).map { value(area, $0.observation, of: $0.key) }
    }
  }

  private func shares(_ part: String, of whole: String) -> [IndicatorValue] {
    areas(holding: [indicator.id, part]).flatMap { area -> [IndicatorValue] in
      let own = observed([indicator.id], in: area)
      let given = Set(own.map(\.observation.year))
      let wholes = context.observations.series(whole, in: area)
      let parts = context.observations.series(part, in: area).observations
      return own.map { value(area, $0.observation, of: $0.key) }
        + parts.filter { !given.contains($0.year) }.map { numerator in
          share(area, numerator, of: wholes[numerator.year], whole)
        }
    }
  }

  private func areas(holding keys: [String]) -> [Area] {
    Set(keys.flatMap { context.observations.areas(holding: $0) }).sorted()
  }

  /// One observation a year, of the first key that holds it.
  private func observed(
    _ keys: [String], in area: Area
  ) -> [(key: String, observation: Observation)] {
    var years: [Int: (key: String, observation: Observation)] = [:]
    for key in keys {
      for observation in context.observations.series(key, in: area).observations
      where years[observation.year] == nil {
        years[observation.year] = (key, observation)
      }
    }
    return years.sorted { $0.key < $1.key }.map(\.value)
  }

  private func value(
    _ area: Area, _ observation: Observation, of key: String
  ) -> IndicatorValue {
    IndicatorValue(
      indicator.id, area, String(observation.year), .value(observation.value),
      unit: indicator.unit, interval: observation.interval, dataType: observation.dataType,
      flags: observation.flags + marks(observation.value, area)
        + ExpenditureIdentity.flags(on: key, in: area, observation.year, context),
      source: observation.source, note: observation.note)
  }

  private func share(
    _ area: Area, _ part: Observation, of whole: Observation?, _ wholeKey: String
  ) -> IndicatorValue {
    var share = IndicatorValue(
      indicator.id, area, String(part.year),
      .missing(.notAvailable, because: "no value of \(wholeKey) in \(part.year)"),
      unit: indicator.unit, numerator: part.value, source: part.source)
    guard let whole else { return share }
    share.denominator = whole.value
    share.dataType = max(part.dataType, whole.dataType)
    share.source = [part.source, whole.source].filter { !$0.isEmpty }.joined(separator: "; ")
    guard whole.value != 0, (100 * part.value / whole.value).isFinite else {
      share.outcome = .missing(.notAvailable, because: "\(wholeKey) is 0 in \(part.year)")
      return share
    }
    let number = 100 * part.value / whole.value
    let vintages = file(of: part) == file(of: whole) ? [] : [ValueFlag.vintagesDiffer]
    share.outcome = .value(number)
    share.flags = Set(part.flags + whole.flags + vintages + marks(number, area)).sorted()
    share.note = NoteText.joined([part.note, whole.note])
    return share
  }

  private func file(of observation: Observation) -> String {
    String(observation.source.split(separator: ":").first ?? "")
  }

  private func marks(_ number: Double, _ area: Area) -> [ValueFlag] {
    var flags: [ValueFlag] = []
    if let range, !range.contains(number) { flags.append(.outOfRange) }
    if area.kind == .country, context.countries[area.code] == nil {
      flags.append(.outsideCountryTable)
    }
    return flags
  }
}

extension Indicator {
  /// The values that are plausible: what the input key's list says, else what the unit allows.
  var range: ClosedRange<Double>? {
    let keys = InputKey.expenditure + InputKey.financialProtection
    if let listed = keys.first(where: { $0.key == id }) { return listed.range }
    return unit.range
  }
}

extension Unit {
  /// The values that the unit allows; `nil` for differences and ordinal codes.
  var range: ClosedRange<Double>? {
    switch self {
    case .index, .percent, .percentOfPopulation, .percentOfCurrentHealthExpenditure,
      .percentOfGovernmentExpenditure, .percentOfPrivateExpenditure:
      0...100
    case .probability: 0...1
    case .percentOfGDP, .dollarsPerPerson, .internationalDollarsPerPerson, .count, .persons,
      .ratio, .perTenThousand:
      0...Double.greatestFiniteMagnitude
    case .percentagePoints, .pointsPerYear, .percentPerYear, .level, .levelOfFive, .levels,
      .other:
      nil
    }
  }
}
