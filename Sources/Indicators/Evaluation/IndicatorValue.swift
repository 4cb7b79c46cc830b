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

  /// The indicator's stable dotted id.
  public var indicator: String
  /// What it is about.
  public var area: Area
  /// The year, `2018-2021`, or a date: as text, because a change has two years.
  public var period: String
  /// The dimension of `category`, several joined with `+`; empty for the whole.
  public var breakdown: String
  /// The group inside `breakdown`, several joined with `+`; empty for the whole.
  public var category: String
  /// The figure, or why there is none.
  public var outcome: Outcome
  /// The unit's printed name.
  public var unit: Unit
  /// The limits of uncertainty, as the source gave them or as estimated.
  public var interval: Interval?
  /// The standard error, in units of the value.
  public var standardError: Double?
  /// What was counted: countries behind an aggregate, mechanisms, unweighted survey cases.
  public var count: Int?
  /// The numerator of a share, where it has one.
  public var numerator: Double?
  /// The denominator of a share, where it has one.
  public var denominator: Double?
  /// How the value came to be.
  public var dataType: DataType
  /// Marks, sorted; any mark makes the status `flagged`.
  public var flags: [ValueFlag]
  /// `file:line` of a single observation, or files and row counts.
  public var source: String
  /// What a reader must know, in words; for a missing value the reason comes first.
  public var note: String
  /// The countries behind a group's figure, by ISO3, sorted: a change is stated only between figures of the same countries.
  public var members: [String] = []
  /// Where its records were read, of figures that rest on records with a place each.
  package var places: [SourceLocation] = []
  /// How a survey estimate was made; `nil` for all else.
  public var survey: SurveyBasis?

  /// Makes a value; everything but the first four has an empty default.
  public init(
    _ indicator: String, _ area: Area, _ period: String, _ outcome: Outcome, unit: Unit,
    breakdown: String = "", category: String = "", interval: Interval? = nil,
    standardError: Double? = nil, count: Int? = nil, numerator: Double? = nil,
    denominator: Double? = nil, dataType: DataType = .computed, flags: [ValueFlag] = [],
    source: String = "", note: String = ""
  ) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.outcome = outcome
    self.unit = unit
    self.breakdown = breakdown
    self.category = category
    self.interval = interval
    self.standardError = standardError
    self.count = count
    self.numerator = numerator
    self.denominator = denominator
    self.dataType = dataType
    self.flags = Array(Set(flags)).sorted()
    self.source = source
    self.note = note
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

extension IndicatorValue: Comparable {
  /// The order of values.csv: indicator, area, period, breakdown, category.
  public static func < (left: IndicatorValue, right: IndicatorValue) -> Bool {
    if left.indicator != right.indicator { return left.indicator < right.indicator }
    if left.area != right.area { return left.area < right.area }
    if left.period != right.period { return left.period < right.period }
    return (left.breakdown, left.category) < (right.breakdown, right.category)
  }
}
