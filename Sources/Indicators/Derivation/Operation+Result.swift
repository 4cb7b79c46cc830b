#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Derivation {
  /// The number that the parts give by the operation; `nil` where it makes none of them.
  public var recomputed: Double? {
    let numbers = parts.compactMap(\.value)
    switch operation {
    case .asRead, .figure, .stated: return nil
    case .levels(let levels): return Self.number(levels, numbers)
    case .roundedMean(let count):
      return ((numbers.reduce(0, +) / Double(count)) + 1e-9).rounded(.toNearestOrAwayFromZero)
    case _ where parts.isEmpty || numbers.count < parts.count: return nil
    case .geometricMean, .weightedMean, .mean, .median, .sum: return mean(numbers)
    case .movement(let movement): return Self.number(movement, numbers)
    case .difference: return numbers.count == 2 ? numbers[1] - numbers[0] : nil
    case .ratio(let scale):
      return numbers.count == 2 && numbers[1] != 0 ? scale * numbers[0] / numbers[1] : nil
    case .product(let scale): return numbers.reduce(scale, *)
    case .rescaled(let transform): return transform.score(of: numbers[0])
    case .cut(let least, let greatest, let lifts):
      return numbers[0] <= 0 || (lifts && numbers[0] < 1) ? least : min(numbers[0], greatest)
    case .complement: return 100 - numbers[0]
    case .between(let share):
      return numbers.count == 2 ? numbers[0] + share * (numbers[1] - numbers[0]) : nil
    case .carried: return numbers[0]
    case .level(let bounds): return 1 + Double(bounds.count { numbers[0] >= $0 })
    }
  }

  private func mean(_ numbers: [Double]) -> Double? {
    let weights = parts.map { $0.weight ?? 1 }
    let total = weights.reduce(0, +)
    switch operation {
    case .geometricMean:
      guard total > 0, numbers.allSatisfy({ $0 > 0 }) else { return 0 }
      return exp(zip(weights, numbers).reduce(0) { $0 + $1.0 * log($1.1) } / total)
    case .weightedMean:
      return total > 0 ? zip(weights, numbers).reduce(0) { $0 + $1.0 * $1.1 } / total : nil
    case .mean: return numbers.reduce(0, +) / Double(numbers.count)
    case .median:
      let sorted = numbers.sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    default: return numbers.reduce(0, +)
    }
  }

  private static func number(_ movement: Movement, _ numbers: [Double]) -> Double? {
    guard let first = numbers.first, let last = numbers.last else { return nil }
    let compound = { (from: Double, to: Double, years: Int) -> Double? in
      from > 0 && to > 0 && years > 0 ? pow(to / from, 1 / Double(years)) - 1 : nil
    }
    switch movement {
    case .points(let years): return (last - first) / Double(years)
    case .compound(let years): return compound(first, last, years).map { 100 * $0 }
    case .regression(let years): return slope(years, numbers)
    case .projection(let years, let ahead):
      return min(100, max(0, last + (last - first) / Double(years) * Double(ahead)))
    case .required(let target, let ahead):
      return last >= target ? 0 : (target - last) / Double(ahead)
    case .chart(let years, let target, let ahead):
      guard let actual = compound(first, last, years),
        let required = compound(last, target, ahead), required != 0
      else { return nil }
      return actual / required
    }
  }

  private static func slope(_ years: [Int], _ numbers: [Double]) -> Double? {
    guard years.count == numbers.count, numbers.allSatisfy({ $0 > 0 }) else { return nil }
    let count = Double(years.count)
    let meanYear = Double(years.reduce(0, +)) / count
    let meanLog = numbers.reduce(0) { $0 + log($1) } / count
    let spread = years.reduce(0) { $0 + (Double($1) - meanYear) * (Double($1) - meanYear) }
    let joint = zip(years, numbers).reduce(0) {
      $0 + (Double($1.0) - meanYear) * (log($1.1) - meanLog)
    }
    return spread > 0 ? 100 * (1 - exp(joint / spread)) : nil
  }

  private static func number(_ operation: Levels, _ levels: [Double]) -> Double? {
    let sorted = levels.sorted()
    switch operation {
    case .count(let level): return Double(levels.count { $0 == level })
    case .moved(let direction):
      return Double(levels.count { ($0 > 0 ? 1 : $0 < 0 ? -1 : 0) == direction })
    case .completeness(let applicable):
      return applicable > 0 ? 100 * Double(levels.count) / Double(applicable) : nil
    case _ where levels.isEmpty: return nil
    case .lowerMedian: return sorted[(sorted.count - 1) / 2]
    case .least: return sorted.first
    case .share(let level):
      return 100 * Double(levels.count { $0 >= level }) / Double(levels.count)
    case .range: return sorted[sorted.count - 1] - sorted[0]
    }
  }
}
