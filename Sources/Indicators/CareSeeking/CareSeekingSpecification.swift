public import Statistics
public import Tabular

/// What a `care-seeking` input asks for beside its design: who was ill, where the sources stand, and which questions are read (pse.md B).
public struct CareSeekingSpecification: Sendable, Hashable {
  /// What a file holds.
  public enum Form: String, CaseIterable, Sendable, Hashable {
    /// One row for each child, woman or birth.
    case microdata
    /// An export of the DHS Program's API.
    case tabulation = "dhs-api"
    /// Shares of sources by contraceptive method with standard errors, as the package mcmsupply has them; wide or long.
    case methods = "mcmsupply"
    /// Counts of the answers to a question, weighted and not.
    case frequencies
  }

  /// A condition, or several taken together.
  public struct Condition: Sendable, Hashable {
    /// Its name in the `category` column.
    public var name: String
    /// Who has it: column → codes; all columns must hold.
    public var when: [String: [String]] = [:]
    /// What the names of its source columns begin with.
    public var sources = ""
    /// The conditions that it is made of, where it is a union.
    public var members: [String] = []
    /// Its own source map, where it is not that of the input.
    public var sourceMap: String?
    /// Where it stands in the manifest.
    public var place: SourceLocation?

    /// A condition with nothing but its name.
    public init(_ name: String) { self.name = name }
  }

  /// A question about one event: contraception, delivery, antenatal care.
  public struct Question: Sendable, Hashable {
    /// The column of a single answer, or what the names of the columns of several begin with.
    public var source: String
    /// Whom it is about: column → codes.
    public var when: [String: [String]] = [:]
    /// The column of contraceptive methods.
    public var method: String?
    /// Its own source map, where it is not that of the input.
    public var sourceMap: String?
    /// Where it stands in the manifest.
    public var place: SourceLocation?

    /// A question with nothing but its column.
    public init(source: String) { self.source = source }
  }

  /// What the files hold; `nil` where the header tells.
  public var form: Form?
  /// The source map of all questions that have none of their own.
  public var sourceMap: String?
  /// The conditions; empty for the template's own columns.
  public var conditions: [Condition] = []
  /// The source of contraceptives.
  public var familyPlanning: Question?
  /// The place of birth.
  public var delivery: Question?
  /// The places of antenatal care.
  public var antenatal: Question?
  /// The breakdowns; `nil` for wealth quintile, residence and region as far as they are there.
  public var disaggregation: [[String]]?
  /// The interval's method for percentages; `nil` for logit.
  public var interval: IntervalMethod?
  /// Where standard errors of concentration indices come from.
  public var concentrationError = ConcentrationError.linearised
  /// The interval's method for concentration indices.
  public var concentrationInterval = IntervalMethod.wald
  /// The reference period or other variant to use of a tabulation, by `ByVariableLabel`.
  public var variant: String?

  /// The template's own columns and nothing else.
  public init() {}

  /// Every source map that it names, with its place.
  var sourceMaps: [(path: String, place: SourceLocation?)] {
    var found: [(String, SourceLocation?)] = []
    if let sourceMap { found.append((sourceMap, nil)) }
    for condition in conditions {
      if let map = condition.sourceMap { found.append((map, condition.place)) }
    }
    for question in [familyPlanning, delivery, antenatal].compactMap(\.self) {
      if let map = question.sourceMap { found.append((map, question.place)) }
    }
    return found
  }
}
