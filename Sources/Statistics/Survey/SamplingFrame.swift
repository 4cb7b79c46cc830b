/// All strata and clusters that a file holds, whatever the domain, the weight or what is missing (stats.md 1.2, "union trap").
package struct SamplingFrame: Sendable {
  /// What was sampled.
  package let units: SampledUnits
  /// The clusters, in order of appearance; where elements were sampled, one for each stratum.
  private(set) var clusters: [ClusterKey] = []
  /// The strata's codes, in order of appearance.
  private(set) var strata: [Int32] = []
  /// For each cluster, its stratum's place in `strata`.
  private(set) var stratumOf: [Int] = []
  /// For each cluster, its rows.
  private(set) var rows: [Int] = []
  /// For each cluster, its rows of positive weight.
  private(set) var positiveRows: [Int] = []
  private var clusterIndex = PlaceTable()
  private var stratumIndex: [Int32: Int] = [:]

  init(units: SampledUnits) { self.units = units }

  /// The place of a cluster, made where it is new.
  mutating func place(of key: ClusterKey) -> Int {
    if let known = known(key) { return known }
    let stratum = stratumIndex[key.stratum] ?? strata.count
    if stratum == strata.count {
      strata.append(key.stratum)
      stratumIndex[key.stratum] = stratum
    }
    let place = clusters.count
    clusters.append(key)
    let clusters = clusters
    clusterIndex.insert(place) { clusters[$0].hash }
    stratumOf.append(stratum)
    rows.append(0)
    positiveRows.append(0)
    return place
  }

  /// The place of a cluster that is there.
  func known(_ key: ClusterKey) -> Int? {
    clusterIndex.place(key.hash) { clusters[$0] == key }
  }

  mutating func count(rows added: Int, positive: Int, at place: Int) {
    rows[place] += added
    positiveRows[place] += positive
  }

  mutating func merge(_ other: SamplingFrame) {
    precondition(units == other.units, "frames of different kinds cannot be merged")
    for (index, key) in other.clusters.enumerated() {
      count(rows: other.rows[index], positive: other.positiveRows[index], at: place(of: key))
    }
  }

  func translated(_ codes: CodeTranslation) -> SamplingFrame {
    var whole = SamplingFrame(units: units)
    for (index, key) in clusters.enumerated() {
      let place = whole.place(of: codes.unit(key))
      whole.count(rows: rows[index], positive: positiveRows[index], at: place)
    }
    return whole
  }

  /// Gives strata other codes, each its own; position = old code.
  mutating func recode(strata codes: [Int32]) {
    strata = strata.map { codes[Int($0)] }
    precondition(Set(strata).count == strata.count, "strata stay apart")
    stratumIndex = Dictionary(uniqueKeysWithValues: zip(strata, strata.indices))
    clusters = clusters.map {
      ClusterKey(stratum: codes[Int($0.stratum)], cluster: $0.cluster)
    }
    let clusters = clusters
    clusterIndex = PlaceTable(room: clusters.count)
    for place in clusters.indices { clusterIndex.insert(place) { clusters[$0].hash } }
  }

  /// The number of sampled units of each stratum: clusters, or rows.
  var unitsPerStratum: [Int] { tally { units == .clusters ? 1 : rows[$0] } }

  /// The number of sampled units of each stratum with a positive weight.
  var positiveUnitsPerStratum: [Int] {
    tally { units == .clusters ? (positiveRows[$0] > 0 ? 1 : 0) : positiveRows[$0] }
  }

  private func tally(_ amount: (Int) -> Int) -> [Int] {
    var found = [Int](repeating: 0, count: strata.count)
    for place in clusters.indices { found[stratumOf[place]] += amount(place) }
    return found
  }
}

extension SamplingFrame: Equatable {
  /// Whether the same clusters have the same rows, in whatever order they appeared.
  package static func == (left: SamplingFrame, right: SamplingFrame) -> Bool {
    guard left.units == right.units, left.clusters.count == right.clusters.count else {
      return false
    }
    return left.clusters.enumerated().allSatisfy { index, key in
      guard let place = right.known(key) else { return false }
      return left.rows[index] == right.rows[place]
        && left.positiveRows[index] == right.positiveRows[place]
    }
  }
}
