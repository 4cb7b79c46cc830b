extension ClusterSums {
  /// The totals of each area, in the codes that `codes` leads to; what was summed before is in `totals`, one for each area.
  package func add(
    to totals: inout [ClusterTotals], area: (Int32) -> Int, translating codes: CodeTranslation,
  ) {
    var sizes = [Int](repeating: 0, count: totals.count)
    for slot in 0..<slots.count where slots.key(slot).cell >= 0 {
      sizes[area(slots.key(slot).area)] += 1
    }
    for (place, size) in sizes.enumerated() { totals[place].reserve(slots: size) }
    for slot in 0..<slots.count {
      let key = slots.key(slot)
      let place = area(key.area)
      let unit = codes.unit(ClusterKey(stratum: key.stratum, cluster: key.cluster))
      let (rows, positive) = (
        Int(counts[slot * layout.counts]), Int(counts[slot * layout.counts + 1])
      )
      guard key.cell >= 0 else {
        totals[place].noteOutside(unit, rows: rows, positiveRows: positive)
        continue
      }
      let at = totals[place].slot(of: unit, cell: codes.cell(key.cell))
      totals[place].addBase(
        rows: rows, positiveRows: positive, weight: sum(slot * layout.words), at: at)
      for measure in measures.indices {
        totals[place].add(summed: moments(slot, measure), to: measure, at: at)
      }
    }
  }

  /// The sums of one measure of a slot; the weight of rows with values is that of all less that of those without.
  private func moments(_ slot: Int, _ measure: Int) -> Moments {
    let count = slot * layout.counts
    let missing = count + layout.countPlace(measure)
    let word = slot * layout.words + layout.wordPlaces[measure]
    var found = Moments()
    found.rows = Int(counts[count] - counts[missing])
    found.cases = Int(counts[count + 1] - counts[missing + 1])
    found.weight = sum(slot * layout.words)
    found.weight.merge(sum(word).negated)
    found.y = sum(word + 2)
    guard measures[measure] != .proportion else { return found }
    found.yy = sum(word + 4)
    guard measures[measure] == .ratio else { return found }
    found.x = sum(word + 6)
    found.xy = sum(word + 8)
    found.xx = sum(word + 10)
    return found
  }
}
