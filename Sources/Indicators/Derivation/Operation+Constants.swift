extension Derivation.Operation {
  /// The numbers of the formula by name, for whoever computes it again.
  public var constants: [String: [Double]] {
    switch self {
    case .ratio(let scale), .product(let scale): ["scale": [scale]]
    case .rescaled(let transform): transform.namedNumbers
    case .cut(let least, let greatest, let lifts):
      ["least": [least], "greatest": [greatest], "lifts_below_one": [lifts ? 1 : 0]]
    case .between(let share): ["share": [share]]
    case .roundedMean(let count): ["of": [Double(count)]]
    case .level(let bounds): ["bounds": bounds]
    case .movement(let movement): movement.constants
    case .levels(.count(let level)), .levels(.share(let level)): ["level": [level]]
    case .levels(.completeness(let applicable)): ["applicable": [Double(applicable)]]
    case .levels(.moved(let direction)): ["direction": [Double(direction)]]
    case .asRead, .figure, .stated, .geometricMean, .weightedMean, .mean, .median, .sum,
      .difference, .complement, .carried, .levels:
      [:]
    }
  }
}

extension TracerTransform {
  fileprivate var namedNumbers: [String: [Double]] {
    switch self {
    case .asIs: [:]
    case .increasing(let floor, let ceiling):
      ["floor": [floor], "ceiling": [ceiling], "direction": [1]]
    case .decreasing(let floor, let ceiling):
      ["floor": [floor], "ceiling": [ceiling], "direction": [-1]]
    case .complement(let minimum): ["minimum": [minimum]]
    case .ratio(let target): ["target": [target]]
    }
  }
}

extension Derivation.Movement {
  fileprivate var constants: [String: [Double]] {
    switch self {
    case .points(let years), .compound(let years): ["years": [Double(years)]]
    case .regression(let years): ["years": years.map(Double.init)]
    case .projection(let years, let ahead):
      ["years": [Double(years)], "ahead": [Double(ahead)]]
    case .required(let target, let ahead): ["target": [target], "ahead": [Double(ahead)]]
    case .chart(let years, let target, let ahead):
      ["years": [Double(years)], "target": [target], "ahead": [Double(ahead)]]
    }
  }
}
