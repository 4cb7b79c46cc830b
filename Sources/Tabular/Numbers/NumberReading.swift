/// A number as a cell gives it, with all that stands around it.
public struct NumberReading: Hashable, Sendable {
  /// The number; where it is censored, the bound that was given.
  public var value: Double
  /// The lower end of an interval in the same cell.
  public var lower: Double?
  /// The upper end of an interval in the same cell.
  public var upper: Double?
  /// The side on which the number is only known to lie.
  public var censor: Censor?
  /// The side on which the lower end is only known to lie, as in `0.5 [<0.1-1.2]`.
  public var lowerCensor: Censor?
  /// The side on which the upper end is only known to lie.
  public var upperCensor: Censor?
  /// The bracketed shorthand after the number, in order: `[e]`, `[p]`.
  public var marks: [String]
  /// Whether a percent sign stood after the number; the value is not divided.
  public var isPercent: Bool

  /// Makes a reading of a number alone.
  public init(_ value: Double) {
    self.value = value
    marks = []
    isPercent = false
  }
}
