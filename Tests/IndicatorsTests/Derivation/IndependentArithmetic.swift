import Foundation
import Indicators

/// A tree's numbers computed again from its names and constants alone, as a reader of the JSON would.
enum IndependentArithmetic {
  static func number(of node: Derivation) -> Double? {
    let parts = node.parts.compactMap(\.value)
    let constants = node.operation.constants
    let constant = { (name: String) in constants[name]?.first ?? .nan }
    switch node.operation.name {
    case "level": return 1 + Double((constants["bounds"] ?? []).filter { $0 <= parts[0] }.count)
    case "count-at-level": return Double(parts.filter { $0 == constant("level") }.count)
    case "share-from-level":
      let above = parts.filter { $0 >= constant("level") }.count
      return Double(above) / Double(parts.count) * 100
    case "completeness": return Double(parts.count) / constant("applicable") * 100
    case "lower-median":
      return parts.sorted()[Int((Double(parts.count - 1) / 2).rounded(.down))]
    case "least": return parts.min()
    case "range": return (parts.max() ?? 0) - (parts.min() ?? 0)
    case "count-moved":
      let wanted = constant("direction")
      return Double(parts.filter { $0 * wanted > 0 || ($0 == 0 && wanted == 0) }.count)
    case "rounded-mean":
      return floor(parts.reduce(0, +) / constant("of") + 0.5 + 1e-9)
    default: return parts.count == node.parts.count ? simple(node, parts, constant) : nil
    }
  }

  private static func simple(
    _ node: Derivation, _ parts: [Double], _ constant: (String) -> Double
  ) -> Double? {
    switch node.operation.name {
    case "geometric-mean":
      var (product, total) = (1.0, 0.0)
      for part in node.parts {
        product *= pow(part.value ?? 0, part.weight ?? 1)
        total += part.weight ?? 1
      }
      return pow(product, 1 / total)
    case "weighted-mean":
      let total = node.parts.reduce(0) { $0 + ($1.weight ?? 1) }
      return node.parts.reduce(0) { $0 + ($1.value ?? 0) * (($1.weight ?? 1) / total) }
    case "mean": return parts.map { $0 / Double(parts.count) }.reduce(0, +)
    case "median":
      let sorted = parts.sorted()
      let half = sorted.count / 2
      return sorted.count % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2
    case "sum": return parts.reversed().reduce(0, +)
    case "difference": return parts[1] - parts[0]
    case "ratio": return parts[0] / parts[1] * constant("scale")
    case "product": return parts.reduce(1, *) * constant("scale")
    case "complement": return 100 - parts[0]
    case "interpolated":
      return parts[0] * (1 - constant("share")) + parts[1] * constant("share")
    case "carried": return parts[0]
    case "cut":
      let isLow = parts[0] <= 0 || (constant("lifts_below_one") == 1 && parts[0] < 1)
      return isLow ? constant("least") : min(constant("greatest"), parts[0])
    case "rescaled": return rescaled(parts[0], node.operation.constants)
    default: return moved(node, parts, constant)
    }
  }

  private static func rescaled(_ raw: Double, _ constants: [String: [Double]]) -> Double {
    if let target = constants["target"]?.first { return min(100, 100 * raw / target) }
    if let minimum = constants["minimum"]?.first {
      return 100 * (100 - raw - minimum) / (100 - minimum)
    }
    let (floor, ceiling) = (constants["floor"]?.first ?? 0, constants["ceiling"]?.first ?? 100)
    let share = (raw - floor) / (ceiling - floor)
    return 100 * (constants["direction"]?.first == -1 ? 1 - share : share)
  }

  private static func moved(
    _ node: Derivation, _ parts: [Double], _ constant: (String) -> Double
  ) -> Double? {
    let (first, last) = (parts[0], parts[parts.count - 1])
    let (years, ahead) = (constant("years"), constant("ahead"))
    let growth = { (from: Double, to: Double, years: Double) in exp(log(to / from) / years) - 1 }
    switch node.operation.name {
    case "annual-points": return (last - first) / years
    case "compound-rate": return 100 * growth(first, last, years)
    case "projection": return min(100, max(0, last + ahead * (last - first) / years))
    case "required-rate": return max(0, constant("target") - last) / ahead
    case "chart-ratio":
      return growth(first, last, years) / growth(last, constant("target"), ahead)
    case "regression-rate":
      // Years since 2000: sums over full years would lose four digits to cancellation.
      let all = (node.operation.constants["years"] ?? []).map { $0 - 2000 }
      let count = Double(all.count)
      let sum = all.reduce(0, +)
      let joint =
        count * zip(all, parts).reduce(0) { $0 + $1.0 * log($1.1) }
        - sum * parts.reduce(0) { $0 + log($1) }
      let spread = count * all.reduce(0) { $0 + $1 * $1 } - sum * sum
      return 100 * (1 - exp(joint / spread))
    default: return nil
    }
  }
}
