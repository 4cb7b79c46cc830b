internal import Tabular

extension Derivation.Operation {
  /// The name for machines, stable for ever.
  public var name: String {
    switch self {
    case .asRead: "as-read"
    case .figure: "figure"
    case .stated: "stated"
    case .geometricMean: "geometric-mean"
    case .weightedMean: "weighted-mean"
    case .mean: "mean"
    case .median: "median"
    case .sum: "sum"
    case .difference: "difference"
    case .ratio: "ratio"
    case .product: "product"
    case .rescaled: "rescaled"
    case .cut: "cut"
    case .complement: "complement"
    case .between: "interpolated"
    case .carried: "carried"
    case .roundedMean: "rounded-mean"
    case .level: "level"
    case .movement(let movement): movement.name
    case .levels(let levels): levels.name
    }
  }

  /// The formula in words; empty where there is none.
  public var words: String {
    switch self {
    case .asRead, .figure, .stated: ""
    case .geometricMean: "geometric mean"
    case .weightedMean: "mean by weight, Σ weight × value / Σ weight"
    case .mean: "mean"
    case .median: "median"
    case .sum: "sum"
    case .difference: "second less first"
    case .ratio(let scale):
      scale == 1 ? "first / second" : "\(scale.shortestText) × first / second"
    case .product(let scale):
      scale == 1 ? "product" : "\(scale.shortestText) × product"
    case .rescaled(let transform): transform.words
    case .cut(let least, let greatest, let lifts):
      "\(lifts ? "below 1" : "0 or less") becomes \(least.shortestText), "
        + "above \(greatest.shortestText) becomes \(greatest.shortestText)"
    case .complement: "100 - x"
    case .between(let share): "first + \(share.shortestText) × (second - first)"
    case .carried: "the same number"
    case .roundedMean(let count): "sum / \(count), rounded half up"
    case .level(let bounds):
      "level by the bounds \(bounds.map(\.shortestText).joined(separator: ", "))"
    case .movement(let movement): movement.words
    case .levels(let levels): levels.words
    }
  }
}

extension TracerTransform {
  /// The formula with its constants.
  var words: String {
    switch self {
    case .asIs: "x"
    case .increasing(let floor, let ceiling):
      "(x - \(floor.shortestText)) / (\(ceiling.shortestText) - \(floor.shortestText)) × 100"
    case .decreasing(let floor, let ceiling):
      "(\(ceiling.shortestText) - x) / (\(ceiling.shortestText) - \(floor.shortestText)) × 100"
    case .complement(let minimum):
      "((100 - x) - \(minimum.shortestText)) / (100 - \(minimum.shortestText)) × 100"
    case .ratio(let target): "min(100, x / \(target.shortestText) × 100)"
    }
  }
}

extension Derivation.Movement {
  var name: String {
    switch self {
    case .points: "annual-points"
    case .compound: "compound-rate"
    case .regression: "regression-rate"
    case .projection: "projection"
    case .required: "required-rate"
    case .chart: "chart-ratio"
    }
  }

  var words: String {
    switch self {
    case .points(let years): "(last - first) / \(years)"
    case .compound(let years): "100 × ((last / first)^(1/\(years)) - 1)"
    case .regression: "100 × (1 - exp(slope of ln v on year))"
    case .projection(let years, let ahead):
      "last + (last - first) / \(years) × \(ahead), cut to 0 to 100"
    case .required(let target, let ahead):
      "(\(target.shortestText) - last) / \(ahead), 0 once it is reached"
    case .chart(let years, let target, let ahead):
      "((last / first)^(1/\(years)) - 1) / ((\(target.shortestText) / last)^(1/\(ahead)) - 1)"
    }
  }
}

extension Derivation.Levels {
  var name: String {
    switch self {
    case .count: "count-at-level"
    case .lowerMedian: "lower-median"
    case .least: "least"
    case .share: "share-from-level"
    case .completeness: "completeness"
    case .range: "range"
    case .moved: "count-moved"
    }
  }

  var words: String {
    switch self {
    case .count(let level): "how many stand at level \(level.shortestText)"
    case .lowerMedian: "lower median of the levels"
    case .least: "the lowest level"
    case .share(let level): "100 × those at level \(level.shortestText) or above / those assessed"
    case .completeness(let applicable): "100 × assessed / \(applicable) that apply"
    case .range: "the greatest level less the least"
    case .moved(1): "how many rose"
    case .moved(0): "how many stayed"
    case .moved: "how many fell"
    }
  }
}
