public import Tabular

/// How a number came about: a tree whose leaves are cells of files, and whose branches say how a number is made of those below.
public struct Derivation: Hashable, Sendable {
  /// A named remark: a constant, an edition, a count.
  public struct Fact: Hashable, Sendable {
    /// What is said.
    public let name: String
    /// What it is, in words.
    public let text: String

    /// Joins a name and a text.
    public init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
  }

  /// Where a number was read.
  public struct Place: Hashable, Sendable {
    /// File, line and column, as the manifest names the file; a file without a line holds many rows.
    public var location: SourceLocation
    /// How many rows of the file, where it is not one.
    public var rows: Int?
    /// The line as the file has it.
    public var line: String?
    /// The cell as the file has it.
    public var cell: String?

    /// A place of which nothing was read yet.
    public init(_ location: SourceLocation, rows: Int? = nil) {
      self.location = location
      self.rows = rows
    }
  }

  /// A figure of the run, by its place in values.csv.
  public struct Reference: Hashable, Sendable {
    /// The indicator's id.
    public let indicator: String
    /// The area.
    public let area: Area
    /// The period.
    public let period: String
    /// The dimension, or nothing.
    public let breakdown: String
    /// The group, or nothing.
    public let category: String

    /// The place of a value.
    public init(_ value: IndicatorValue) {
      self.init(
        value.indicator, value.area, value.period, breakdown: value.breakdown,
        category: value.category)
    }

    init(
      _ indicator: String, _ area: Area, _ period: String, breakdown: String, category: String
    ) {
      (self.indicator, self.area, self.period) = (indicator, area, period)
      (self.breakdown, self.category) = (breakdown, category)
    }
  }

  /// What the number is, in words.
  public var title: String
  /// The number; `nil` where there is none.
  public var value: Double?
  /// Why there is no number.
  public var absence: String?
  /// The unit, where it is said.
  public var unit: String
  /// The number's weight among its neighbours.
  public var weight: Double?
  /// How it is made of its parts.
  public var operation: Operation
  /// The formula in words.
  public var words: String
  /// What else a reader needs.
  public var facts: [Fact]
  /// The figure of the run that it is.
  public var reference: Reference?
  /// Where it was read.
  public var places: [Place]
  /// What it is made of.
  public var parts: [Derivation]
  /// The rows that a survey estimate does not count: of one group, or of each that is compared.
  public var leftOut: [LeftOutRows] = []
  /// The survey estimate whose rows can be sorted again.
  package var sampled: IndicatorValue?

  /// Makes a node of a tree.
  public init(
    _ title: String, _ value: Double?, unit: String = "", by operation: Operation,
    words: String = "", facts: [Fact] = [], places: [Place] = [], parts: [Derivation] = []
  ) {
    self.title = title
    self.value = value
    self.unit = unit
    self.operation = operation
    self.words = words
    self.facts = facts
    self.places = places
    self.parts = parts
  }

  /// The same with a weight.
  func weighing(_ weight: Double) -> Derivation {
    var node = self
    node.weight = weight
    return node
  }
}
