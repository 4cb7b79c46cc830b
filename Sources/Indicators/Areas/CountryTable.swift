/// The countries that the program knows, and how the codes that files use lead to them.
public struct CountryTable: Sendable {
  /// The countries, sorted by ISO3.
  public private(set) var all: [Country]
  /// The years for which any country holds an income group.
  public private(set) var incomeYears: Set<Int> = []
  /// The language in which areas are named, by its ISO 639 code.
  public internal(set) var language = "en"
  private var byISO3: [String: Int] = [:]

  /// Makes a table of these countries; the last of a code stands, so that a manifest can override the built-in ones.
  public init(_ countries: [Country]) {
    var latest: [String: Country] = [:]
    for country in countries { latest[country.iso3] = country }
    all = latest.values.sorted { $0.iso3 < $1.iso3 }
    for (index, country) in all.enumerated() {
      byISO3[country.iso3] = index
      incomeYears.formUnion(country.incomeGroups.keys.filter { $0 != Country.everyYear })
    }
  }

  /// The country of an ISO3 code.
  public subscript(iso3: String) -> Country? { byISO3[iso3].map { all[$0] } }

  /// Replaces or adds one.
  public mutating func update(_ country: Country) {
    self = CountryTable(all + [country]).named(in: language)
  }

  /// The WHO Member States, sorted by ISO3.
  public var memberStates: [Country] { all.filter { $0.region != nil } }

  /// The printed name of an area in the table's language; the code itself where nothing better is known.
  public func name(of area: Area) -> String { name(of: area, in: language) }

  /// The name in the table itself: English, or the user's own.
  func ownName(of area: Area) -> String {
    switch area.kind {
    case .country: self[area.code]?.name ?? area.code
    case .subnational:
      area.code.split(separator: "/", maxSplits: 1).last.map(String.init) ?? area.code
    case .whoRegion: WHORegion(rawValue: area.code)?.name ?? area.code
    case .incomeGroup: IncomeGroup(rawValue: area.code)?.name ?? area.code
    case .fragile: "Fragile and conflict-affected settings"
    case .world: "World"
    case .other: area.code
    }
  }

  /// Whether a country belongs to a group in a year; income groups are those of that year's GNI, of the nearest
  /// earlier year held, else of the earliest held (then `isOfThatYear` is false).
  public func membership(
    of country: Country, in group: Area, year: Int, list: Membership
  ) -> (isMember: Bool, isOfThatYear: Bool) {
    switch group.kind {
    case .whoRegion:
      let region = list == .since2025 ? country.region : country.regionBefore2025
      return (region == group.code, true)
    case .incomeGroup:
      if let exact = country.incomeGroups[year] { return (exact == group.code, true) }
      if let always = country.incomeGroups[Country.everyYear] {
        return (always == group.code, true)
      }
      let years = country.incomeGroups.keys.sorted()
      // A year inside the history without an entry means that the country was not classified then.
      guard !incomeYears.contains(year) else { return (false, true) }
      guard let near = years.last(where: { $0 < year }) ?? years.first else {
        return (false, false)
      }
      return (country.incomeGroups[near] == group.code, false)
    case .fragile: return (country.isFragile == true, true)
    case .world: return (country.region != nil, true)
    case .country, .subnational, .other: return (false, true)
    }
  }

}

/// WHO's six regions, in WHO's own order.
public enum WHORegion: String, CaseIterable, Hashable, Sendable {
  case AFR, AMR, SEAR, EUR, EMR, WPR

  /// The region's name.
  public var name: String {
    switch self {
    case .AFR: "African Region"
    case .AMR: "Region of the Americas"
    case .SEAR: "South-East Asia Region"
    case .EUR: "European Region"
    case .EMR: "Eastern Mediterranean Region"
    case .WPR: "Western Pacific Region"
    }
  }
}

/// The World Bank's income groups, from low to high.
public enum IncomeGroup: String, CaseIterable, Hashable, Sendable {
  case LIC, LMC, UMC, HIC

  /// The group's name.
  public var name: String {
    switch self {
    case .LIC: "Low-income countries"
    case .LMC: "Lower-middle-income countries"
    case .UMC: "Upper-middle-income countries"
    case .HIC: "High-income countries"
    }
  }
}
