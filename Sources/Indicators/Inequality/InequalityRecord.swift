public import Statistics

/// One outcome by the subgroups of one dimension, in one place and year, with its measures of inequality.
public struct InequalityRecord: Sendable {
  /// One subgroup as its file has it.
  public struct Group: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// The limits of its value.
    public let interval: Interval?
    /// What the file remarks on it.
    public let flag: String
    /// `file:line`.
    public let source: String
    /// Why its value is held back; `nil` where it is shown or missing.
    public let suppression: String?
    /// The unweighted cases behind it, where it comes from a survey's rows.
    public let cases: Int?
    /// Whether these are few: its value, and what is made of it, is in parentheses (pse.md 0.3).
    public let isSmallSample: Bool

    /// Joins the parts.
    public init(
      _ name: String, interval: Interval? = nil, flag: String = "", source: String = "",
      suppression: String? = nil, cases: Int? = nil, isSmallSample: Bool = false
    ) {
      self.name = name
      self.interval = interval
      self.flag = flag
      self.source = source
      self.suppression = suppression
      self.cases = cases
      self.isSmallSample = isSmallSample
    }
  }

  /// The place.
  public let area: Area
  /// The year.
  public let period: String
  /// The outcome's code, the last part of the ids of its values.
  public let code: String
  /// The outcome in words.
  public let title: String
  /// The dimension, for example the wealth quintile.
  public let dimension: String
  /// The subgroups, as `data.groups` has them.
  public let groups: [Group]
  /// Their values.
  public let data: Disaggregation
  /// Where the values come from in the words of the file, for example a survey's name.
  public let origin: String
  /// The files and the number of their rows.
  public let source: String
  /// How the values of subgroups came to be.
  public var dataType = DataType.reported
  /// The unit's name, where the manifest gives one and no scale is declared.
  public var unitName: String?
  /// How inequality is measured.
  public let specification: InequalitySpecification
  /// The measures that apply, with their values or the reasons why there are none.
  public private(set) var results:
    [(measure: InequalityMeasure, result: Result<InequalityEstimate, UndefinedInequality>)] = []

  /// Joins the parts; `groups` and the groups of `data` are in the same order.
  public init(
    area: Area, period: String, code: String, title: String, dimension: String, groups: [Group],
    data: Disaggregation, origin: String = "", source: String,
    specification: InequalitySpecification = InequalitySpecification()
  ) {
    self.area = area
    self.period = period
    self.code = code
    self.title = title
    self.dimension = dimension
    self.groups = groups
    self.data = data
    self.origin = origin
    self.source = source
    self.specification = specification
  }

  /// The measures that are asked for and that the kind of dimension allows.
  public var measures: [InequalityMeasure] {
    let excluded: InequalityMeasure.Dimension = data.isOrdered ? .notOrdered : .ordered
    return (specification.measures ?? InequalityMeasure.allCases).filter {
      $0.dimension != excluded
    }
  }

  /// Computes the measures; those with simulated limits from the given draws.
  public mutating func measure(_ draws: SimulatedDraws) {
    let measures = self.measures
    let found = data.estimates(measures, specification.options, draws: draws)
    results = zip(measures, found).map { (measure: $0, result: $1) }
  }

  /// Puts what the rows of a sample give in the place of what its subgroups give.
  mutating func replace(_ found: InequalityEstimate) {
    for place in results.indices where results[place].measure == found.measure {
      results[place].result = .success(found)
    }
  }

  /// The result for a measure; `nil` where it was not asked for or does not apply.
  public func result(
    _ measure: InequalityMeasure
  ) -> Result<InequalityEstimate, UndefinedInequality>? {
    results.first { $0.measure == measure }?.result
  }

  /// The subgroups in the order of showing them: by their own order, else by name.
  public var shownOrder: [Int] {
    groups.indices.sorted { left, right in
      let (first, second) = (data.groups[left].order, data.groups[right].order)
      if data.isOrdered, let first, let second, first != second { return first < second }
      return NaturalOrder.precedes(groups[left].name, groups[right].name)
    }
  }
}
