/// Populations by area and year, as the `populations` input gave them, with the country table's one year to fall back on.
public struct PopulationTable: Sendable {
  private var given = ObservationTable()
  private var fallback: [String: (population: Double, year: Int)] = [:]
  private let key = "population"

  /// Makes a table that falls back on the country table's populations only where no input gave any at all.
  public init(countries: CountryTable) {
    for country in countries.all {
      if let population = country.population {
        fallback[country.iso3] = (population, country.populationYear)
      }
    }
  }

  /// Whether an input gave populations; then the country table's are not mixed in.
  public var isGiven: Bool { !given.keys.isEmpty }

  /// Puts one in; gives back the one that already holds its area and year.
  @discardableResult
  public mutating func insert(_ observation: Observation, area: Area) -> Observation? {
    given.insert(observation, key: key, area: area)
  }

  /// A population with the year it is of.
  public struct Figure: Hashable, Sendable {
    /// Persons.
    public let persons: Double
    /// The year that the figure is of; not always the year asked for.
    public let year: Int
    /// Where it was read; empty for the built-in table.
    public let source: String
  }

  /// The population of an area in a year: of that very year where an input gave populations, else the built-in one.
  public func population(of area: Area, in year: Int) -> Figure? {
    if isGiven {
      return given.series(key, in: area)[year].map {
        Figure(persons: $0.value, year: year, source: $0.source)
      }
    }
    return fallback[area.code].map { Figure(persons: $0.population, year: $0.year, source: "") }
  }

  /// The latest population up to a year, for the context of a brief.
  public func latest(of area: Area, upTo year: Int) -> Figure? {
    let known = given.series(key, in: area).observations.last { $0.year <= year }
    if let known { return Figure(persons: known.value, year: known.year, source: known.source) }
    return isGiven ? nil : population(of: area, in: year)
  }

  /// The areas that an input gave populations for.
  public var areas: [Area] { given.areas(holding: key) }
}
