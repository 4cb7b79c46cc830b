/// The unit of a value; how a unit looks on a page is decided in one place, `Presentation` in Reports.
public enum Unit: Hashable, Sendable {
  /// An index from 0 to 100.
  case index
  /// A percentage, 0 to 100: never a fraction.
  case percent
  /// A difference of two percentages.
  case percentagePoints
  /// Index points, or points a year.
  case pointsPerYear
  /// A relative rate, in per cent a year.
  case percentPerYear
  /// A share of current health expenditure, 0 to 100.
  case percentOfCurrentHealthExpenditure
  /// A share of gross domestic product.
  case percentOfGDP
  /// A share of general government expenditure.
  case percentOfGovernmentExpenditure
  /// A share of domestic private health expenditure.
  case percentOfPrivateExpenditure
  /// A share of the population.
  case percentOfPopulation
  /// US dollars for each person.
  case dollarsPerPerson
  /// International dollars for each person.
  case internationalDollarsPerPerson
  /// A number of things.
  case count
  /// Persons.
  case persons
  /// An ordinal level, 1 to 4, coded for sorting only.
  case level
  /// An ordinal level, 1 to 5.
  case levelOfFive
  /// A difference of ordinal levels.
  case levels
  /// A probability.
  case probability
  /// A plain ratio.
  case ratio
  /// Things for each 10 000 people.
  case perTenThousand
  /// A unit that a manifest names for an indicator of its own.
  case other(String)
}

extension Unit: CaseIterable {
  /// The units of the catalogue.
  public static let allCases: [Unit] = [
    .index, .percent, .percentagePoints, .pointsPerYear, .percentPerYear,
    .percentOfCurrentHealthExpenditure, .percentOfGDP, .percentOfGovernmentExpenditure,
    .percentOfPrivateExpenditure, .percentOfPopulation, .dollarsPerPerson,
    .internationalDollarsPerPerson, .count, .persons, .level, .levelOfFive, .levels, .probability,
    .ratio, .perTenThousand,
  ]
}

extension Unit: RawRepresentable {
  /// The unit of a printed name; any other text is a unit of the manifest's own.
  public init(rawValue: String) {
    self = Self.allCases.first { $0.rawValue == rawValue } ?? .other(rawValue)
  }

  /// The printed name.
  public var rawValue: String {
    switch self {
    case .index: "index (0-100)"
    case .percent: "%"
    case .percentagePoints: "percentage points"
    case .pointsPerYear: "points a year"
    case .percentPerYear: "% a year"
    case .percentOfCurrentHealthExpenditure: "% of current health expenditure"
    case .percentOfGDP: "% of GDP"
    case .percentOfGovernmentExpenditure: "% of government expenditure"
    case .percentOfPrivateExpenditure: "% of domestic private health expenditure"
    case .percentOfPopulation: "% of population"
    case .dollarsPerPerson: "US$ per person"
    case .internationalDollarsPerPerson: "int$ per person"
    case .count: "count"
    case .persons: "persons"
    case .level: "level (1-4)"
    case .levelOfFive: "level (1-5)"
    case .levels: "levels"
    case .probability: "probability"
    case .ratio: "ratio"
    case .perTenThousand: "per 10 000"
    case .other(let name): name
    }
  }
}
