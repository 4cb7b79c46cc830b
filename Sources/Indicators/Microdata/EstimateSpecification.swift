public import Statistics
public import Tabular

/// One entry of `estimates:` of a `survey` input: what to estimate, and for whom.
public struct EstimateSpecification: Sendable, Hashable {
  /// What is estimated.
  public enum Target: Sendable, Hashable {
    /// The share of rows whose column meets a condition.
    case proportion(String, Condition)
    /// The mean of a column.
    case mean(String)
    /// The total of a column, or the number of those whose column meets a condition.
    case total(String, Condition?)
    /// The total of a column over that of another.
    case ratio(String, over: String)
    /// Quantiles of a column at these shares.
    case quantile(String, at: [Double], rule: QuantileWord)
    /// A concentration index of a column, or of its condition, along another column.
    case concentration(String, Condition?, rank: String, Concentration)
    /// The Kakwani index of payments against what they are paid from, along a rank.
    case kakwani(String, ability: String, rank: String)
  }

  /// What makes a row count in a proportion.
  public enum Condition: Sendable, Hashable {
    /// The column is 1; 0 is the only other value.
    case isOne
    /// The column's text is one of a list.
    case isListed([String])
    /// The column's number compares with another one.
    case compares(Comparator, Double)
  }

  /// How a number compares with a limit.
  public enum Comparator: String, CaseIterable, Sendable, Hashable {
    case above, below
    case atLeast = "at_least"
    case atMost = "at_most"
  }

  /// How a quantile is read (stats.md 4); the last four as R `survey` names and rounds them.
  public enum QuantileWord: String, CaseIterable, Sendable, Hashable {
    case math, hf1, school, hf7
    /// The least value with at least the share at or below it.
    case least
    /// The same, but the mean with the next where the share is hit exactly.
    case averaged
    /// Linear between rows.
    case linear
  }

  /// A concentration index with its bounds and its standard error.
  public struct Concentration: Sendable, Hashable {
    /// Which one.
    public var index: ConcentrationWord
    /// The least and the greatest value that the outcome can have, where the index asks for them.
    public var bounds: [Double]
    /// Where its standard error comes from.
    public var error: ConcentrationError
  }

  /// Which concentration index (stats.md 3.2).
  public enum ConcentrationWord: String, CaseIterable, Sendable, Hashable {
    case standard, generalised, wagstaff, erreygers
  }

  /// Two groups of one breakdown to be compared, with their covariance.
  public struct Comparison: Sendable, Hashable {
    /// The breakdown's column.
    public var by: String
    /// The two groups.
    public var groups: [String]
    /// Whether the ratio is wanted in place of the difference.
    public var isRatio: Bool
    /// Where it stands in the manifest.
    public var place: SourceLocation
  }

  /// The last part of the indicator's id, `custom.<id>`.
  public var id: String
  /// The title in tables; the id where the manifest gives none.
  public var title: String
  /// What is estimated.
  public var target: Target
  /// The breakdowns beside the total, each of one column or of several crossed.
  public var by: [[String]] = []
  /// Which rows belong: column → allowed texts; the others stay in the sampling frame.
  public var filter: [String: [String]] = [:]
  /// The interval's method; `nil` for logit (proportions) and Wald (all else).
  public var interval: IntervalMethod?
  /// The unit's printed name, where it is not that of the target.
  public var unit: String?
  /// Groups to compare.
  public var comparisons: [Comparison] = []
  /// Where the entry stands in the manifest.
  public var place: SourceLocation

  /// An estimate for the whole.
  public init(_ id: String, _ target: Target, place: SourceLocation) {
    self.id = id
    title = id
    self.target = target
    self.place = place
  }
}

extension EstimateSpecification {
  /// Whether another survey's estimate is the same kind of figure, whatever the columns are called in its file.
  func isSameFigure(as other: EstimateSpecification) -> Bool {
    guard title == other.title, target.unit(unit) == other.target.unit(other.unit) else {
      return false
    }
    return switch (target, other.target) {
    case (.proportion, .proportion), (.mean, .mean), (.total, .total), (.ratio, .ratio),
      (.kakwani, .kakwani):
      true
    case (.quantile(_, let shares, let rule), .quantile(_, let others, let itsRule)):
      shares == others && rule == itsRule
    case (.concentration(_, _, _, let index), .concentration(_, _, _, let itsIndex)):
      index == itsIndex
    default: false
    }
  }
}
