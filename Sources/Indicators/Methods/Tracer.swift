/// One tracer of an edition: the numbers that it is made of, and how they are joined and weighed.
public struct Tracer: Hashable, Sendable {
  /// A number that goes into a tracer.
  public struct Part: Hashable, Sendable {
    /// The input key.
    public let input: String
    /// The unit of the raw number, in words.
    public let unit: String
    /// How it is rescaled.
    public let transform: TracerTransform

    /// Makes a part.
    public init(_ input: String, _ unit: String, _ transform: TracerTransform) {
      self.input = input
      self.unit = unit
      self.transform = transform
    }
  }

  /// How the scores of several parts are joined.
  public enum Combination: String, CaseIterable, Hashable, Sendable {
    /// There is only one.
    case single = ""
    /// The geometric mean.
    case geometricMean = "geometric-mean"
    /// The product of the scores taken as shares.
    case product
  }

  /// Where a tracer applies; where it does not, it is dropped and not missing.
  public enum Condition: Hashable, Sendable {
    /// Everywhere.
    case always
    /// In these countries only: ISO3 codes, sorted.
    case only([String])
  }

  /// The key, for example `dtp3`.
  public let key: String
  /// The sub-index that it belongs to.
  public let subindex: Subindex
  /// The numbers that it is made of; at least one.
  public let parts: [Part]
  /// How the parts are joined.
  public let combination: Combination
  /// The weight inside the sub-index; only proportions matter.
  public let weight: Double
  /// Where it applies.
  public let condition: Condition

  /// Makes a tracer.
  public init(
    _ key: String, _ subindex: Subindex, _ parts: [Part], joined combination: Combination = .single,
    weight: Double = 1, condition: Condition = .always
  ) {
    self.key = key
    self.subindex = subindex
    self.parts = parts
    self.combination = combination
    self.weight = weight
    self.condition = condition
  }

  /// Whether it applies in a country, or in the country of which the area is a part.
  public func applies(in area: Area) -> Bool {
    switch condition {
    case .always: true
    case .only(let countries): countries.contains(area.countryCode)
    }
  }

  /// The score of its parts' scores, before it is cut to the scale.
  func joined(_ scores: [Double]) -> Double {
    switch combination {
    case .single: scores.first ?? 0
    case .geometricMean: GeometricMean.of(scores.map { ($0, 1) })
    case .product: scores.reduce(100) { $0 * $1 / 100 }
    }
  }
}
