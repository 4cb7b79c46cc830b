/// Facts about one country (countries.csv).
public struct Country: Hashable, Sendable {
  /// ISO 3166-1 alpha-3.
  public var iso3: String
  /// ISO 3166-1 alpha-2; Namibia's is `NA`.
  public var iso2: String
  /// UN M49, three digits with leading zeros.
  public var m49: String
  /// WHO's official short name.
  public var name: String
  /// WHO region since 27 May 2025; `nil` for an economy that is not a Member State.
  public var region: String?
  /// WHO region before 27 May 2025 (Indonesia moved, WHA78.25).
  public var regionBefore2025: String?
  /// World Bank income group by calendar year of GNI; sparse, and under `everyYear` where a list gave no year.
  public var incomeGroups: [Int: String]
  /// The key of an income group that a list gave without a year: it stands for every year that has none of its own.
  public static let everyYear = 0
  /// On the World Bank's list of fragile and conflict-affected situations.
  ///
  /// `nil` where no list was given for it.
  public var isFragile: Bool?
  /// Total population and its year.
  public var population: Double?
  /// The year of `population`.
  public var populationYear: Int

  /// Makes a country.
  public init(
    iso3: String, iso2: String = "", m49: String = "", name: String, region: String? = nil,
    regionBefore2025: String? = nil, incomeGroups: [Int: String] = [:], isFragile: Bool? = nil,
    population: Double? = nil, populationYear: Int = 2024
  ) {
    self.iso3 = iso3
    self.iso2 = iso2
    self.m49 = m49
    self.name = name
    self.region = region
    self.regionBefore2025 = regionBefore2025
    self.incomeGroups = incomeGroups
    self.isFragile = isFragile
    self.population = population
    self.populationYear = populationYear
  }
}

/// Which date's WHO region list is meant (uhc.md A4).
public enum Membership: String, Hashable, Sendable, CaseIterable {
  /// Since 27 May 2025.
  case since2025 = "2025"
  /// Before: Indonesia in the South-East Asia Region.
  case before2025 = "pre-2025"
}
