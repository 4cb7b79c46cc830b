internal import Statistics

/// The members of a group with their values and populations of one year.
struct GroupSample {
  /// A member with a value.
  struct Member {
    let country: Country
    let value: IndicatorValue
    let number: Double
    let population: PopulationTable.Figure?
  }

  let slice: AggregationSlice
  let members: GroupMembers
  /// The members with a value, by ISO3: sums run in this order, whatever the order of the input.
  let used: [Member]
  /// The members without one.
  let without: [Country]
  /// Persons in all members whose population is known.
  let persons: Double
  /// Persons by ISO3, of the year, of the last earlier one held, or of the country table: enough to judge coverage, not to
  /// weigh.
  let people: [String: Double]
  let membership: Membership
  let coverageNeeded: Double

  /// Brings values, members and populations together.
  init(_ slice: AggregationSlice, _ members: GroupMembers, _ context: EvaluationContext) {
    self.slice = slice
    self.members = members
    membership = context.membership
    coverageNeeded = context.thresholds["aggregate-population-coverage"]
    var used: [Member] = []
    var without: [Country] = []
    var persons = 0.0
    var people: [String: Double] = [:]
    for country in members.countries {
      let population = context.populations.population(of: Area(country.iso3), in: slice.year)
      let earlier = context.populations.latest(of: Area(country.iso3), upTo: slice.year)
      // A member that the input has no population of is no smaller for it: the country table's stands in for the base.
      let known = population?.persons ?? earlier?.persons ?? country.population
      persons += known ?? 0
      people[country.iso3] = known
      if let value = slice.values[country.iso3], let number = value.number {
        used.append(
          Member(country: country, value: value, number: number, population: population))
      } else {
        without.append(country)
      }
    }
    (self.used, self.without, self.persons, self.people) = (used, without, persons, people)
  }

  /// The members that an aggregate can use.
  func usable(for aggregate: Aggregate) -> [Member] {
    switch aggregate {
    case .populationWeighted: used.filter { ($0.population?.persons ?? 0) > 0 }
    case .pooled: used.filter { $0.value.numerator != nil && ($0.value.denominator ?? 0) > 0 }
    case .mean, .median, .sum: used
    }
  }

  /// The share of the group's people, in per cent, who live in these members; `nil` where no population is known.
  func coverage(of chosen: [Member]) -> Double? {
    guard persons > 0 else { return nil }
    return 100 * chosen.reduce(0) { $0 + (people[$1.country.iso3] ?? 0) } / persons
  }
}
