/// How many of the population a sampled row stands for, or a number in proportion to it: finite and not negative.
///
/// Not a count of cases: a weight of 2 is one case. A weight of 0 leaves the row's cluster in the frame and adds nothing else.
public struct SamplingWeight: Hashable, Sendable {
  /// The weight.
  public let value: Double

  /// Accepts a finite number that is not negative.
  public init?(_ value: Double) {
    guard value.isFinite, value >= 0 else { return nil }
    self.value = value
  }

  /// The weight of a sample in which all weigh the same.
  public static let one = SamplingWeight(unchecked: 1)

  private init(unchecked value: Double) { self.value = value }
}
