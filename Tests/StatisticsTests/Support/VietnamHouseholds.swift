import Foundation
import Statistics

/// The households of VLSS 1997/98 with the variables of `expected/stats/r/vietnam.R` (stats.md 5).
struct VietnamHouseholds {
  let data: Microdata
  let keys: [ClusterKey]
  private(set) var variables: [String: [Double]] = [:]
  static let proportions: Set = [
    "che10", "che25", "che40nf", "che40disc", "che40ctp", "anyoop", "gt1", "poor_pre_PL",
    "poor_post_PL", "impov_PL", "further_PL", "poor_pre_FPL", "poor_post_FPL", "impov_FPL",
    "further_FPL",
  ]

  init() throws {
    data = try Microdata("vn_VietNamH.csv")
    keys = data.codes("commune").codes.map { ClusterKey(stratum: 0, cluster: $0 ?? -1) }
    let size = data.numbers("hhsize").map { $0 ?? .nan }
    let total = data.numbers("lntotal").map { exp($0 ?? .nan) }
    let oop = data.numbers("lnexp12m").map { $0.map { exp($0) } ?? 0 }
    let food = data.numbers("lnrlfood").map { exp($0 ?? .nan) }
    let share = zip(oop, total).map { $0 / $1 }
    let perHead = zip(total, size).map { $0 / $1 }
    variables = [
      "one": size.map { _ in 1 }, "hhsize": size, "tot": total, "oop": oop, "share": share,
      "pc": perHead, "nf": zip(total, food).map { $0 - $1 },
      "oop_pc": zip(oop, size).map { $0 / $1 }, "os10": share.map { max($0 - 0.10, 0) },
      "os25": share.map { max($0 - 0.25, 0) }, "che10": share.map { $0 > 0.10 ? 1 : 0 },
      "che25": share.map { $0 > 0.25 ? 1 : 0 }, "gt1": share.map { $0 > 1 ? 1 : 0 },
      "anyoop": oop.map { $0 > 0 ? 1 : 0 },
    ]
    addCatastrophe(oop, total, food, size)
    for (name, line) in [("PL", 1790.0), ("FPL", 1287.0)] { addPoverty(name, line) }
  }

  private mutating func addCatastrophe(
    _ oop: [Double], _ total: [Double], _ food: [Double], _ size: [Double],
  ) {
    let equivalents = size.map { pow($0, 0.56) }
    let foodShares = zip(food, total).map { $0 / $1 }
    var shares = WeightedValues()
    for share in foodShares { shares.add(WeightedValues.Item(share, weight: .one)) }
    guard let distribution = try? WeightedDistribution(shares) else { return }
    let band = distribution.quantile(0.45)...distribution.quantile(0.55)
    let inBand = foodShares.indices.filter { band.contains(foodShares[$0]) }
    let subsistence =
      inBand.reduce(0) { $0 + food[$1] / equivalents[$1] } / Double(inBand.count)
    func share40(_ row: Int, of capacity: Double) -> Double {
      oop[row] > 0 && oop[row] >= 0.40 * capacity ? 1 : 0
    }
    variables["che40nf"] = oop.indices.map { share40($0, of: total[$0] - food[$0]) }
    variables["che40ctp"] = oop.indices.map { row in
      let needed = subsistence * equivalents[row]
      return share40(row, of: total[row] - (needed <= food[row] ? needed : food[row]))
    }
    variables["che40disc"] = oop.indices.map { row in
      oop[row] > 0 && oop[row] > 0.40 * max(total[row] - 1790 * size[row], 0) ? 1 : 0
    }
  }

  private mutating func addPoverty(_ name: String, _ line: Double) {
    let (before, oop) = (number("pc"), number("oop"))
    let after = keys.indices.map { (number("tot")[$0] - oop[$0]) / number("hhsize")[$0] }
    func flags(_ test: (Int) -> Bool) -> [Double] { keys.indices.map { test($0) ? 1 : 0 } }
    variables["poor_pre_\(name)"] = flags { before[$0] < line }
    variables["poor_post_\(name)"] = flags { after[$0] < line }
    variables["impov_\(name)"] = flags { before[$0] >= line && after[$0] < line }
    variables["further_\(name)"] = flags { before[$0] < line && oop[$0] > 0 }
    variables["gap_pre_\(name)"] = before.map { max(line - $0, 0) / line }
    variables["gap_post_\(name)"] = after.map { max(line - $0, 0) / line }
  }

  func number(_ name: String) -> [Double] { variables[name] ?? [] }

  func distribution(weight: String) throws -> WeightedDistribution {
    var values = WeightedValues()
    for (value, weight) in zip(number("pc"), number(weight)) {
      values.add(WeightedValues.Item(value, weight: SamplingWeight(weight) ?? .one))
    }
    return try WeightedDistribution(values)
  }

  /// Cells and the cell that a value of a domain names.
  func cells(_ domain: String, _ value: String) throws -> (cells: [Int32], wanted: Domain) {
    switch domain {
    case "urban":
      let (codes, labels) = data.codes("urban")
      let place = labels.firstIndex(of: value) ?? -1
      return (codes.map { $0 ?? -1 }, .cells([Int32(place)]))
    case "q_hh", "q_person":
      let groups = QuantileGroups(
        5, of: try distribution(weight: domain == "q_hh" ? "one" : "hhsize"))
      return (number("pc").map { Int32(groups.group(of: $0)) }, .cells([Int32(value) ?? -1]))
    default: return (Array(repeating: 0, count: keys.count), .all)
    }
  }

  func keys(strata: String) -> [ClusterKey] {
    guard strata == "urban" else { return keys }
    let codes = data.codes("urban").codes
    return zip(keys, codes).map { ClusterKey(stratum: $1 ?? -1, cluster: $0.cluster) }
  }
}
