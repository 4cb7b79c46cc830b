/// A kind of number that a file may bring: its own name, and the codes under which sources publish it.
public struct InputKey: Sendable {
  /// The name that formulas use.
  public let key: String
  /// What it is.
  public let title: String
  /// Its unit in words.
  public let unit: String
  /// The values that are plausible.
  public let range: ClosedRange<Double>?
  /// Whether it is a percentage from 0 to 100.
  public let isPercent: Bool
  /// The codes and column names under which sources publish it.
  public let codes: [String]
}
