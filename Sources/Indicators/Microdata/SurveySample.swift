package import Statistics

/// One survey of one country: the sums of its tables and rankings with the names of their cells, ready to be concluded from.
package struct SurveySample: Sendable {
  /// The country, or the part of it.
  package let area: Area
  /// The year, or years.
  package let period: String
  /// The file and its rows.
  package let source: String
  /// How the sample was drawn, in the codes of the sums.
  package let design: SurveyDesign
  /// The replicate weights' design, where there are any.
  package let replicateDesign: ReplicateDesign?
  /// The design in the words of the manifest.
  package let specification: SurveyDesignSpecification
  /// Columns that the file is without, with the file's name.
  package let absentColumns: [String: String]
  /// The texts of country and year in the file, by which the numbers of an earlier pass are found.
  let survey: [String]
  /// What was summed, with the names of replicate weights written out.
  let plan: MicrodataPlan
  let part: MicrodataTally.Part
  /// The labels of each table's cells.
  let labels: [[[String?]]]
  let strataNames: [String]
  /// Whether a stratum has a single cluster and the manifest does not say what it does: its figures are marked.
  var hasAssumedLonelyClusters = false

  init(
    _ sums: MicrodataSums, part place: Int, area: Area, period: String,
    replicateDesign: ReplicateDesign?
  ) {
    self.area = area
    self.period = period
    source = sums.source(of: place)
    survey = sums.survey(of: place)
    plan = sums.plan
    specification = plan.design
    absentColumns = sums.absentColumns(of: place)
    self.replicateDesign = replicateDesign
    labels = sums.tally.cells.indices.map { sums.labels(of: $0) }
    let names = sums.strataNames
    // Codes in the order of the names, so that what follows from their order does not hang on the order of rows.
    let order = names.indices.sorted { NaturalOrder.precedes(names[$0], names[$1]) }
    var newCodes = [Int32](repeating: 0, count: names.count)
    for (new, old) in order.enumerated() { newCodes[old] = Int32(new) }
    strataNames = order.map { names[$0] }
    part = sums.part(place).recoded(strata: newCodes)
    design = Self.design(sums.plan.design, strataNames, part.populationClusters)
  }

  private static func design(
    _ specification: SurveyDesignSpecification, _ strata: [String],
    _ population: [Int32: ClosedRange<Double>]
  ) -> SurveyDesign {
    let codes = Dictionary(
      zip(strata, (0 as Int32)...), uniquingKeysWith: { first, _ in first })
    var targets: [Int32: Int32] = [:]
    for (from, to) in specification.collapse {
      if let from = codes[from], let to = codes[to] { targets[from] = to }
    }
    let isInDomains = specification.lonelyInDomains
    let lonely: LonelyClusterRule =
      switch specification.lonely {
      case .fail: .fail
      case .certainty: .certainty
      case .adjust: .adjust(inDomains: isInDomains)
      case .average: .average(inDomains: isInDomains)
      case .collapse: .collapse(into: targets)
      }
    let degrees: DegreesOfFreedomRule =
      switch specification.degreesOfFreedom {
      case .domain: .domain
      case .design: .design
      case .strataOfDomain: .strataOfDomain
      }
    return SurveyDesign(
      weights: specification.weights, populationClusters: population.mapValues(\.lowerBound),
      lonelyClusters: lonely, degreesOfFreedom: degrees)
  }

  /// The cells of a table where some of its dimensions have given labels; `nil` for a dimension that may have any.
  package func domain(_ table: Int, _ wanted: [String?]) -> Domain {
    guard wanted.contains(where: { $0 != nil }) else { return .all }
    let found = labels[table].indices.filter { cell in
      zip(wanted, labels[table][cell]).allSatisfy { $0 == nil || $0 == $1 }
    }
    return .cells(Set(found.map(Int32.init)))
  }

  /// The labels that rows of this survey have together in some dimensions of a table, in natural order.
  package func categories(_ table: Int, _ dimensions: [Int]) -> [[String]] {
    let held =
      table < part.tables.count && part.replicates.isEmpty
      ? part.tables[table].cells : heldCells(table)
    let tuples = held.compactMap { cell -> [String]? in
      let named = dimensions.compactMap { labels[table][Int(cell)][$0] }
      return named.count == dimensions.count ? named : nil
    }
    return Set(tuples).sorted { NaturalOrder.precedes($0, $1) }
  }

  private func heldCells(_ table: Int) -> [Int32] {
    let tables = part.tables.count
    if table < tables { return part.replicates[table].heldCells }
    return part.rankings[table - tables].heldCells
  }

  /// How many rows a domain of a table has, of any weight, whether or not a value is missing.
  package func rows(_ table: Int, in domain: Domain) -> Int {
    part.replicates.isEmpty
      ? part.tables[table].base(of: domain).rows : part.replicates[table].rows(in: domain)
  }

  /// An estimate from a table's sums, or why there is none.
  package func estimate(
    _ statistic: Statistic, table: Int, measure: Int, in domain: Domain
  ) throws(Undefined) -> SurveyEstimate {
    if let replicateDesign {
      return try part.replicates[table].estimate(
        statistic, of: measure, in: domain, design: replicateDesign)
    }
    return try part.tables[table].estimate(statistic, of: measure, in: domain, design: design)
  }

  /// Compares two groups of a table's quotients, with their covariance; the cases are those of the smaller group.
  package func contrast(
    _ contrast: Contrast, table: Int, measure: Int, _ groups: [[String?]]
  ) throws(Undefined) -> SurveyEstimate {
    let domains = groups.map { domain(table, $0) }
    let sides = try domains.map { (domain) throws(Undefined) in
      try estimate(.quotient, table: table, measure: measure, in: domain)
    }
    let found: Estimate
    if let replicateDesign {
      found = try part.replicates[table].contrast(
        contrast, of: measure, domains[0], domains[1], design: replicateDesign)
    } else {
      found = try part.tables[table].contrast(
        contrast, DomainStatistic(of: measure, in: domains[0]),
        DomainStatistic(of: measure, in: domains[1]), design: design)
    }
    return SurveyEstimate(
      estimate: found, rows: sides.map(\.rows).reduce(0, +),
      cases: sides.map(\.cases).min() ?? 0, weight: sides.map(\.weight).reduce(0, +),
      designEffect: nil)
  }

  /// A table's sums.
  package func totals(_ table: Int) -> ClusterTotals { part.tables[table] }

  /// A ranking's rows.
  package func ranking(_ place: Int) -> RankedRows { part.rankings[place] }

  /// The names of strata by their codes.
  package func names(ofStrata codes: [Int32]) -> [String] {
    codes.map { strataNames.indices.contains(Int($0)) ? strataNames[Int($0)] : "" }
  }
}

extension MicrodataTally.Part {
  /// The same sums with other codes of strata.
  func recoded(strata: [Int32]) -> Self {
    let codes = CodeTranslation(strata: strata)
    var found = self
    for place in tables.indices { found.tables[place].recode(strata: strata) }
    for place in rankings.indices {
      found.rankings[place] = RankedRows(
        outcomes: rankings[place].outcomeCount, units: rankings[place].frame.units)
      found.rankings[place].merge(rankings[place], translating: codes)
      found.rankings[place].sort()
    }
    found.populationClusters = [:]
    for (stratum, count) in populationClusters {
      found.populationClusters[strata[Int(stratum)]] = count
    }
    return found
  }
}
