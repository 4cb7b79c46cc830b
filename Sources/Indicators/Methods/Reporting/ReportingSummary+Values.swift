internal import Statistics

extension ReportingSummary {
  func value(_ slice: Slice, _ tally: ReportingTally) -> IndicatorValue? {
    switch measure {
    case .completeness:
      return rate(slice, tally, tally.received, tally.expected, given: \.completeness, "expected")
    case .timeliness:
      return rate(slice, tally, tally.onTime, tally.expected, given: \.timeliness, "expected")
    case .timelinessOfReceived:
      guard tally.hasNumbers else { return nil }
      return rate(slice, tally, tally.onTime, tally.received, given: nil, "received")
    case .anyReport:
      guard tally.hasUnits else { return nil }
      return units(slice, tally, tally.unitsWithAny)
    case .everyReport:
      guard tally.hasUnits else { return nil }
      return units(slice, tally, tally.unitsWithAll)
    case .enrolment: return nil
    }
  }

  private typealias Given = (completeness: Double?, timeliness: Double?, period: ReportingPeriod)

  private func rate(
    _ slice: Slice, _ tally: ReportingTally, _ part: Double, _ whole: Double,
    given: KeyPath<Given, Double?>?, _ base: String
  ) -> IndicatorValue? {
    if !tally.hasNumbers {
      return given.flatMap { published(slice, tally, $0) }
    }
    if measure != .completeness, tally.undated > 0 {
      return made(
        slice, tally,
        .missing(
          .notAvailable,
          because: "no date tells whether \(Int(tally.undated)) received reports came in time"))
    }
    guard whole > 0 else {
      return made(slice, tally, .missing(.notAvailable, because: "no report was \(base)"))
    }
    let raw = 100 * part / whole
    var value = made(slice, tally, .value(min(100, raw)))
    (value.numerator, value.denominator) = (part, whole)
    if raw > 100 {
      value.flags = (value.flags + [.moreThanExpected]).sorted()
      value.note = NoteText.joined([
        "\(NoteText.decimal(raw, places: 1))% before the cut to 100", value.note,
      ])
    }
    return value
  }

  /// A rate that the file gives without its numbers: it stands for its own period, and cannot be added up.
  private func published(
    _ slice: Slice, _ tally: ReportingTally, _ given: KeyPath<Given, Double?>
  ) -> IndicatorValue? {
    let rates = tally.rates.compactMap { $0[keyPath: given] }
    guard let first = rates.first else { return nil }
    guard tally.rows == 1 else {
      return made(
        slice, tally,
        .missing(
          .notAvailable, because: "\(rates.count) rates are given without the numbers behind them"))
    }
    var value = made(slice, tally, .value(min(100, first)))
    value.dataType = .reported
    if first > 100 {
      value.flags = (value.flags + [.moreThanExpected]).sorted()
      value.note = "\(NoteText.decimal(first, places: 1))% before the cut to 100; \(value.note)"
    }
    return value
  }

  private func units(_ slice: Slice, _ tally: ReportingTally, _ part: Int) -> IndicatorValue {
    let whole = tally.unitsAssigned
    var value = made(
      slice, tally,
      whole > 0
        ? .value(100 * Double(part) / Double(whole))
        : .missing(.notAvailable, because: "no unit had to report"))
    (value.numerator, value.denominator) = (Double(part), Double(whole))
    value.count = whole
    return value
  }

  func made(
    _ slice: Slice, _ tally: ReportingTally, _ outcome: IndicatorValue.Outcome
  ) -> IndicatorValue {
    let country = Area(slice.area.countryCode)
    let remarks = Set(tally.files.keys.flatMap { context.records.reporting.remarks[$0] ?? [] })
    return IndicatorValue(
      indicator.id, slice.area, String(slice.year), outcome, unit: indicator.unit,
      breakdown: slice.group?.breakdown ?? "", category: slice.group?.category ?? "",
      count: tally.sourceRows,
      flags: context.countries[country.code] == nil ? [.outsideCountryTable] : [],
      source: tally.source,
      note: NoteText.joined(
        [
          tally.window,
          tally.datasets.count > 1 ? "\(tally.datasets.count) data sets together" : "",
        ] + remarks.sorted()))
  }
}
