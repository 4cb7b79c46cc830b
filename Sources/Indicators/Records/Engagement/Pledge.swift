public import Tabular

/// What a donor pledged and paid in a cycle: one row of a `pledges` input (pse.md G5).
public struct Pledge: AreaRecord, Hashable {
  /// Who pledged; empty where the input says that it may not be named.
  public var donor: String
  /// The country or group that it is for; the world where nothing is said.
  public var area: Area
  /// The cycle, as `2020-2022`; empty where it is not stated.
  public var cycle = ""
  /// What was pledged.
  public var pledged: Double?
  /// What was paid; blank is not known, 0 is nothing.
  public var paid: Double?
  /// The currency.
  public var currency = ""
  /// Where it was read.
  public var location: SourceLocation?

  /// A pledge of which nothing more is known.
  public init(by donor: String, to area: Area) {
    self.donor = donor
    self.area = area
  }
}
