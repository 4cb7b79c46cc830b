internal import Statistics

/// The pass that finds lines and cuts, and what is concluded from it: medians, reference groups and quintiles of each survey (uhc.md B3 to B7).
struct HouseholdParameters {
  /// What is put in order.
  private enum Order: Hashable, CaseIterable {
    case peopleByConsumption, householdsByConsumption, byFoodShare, byEquivalentConsumption
  }

  private let household: HouseholdPlan
  private let orders: [Order]

  init(_ household: HouseholdPlan) {
    self.household = household
    let wanted = household.parameters
    let cutsPeople = household.asked.quintileUnit == .people
    let isMedian = !wanted.isDisjoint(with: [.median, .societalLine, .relativeLine])
    let isCut = !wanted.isDisjoint(with: HouseholdParameter.cuts)
    orders = Order.allCases.filter { order in
      switch order {
      case .peopleByConsumption: isMedian || (isCut && cutsPeople)
      case .householdsByConsumption: isCut && !cutsPeople
      case .byFoodShare: wanted.contains(.subsistence)
      case .byEquivalentConsumption: wanted.contains(.basicNeeds)
      }
    }
  }

  /// The shares of the median and of the cuts between quintiles.
  private static let shares = [0.5] + (1..<5).map { Double($0) / 5 }

  /// Whether there is nothing to find.
  var isEmpty: Bool { orders.isEmpty }

  /// The pass: the same rows as in the last one, only ordered.
  func plan(_ last: MicrodataPlan) -> MicrodataPlan {
    var plan = last
    // Names of replicate weights may hold a `*`, which the reader writes out.
    plan.alsoRead.formUnion(last.numberColumns.subtracting(last.replicateColumns))
    plan.tables = []
    plan.rankings = orders.map { order in
      switch order {
      case .peopleByConsumption:
        MicrodataPlan.Ranking(
          weight: household.weight(.people), rank: household.rank, shares: Self.shares)
      case .householdsByConsumption: MicrodataPlan.Ranking(rank: household.rank)
      case .byFoodShare:
        MicrodataPlan.Ranking(
          rank: HouseholdTerms.foodShare,
          outcomes: [HouseholdTerms.food / HouseholdTerms.equivalentSize])
      case .byEquivalentConsumption:
        MicrodataPlan.Ranking(
          rank: HouseholdTerms.total / HouseholdTerms.equivalentAdults,
          outcomes: [HouseholdTerms.basicSpending / HouseholdTerms.equivalentAdults])
      }
    }
    return plan
  }

  /// The numbers of one survey; what cannot be found is left out.
  func values(_ part: MicrodataTally.Part) -> [HouseholdParameter: Double] {
    var found: [HouseholdParameter: Double] = [:]
    for (place, order) in orders.enumerated() {
      let rows = part.rankings[place]
      guard let distribution = try? rows.distribution() else { continue }
      switch order {
      case .peopleByConsumption:
        let median = distribution.quantile(0.5) * household.rankScale
        found[.median] = median
        found[.relativeLine] = 0.6 * median
        found[.societalLine] = household.asked.money.map {
          $0.year.societalLine(median: $0.median ?? median)
        }
        if household.asked.quintileUnit == .people { cut(distribution, &found) }
      case .householdsByConsumption: cut(distribution, &found)
      case .byFoodShare: found[.subsistence] = Self.band(rows, distribution, 0.45...0.55)
      case .byEquivalentConsumption:
        found[.basicNeeds] = Self.band(rows, distribution, 0.25...0.35)
      }
    }
    return found
  }

  private func cut(
    _ distribution: WeightedDistribution, _ found: inout [HouseholdParameter: Double]
  ) {
    for (parameter, cut) in zip(
      HouseholdParameter.cuts, QuantileGroups(5, of: distribution).cuts)
    {
      found[parameter] = cut
    }
  }

  /// The mean outcome of those between two quantiles, both included.
  private static func band(
    _ rows: RankedRows, _ distribution: WeightedDistribution, _ shares: ClosedRange<Double>
  ) -> Double? {
    let limits =
      distribution.quantile(shares.lowerBound)...distribution.quantile(shares.upperBound)
    return rows.mean(of: 0, ranked: limits)
  }
}
