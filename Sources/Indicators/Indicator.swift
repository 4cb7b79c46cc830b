/// One entry of the catalogue: a value, not a type; adding one is adding an element to its family's list.
public struct Indicator: Sendable {
  /// Which way is better; neutral indicators (the private share) have none.
  public enum Direction: String, Hashable, Sendable {
    /// A greater value is better.
    case higherIsBetter = "higher is better"
    /// A smaller value is better.
    case lowerIsBetter = "lower is better"
    /// Neither; never judged.
    case neutral
  }

  /// The stable dotted id, for example `uhc.sci`.
  public let id: String
  /// The name as a heading.
  public let title: String
  /// The unit.
  public let unit: Unit
  /// Which way is better.
  public let direction: Direction
  /// How it is computed.
  public let formula: Formula
  /// How it is summarised over countries; empty where a summary has no meaning.
  public let aggregates: [Aggregate]
  /// What is counted, over what, in words (the formula for people).
  public let definition: String
  /// How to read it, and when not to use it.
  public let reading: String
  /// Where the method is laid down, for example `uhc.md A2`.
  public let reference: String

  /// Makes an indicator.
  public init(
    _ id: String, _ title: String, in unit: Unit, _ direction: Direction, _ formula: Formula,
    aggregates: [Aggregate] = [], definition: String, reading: String = "", reference: String
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.direction = direction
    self.formula = formula
    self.aggregates = aggregates
    self.definition = definition
    self.reading = reading
    self.reference = reference
  }
}
