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
    groupOf = Array(frame.strata.indices)
    if case .collapse(let named) = design.lonelyClusters {
      groupOf = Self.collapsed(frame.strata, sampled, population, named)
    }
    let members = Dictionary(grouping: frame.strata.indices) { [groupOf] in groupOf[$0] }
    let groups = members.keys.sorted()
    let newIndex = Dictionary(uniqueKeysWithValues: zip(groups, groups.indices))
    groupOf = groupOf.map { newIndex[$0] ?? $0 }
    (codes, units, factors) = ([], [], [])
    for group in groups {
      let strata = members[group] ?? []
      codes.append(strata.map { frame.strata[$0] }.min() ?? 0)
      let count = strata.reduce(0) { $0 + sampled[$1] }
      units.append(count)
      var whole: Double? = 0
      for stratum in strata {
        whole = whole.flatMap { sum in population[stratum].map { sum + $0 } }
        if let limit = population[stratum], Double(sampled[stratum]) > limit * (1 + 1e-12) {
          throw .populationSmallerThanSample(stratum: frame.strata[stratum])
        }
      }
      factors.append(whole.map { max(0, ($0 - Double(count)) / $0) } ?? 1)
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
