/// The strata that variance is computed in: those of the frame, or some of them joined where lonely ones are collapsed.
struct StratumGrouping: Sendable {
  /// For each stratum of the frame, its group.
  private(set) var groupOf: [Int]
  /// For each group, its least stratum code.
  private(set) var codes: [Int32]
  /// For each group, the sampled units in the frame.
  private(set) var units: [Int]
  /// For each group, the sampling factor 1 − m/N; 1 where N is not given.
  private(set) var factors: [Double]

  /// The factor below which a stratum counts as wholly sampled, as in R `survey`.
  static let negligibleFactor = 1e-7

  init(_ frame: SamplingFrame, design: SurveyDesign) throws(Undefined) {
    let sampled = frame.unitsPerStratum
    let population = frame.strata.map { design.populationClusters[$0] }
    for (stratum, whole) in population.enumerated() {
      if let whole, Double(sampled[stratum]) > whole * (1 + 1e-12) {
        throw .populationSmallerThanSample(stratum: frame.strata[stratum])
      }
    }
    groupOf = Array(frame.strata.indices)
    if case .collapse(let named) = design.lonelyClusters {
      groupOf = Self.renumbered(Self.collapsed(frame.strata, sampled, population, named))
    }
    let count = (groupOf.max() ?? -1) + 1
    codes = Array(repeating: .max, count: count)
    units = Array(repeating: 0, count: count)
    var wholes = [Double?](repeating: 0, count: count)
    for (stratum, group) in groupOf.enumerated() {
      codes[group] = min(codes[group], frame.strata[stratum])
      units[group] += sampled[stratum]
      wholes[group] = wholes[group].flatMap { sum in population[stratum].map { sum + $0 } }
    }
    factors = zip(wholes, units).map { whole, units in
      whole.map { max(0, ($0 - Double(units)) / $0) } ?? 1
    }
  }

  /// Groups numbered from 0 in the order of their strata.
  private static func renumbered(_ roots: [Int]) -> [Int] {
    var numbers: [Int: Int] = [:]
    return roots.map { root in
      let number = numbers[root] ?? numbers.count
      numbers[root] = number
      return number
    }
  }

  /// Joins each lonely stratum with the one named for it, or the next by code; chains of lonely strata become one group.
  private static func collapsed(
    _ codes: [Int32], _ sampled: [Int], _ population: [Double?], _ named: [Int32: Int32],
  ) -> [Int] {
    let order = codes.indices.sorted { codes[$0] < codes[$1] }
    let place = Dictionary(uniqueKeysWithValues: zip(codes, codes.indices))
    var parent = Array(codes.indices)
    func root(_ stratum: Int) -> Int {
      var found = stratum
      while parent[found] != found { found = parent[found] }
      return found
    }
    for (position, stratum) in order.enumerated() where sampled[stratum] == 1 {
      if let whole = population[stratum], (whole - 1) / whole < negligibleFactor { continue }
      let next = position + 1 < order.count ? order[position + 1] : nil
      let other = named[codes[stratum]].flatMap { place[$0] } ?? next
      guard let target = other ?? (position > 0 ? order[position - 1] : nil) else { continue }
      parent[root(stratum)] = root(target)
    }
    return codes.indices.map(root)
  }
}
