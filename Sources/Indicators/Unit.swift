/// The unit of a value; how a unit looks on a page is decided in one place, `Presentation` in Reports.
public enum Unit: String, CaseIterable, Hashable, Sendable {
  /// An index from 0 to 100.
  case index = "index (0-100)"
  /// A percentage, 0 to 100: never a fraction.
  case percent = "%"
  /// A difference of two percentages.
  case percentagePoints = "percentage points"
  /// Index points, or points a year.
  case pointsPerYear = "points a year"
  /// A relative rate, in per cent a year.
  case percentPerYear = "% a year"
  /// A share of current health expenditure, 0 to 100.
  case percentOfCurrentHealthExpenditure = "% of current health expenditure"
  /// A share of gross domestic product.
  case percentOfGDP = "% of GDP"
  /// A share of general government expenditure.
  case percentOfGovernmentExpenditure = "% of government expenditure"
  /// A share of domestic private health expenditure.
  case percentOfPrivateExpenditure = "% of domestic private health expenditure"
  /// A share of the population.
  case percentOfPopulation = "% of population"
  /// US dollars for each person.
  case dollarsPerPerson = "US$ per person"
  /// International dollars for each person.
  case internationalDollarsPerPerson = "int$ per person"
  /// A number of things.
  case count = "count"
  /// Persons.
  case persons = "persons"
  /// An ordinal level, 1 to 4, coded for sorting only.
  case level = "level (1-4)"
  /// An ordinal level, 1 to 5.
  case levelOfFive = "level (1-5)"
  /// A difference of ordinal levels.
  case levels = "levels"
  /// A probability.
  case probability = "probability"
  /// A plain ratio.
  case ratio = "ratio"
  /// Things for each 10 000 people.
  case perTenThousand = "per 10 000"
}
