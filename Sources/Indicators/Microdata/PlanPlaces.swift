/// Where the expressions of a plan stand among those that are worked out for each batch.
struct PlanPlaces: Sendable {
  /// For each table, then each ranking.
  let weights: [Int]
  /// For each table and replicate.
  let replicateWeights: [[Int]]
  let domains: [Int?]
  /// For each table and measure.
  let quantities: [[(y: Int, x: Int?)]]
  /// For each ranking.
  let ranks: [Int]
  let outcomes: [[Int]]

  init(_ plan: MicrodataPlan, _ bound: inout BoundExpressions) {
    var (weights, domains) = ([Int](), [Int?]())
    var replicateWeights: [[Int]] = []
    var quantities: [[(y: Int, x: Int?)]] = []
    for table in plan.tables {
      weights.append(bound.place(of: table.weight ?? plan.weight))
      var replicates: [Int] = []
      for weight in plan.replicateWeights(of: table) { replicates.append(bound.place(of: weight)) }
      replicateWeights.append(replicates)
      domains.append(table.domain.map { bound.place(of: $0) })
      var measures: [(y: Int, x: Int?)] = []
      for quantity in table.measures {
        let y = bound.place(of: quantity.y)
        measures.append((y, quantity.x.map { bound.place(of: $0) }))
      }
      quantities.append(measures)
    }
    var (ranks, outcomes) = ([Int](), [[Int]]())
    for ranking in plan.rankings {
      weights.append(bound.place(of: ranking.weight ?? plan.weight))
      domains.append(ranking.domain.map { bound.place(of: $0) })
      ranks.append(bound.place(of: ranking.rank))
      var places: [Int] = []
      for outcome in ranking.outcomes { places.append(bound.place(of: outcome)) }
      outcomes.append(places)
    }
    for place in 0..<plan.tables.count + plan.rankings.count {
      for case .level(_, let expression) in plan.dimensions(of: place) {
        _ = bound.place(of: expression)
      }
    }
    (self.weights, self.domains, self.quantities) = (weights, domains, quantities)
    self.replicateWeights = replicateWeights
    (self.ranks, self.outcomes) = (ranks, outcomes)
  }
}

extension MicrodataPlan {
  /// The dimensions of a table, or of a ranking, which are counted after the tables.
  func dimensions(of place: Int) -> [Dimension] {
    place < tables.count ? tables[place].dimensions : rankings[place - tables.count].dimensions
  }
}

extension BoundExpressions {
  /// The results of an expression as small whole numbers; −1 where there is none.
  mutating func levels(of expression: Expression) -> [Int32] {
    let found = self[place(of: expression)]
    return found.values.indices.map { row in
      found[row].flatMap { Int32(exactly: $0) } ?? -1
    }
  }
}
