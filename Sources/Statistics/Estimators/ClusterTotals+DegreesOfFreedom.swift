extension ClusterTotals {
  /// The degrees of freedom of a domain's variance, by one of the conventions of stats.md 1.6; not positive where there are none.
  func degreesOfFreedom(
    in domain: Domain, _ rule: DegreesOfFreedomRule, _ grouping: StratumGrouping,
  ) -> Double {
    var positive = [Int](repeating: 0, count: frame.clusters.count)
    for slot in slots(in: domain) { positive[bases[slot].place] += bases[slot].positiveRows }
    return frame.degreesOfFreedom(positiveRows: positive, rule, grouping)
  }
}

extension SamplingFrame {
  /// Clusters less strata; `positiveRows` of the domain for each cluster.
  func degreesOfFreedom(
    positiveRows domainRows: [Int], _ rule: DegreesOfFreedomRule, _ grouping: StratumGrouping,
  ) -> Double {
    let counted = rule == .design ? positiveRows : domainRows
    var seen = Set<Int>()
    var found = 0
    for place in clusters.indices where counted[place] > 0 {
      seen.insert(grouping.groupOf[stratumOf[place]])
      found += units == .clusters ? 1 : counted[place]
    }
    if rule == .strataOfDomain { found = seen.reduce(0) { $0 + grouping.units[$1] } }
    return Double(found - seen.count)
  }
}
