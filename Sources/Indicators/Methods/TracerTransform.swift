/// How a raw tracer becomes a score from 0 to 100 (uhc.md A1); cutting to the scale comes after.
public enum TracerTransform: Hashable, Sendable {
  /// `x`.
  case asIs
  /// `(x - floor) / (ceiling - floor) × 100`: more is better.
  case increasing(floor: Double, ceiling: Double)
  /// `(ceiling - x) / (ceiling - floor) × 100`: less is better.
  case decreasing(floor: Double, ceiling: Double)
  /// `((100 - x) - minimum) / (100 - minimum) × 100`: the share without it, from a minimum up.
  case complement(minimum: Double)
  /// `min(100, x / target × 100)`.
  case ratio(target: Double)

  /// The score before it is cut to the scale.
  public func score(of raw: Double) -> Double {
    switch self {
    case .asIs: raw
    case .increasing(let floor, let ceiling): (raw - floor) / (ceiling - floor) * 100
    case .decreasing(let floor, let ceiling): (ceiling - raw) / (ceiling - floor) * 100
    case .complement(let minimum): ((100 - raw) - minimum) / (100 - minimum) * 100
    case .ratio(let target): min(100, raw / target * 100)
    }
  }

  /// Whether a greater raw value gives a greater score.
  public var isRising: Bool {
    switch self {
    case .asIs, .increasing, .ratio: true
    case .decreasing, .complement: false
    }
  }
}
