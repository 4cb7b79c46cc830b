/// The number that an outcome is counted in: 1 for proportions, 100 for percentages, 1 000 for deaths per 1 000 births; declared, never guessed.
public struct OutcomeScale: Hashable, Sendable {
  /// The number.
  public let value: Double
  /// The greatest value that the outcome can have; `nil` where it has no bound.
  public let greatest: Double?

  /// Takes a positive number, else `nil`; an outcome on the scale of 1 or of 100 is taken as bounded by it, unless said otherwise.
  public init?(_ value: Double, isBounded: Bool? = nil) {
    guard value.isFinite, value > 0 else { return nil }
    self.value = value
    greatest = isBounded ?? (value == 1 || value == 100) ? value : nil
  }
}
