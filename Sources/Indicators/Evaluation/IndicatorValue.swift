public import Statistics
package import Tabular

/// One computed figure, with all that a reader needs to judge it: one row of values.csv (interface.md §3).
public struct IndicatorValue: Hashable, Sendable {
  /// The figure, or why there is none.
  public enum Outcome: Hashable, Sendable {
    /// A finite number.
    case value(Double)
    /// No number, and the reason in words for the note.
    case missing(Missing, because: String)
  }

  /// What a value is made of, in one place on the heap: values are sorted, grouped and handed on far more often than
  /// changed, and a copy of twenty parts costs as much as making them.
  private final class Box: Sendable {
    let parts: Parts

    init(_ parts: Parts) { self.parts = parts }
  }

  private struct Parts: Hashable, Sendable {
    var indicator: String
    var area: Area
    var period: String
    var breakdown: String
    var category: String
    var outcome: Outcome
    var unit: Unit
    var interval: Interval?
    var standardError: Double?
    var count: Int?
    var numerator: Double?
    var denominator: Double?
    var dataType: DataType
    var flags: [ValueFlag]
    var source: String
    var note: String
    var members: [String] = []
    var places: [SourceLocation] = []
    var survey: SurveyBasis?
    var selections: [CaseSelection] = []
  }

  private var box: Box

  private mutating func change(_ body: (inout Parts) -> Void) {
    var parts = box.parts
    body(&parts)
    box = Box(parts)
  }

  /// Makes a value; everything but the first four has an empty default.
  public init(
    _ indicator: String, _ area: Area, _ period: String, _ outcome: Outcome, unit: Unit,
    breakdown: String = "", category: String = "", interval: Interval? = nil,
    standardError: Double? = nil, count: Int? = nil, numerator: Double? = nil,
    denominator: Double? = nil, dataType: DataType = .computed, flags: [ValueFlag] = [],
    source: String = "", note: String = ""
  ) {
    box = Box(
      Parts(
        indicator: indicator, area: area, period: period, breakdown: breakdown, category: category,
        outcome: outcome, unit: unit, interval: interval, standardError: standardError,
        count: count, numerator: numerator, denominator: denominator, dataType: dataType,
        flags: flags.count < 2 ? flags : Array(Set(flags)).sorted(), source: source, note: note))
  }

  /// The indicator's stable dotted id.
  public var indicator: String {
    get { box.parts.indicator }
    set { change { $0.indicator = newValue } }
  }
  /// What it is about.
  public var area: Area {
    get { box.parts.area }
    set { change { $0.area = newValue } }
  }
  /// The year, `2018-2021`, or a date: as text, because a change has two years.
  public var period: String {
    get { box.parts.period }
    set { change { $0.period = newValue } }
  }
  /// The dimension of `category`, several joined with `+`; empty for the whole.
  public var breakdown: String {
    get { box.parts.breakdown }
    set { change { $0.breakdown = newValue } }
  }
  /// The group inside `breakdown`, several joined with `+`; empty for the whole.
  public var category: String {
    get { box.parts.category }
    set { change { $0.category = newValue } }
  }
  /// The figure, or why there is none.
  public var outcome: Outcome {
    get { box.parts.outcome }
    set { change { $0.outcome = newValue } }
  }
  /// The unit's printed name.
  public var unit: Unit {
    get { box.parts.unit }
    set { change { $0.unit = newValue } }
  }
  /// The limits of uncertainty, as the source gave them or as estimated.
  public var interval: Interval? {
    get { box.parts.interval }
    set { change { $0.interval = newValue } }
  }
  /// The standard error, in units of the value.
  public var standardError: Double? {
    get { box.parts.standardError }
    set { change { $0.standardError = newValue } }
  }
  /// What was counted: countries behind an aggregate, mechanisms, unweighted survey cases.
  public var count: Int? {
    get { box.parts.count }
    set { change { $0.count = newValue } }
  }
  /// The numerator of a share, where it has one.
  public var numerator: Double? {
    get { box.parts.numerator }
    set { change { $0.numerator = newValue } }
  }
  /// The denominator of a share, where it has one.
  public var denominator: Double? {
    get { box.parts.denominator }
    set { change { $0.denominator = newValue } }
  }
  /// How the value came to be.
  public var dataType: DataType {
    get { box.parts.dataType }
    set { change { $0.dataType = newValue } }
  }
  /// Marks, sorted; any mark makes the status `flagged`.
  public var flags: [ValueFlag] {
    get { box.parts.flags }
    set { change { $0.flags = newValue } }
  }
  /// `file:line` of a single observation, or files and row counts.
  public var source: String {
    get { box.parts.source }
    set { change { $0.source = newValue } }
  }
  /// What a reader must know, in words; for a missing value the reason comes first.
  public var note: String {
    get { box.parts.note }
    set { change { $0.note = newValue } }
  }
  /// The countries behind a group's figure, by ISO3, sorted: a change is stated only between figures of the same countries.
  public var members: [String] {
    get { box.parts.members }
    set { change { $0.members = newValue } }
  }
  /// Where its records were read, of figures that rest on records with a place each.
  package var places: [SourceLocation] {
    get { box.parts.places }
    set { change { $0.places = newValue } }
  }
  /// How a survey estimate was made; `nil` for all else.
  public var survey: SurveyBasis? {
    get { box.parts.survey }
    set { change { $0.survey = newValue } }
  }
  /// Which rows a survey estimate counts: one selection, or one for each group that is compared.
  package var selections: [CaseSelection] {
    get { box.parts.selections }
    set { change { $0.selections = newValue } }
  }

  /// The number, where there is one.
  public var number: Double? {
    switch outcome {
    case .value(let number): number
    case .missing: nil
    }
  }

  /// The last year that the period names, for ordering and for judging age.
  public var year: Int? {
    // Over bytes: it is asked for every value of a run, several times.
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let period = box.parts.period
    if period.utf8.count == 4, period.utf8.allSatisfy(digits.contains) { return Int(period) }
    return period.utf8.split { !digits.contains($0) }.last { $0.count == 4 }
      .flatMap { Int(Substring($0)) }
  }

  /// `ok flagged suppressed not_available not_applicable` (interface.md §3).
  public var status: String {
    switch outcome {
    case .value: flags.isEmpty ? "ok" : "flagged"
    case .missing(let missing, _): missing.status
    }
  }
}

extension IndicatorValue {
  /// Whether all parts are the same.
  public static func == (left: IndicatorValue, right: IndicatorValue) -> Bool {
    left.box === right.box || left.box.parts == right.box.parts
  }

  /// Takes all parts into a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(box.parts) }
}

extension IndicatorValue: Comparable {
  /// The order of values.csv: indicator, area, period, breakdown, category.
  public static func < (left: IndicatorValue, right: IndicatorValue) -> Bool {
    if left.indicator != right.indicator { return left.indicator < right.indicator }
    if left.area != right.area { return left.area < right.area }
    if left.period != right.period { return left.period < right.period }
    return (left.breakdown, left.category) < (right.breakdown, right.category)
  }
}
