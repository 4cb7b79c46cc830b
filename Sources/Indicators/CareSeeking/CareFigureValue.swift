internal import Statistics

/// From a figure of a tabulation to a value, by the same rule of small samples as microdata (pse.md 0.3, B.2).
struct CareFigureValue {
  private let record: CareRecord
  private let thresholds: Thresholds

  init(_ record: CareRecord, _ thresholds: Thresholds) {
    self.record = record
    self.thresholds = thresholds
  }

  func value(of figure: CareFigure, _ indicator: Indicator) -> IndicatorValue {
    var value = IndicatorValue(
      indicator.id, figure.area, figure.period, .value(figure.number), unit: indicator.unit,
      breakdown: figure.breakdown.joined(separator: "+"),
      category: figure.category.joined(separator: "+"), standardError: figure.standardError,
      count: figure.cases, numerator: figure.numerator, denominator: figure.denominator,
      dataType: .reported, source: figure.source, note: figure.note)
    if let lower = figure.lower, let upper = figure.upper {
      value.interval = Interval(lower, upper)
    }
    if figure.isIncomplete { value.flags = [.identityFailed] }
    let rule = record.specification.smallSamples ?? .suppress
    guard let cases = figure.cases else {
      if rule != .show {
        value.flags = (value.flags + [.sizeUnknown]).sorted()
        value.note = NoteText.joined(["n unknown", value.note])
      }
      return value
    }
    let least = thresholds["small-sample-suppress"]
    if rule == .suppress, Double(cases) < least {
      value.outcome = .missing(
        .suppressed, because: NoteText.tooFew(cases, least: least))
      (value.interval, value.standardError) = (nil, nil)
      (value.numerator, value.denominator) = (nil, nil)
      (value.note, value.flags) = ("", [])
    } else if rule != .show, Double(cases) < thresholds["small-sample-flag"] {
      value.flags = (value.flags + [.smallSample]).sorted()
    }
    return value
  }
}
