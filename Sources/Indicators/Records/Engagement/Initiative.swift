public import Tabular

/// One initiative of a portfolio: one row of an `initiatives` input (pse.md G.1).
public struct Initiative: AreaRecord, Hashable {
  /// Its id.
  public var id: String
  /// The country, or the group for a regional or global one.
  public var area: Area
  /// Its title; empty where the input does not say that it may be named publicly.
  public var title = ""
  /// Its words in each list.
  public var labels: [PortfolioDimension: [String]] = [:]
  /// Its first day.
  public var start: CalendarDate?
  /// Its last day; `nil` for one without end, or where the end stands before the start.
  public var end: CalendarDate?
  /// What was agreed.
  public var budget: Double?
  /// What was paid out.
  public var disbursed: Double?
  /// The currency of all its amounts, as an ISO 4217 code; empty where it is not stated.
  public var currency = ""
  /// Beneficiaries before it began.
  public var baseline: Double?
  /// Beneficiaries aimed at.
  public var target: Double?
  /// Beneficiaries reached; they overlap between initiatives.
  public var reached: Double?
  /// What private partners paid.
  public var cofinance: Double?
  /// What private partners gave in kind, at its value.
  public var cofinanceInKind: Double?
  /// What validated the need, in the owner's words.
  public var need = ""
  /// What is known of outcomes, with its source.
  public var outcome = ""
  /// What helped.
  public var enablers = ""
  /// What hindered.
  public var barriers = ""
  /// Where the results come from.
  public var resultsSource = ""
  /// Where it was read.
  public var location: SourceLocation?

  /// An initiative of which nothing more is known.
  public init(_ id: String, in area: Area) {
    self.id = id
    self.area = area
  }

  /// Its stage; `nil` where it is not stated.
  public var stage: InitiativeStage? {
    labels[.stage]?.first.flatMap { InitiativeStage(rawValue: $0) }
  }

  /// Whether it runs on a day: begun, not ended and not closed.
  public func isActive(on day: CalendarDate) -> Bool {
    if let start, start > day { return false }
    if let end, end < day { return false }
    return stage.map { !$0.isClosed } ?? true
  }

  /// The share of its time that is over on a day, from 0 to 1; `nil` where it has no end or no length.
  public func elapsed(on day: CalendarDate) -> Double? {
    guard let start, let end, end > start else { return nil }
    let whole = Double(end.dayNumber - start.dayNumber)
    return min(1, max(0, Double(day.dayNumber - start.dayNumber) / whole))
  }
}
