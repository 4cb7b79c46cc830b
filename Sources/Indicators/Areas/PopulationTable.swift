/// Populations by area and year, as the `populations` input gave them, with the country table's one year to fall back on.
public struct PopulationTable: Sendable {
  private var given = ObservationTable()
  /// Populations of parts of countries, by country and folded name: they weigh nothing, and stand under densities.
  private var parts: [String: [String: Series]] = [:]
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
    guard area.kind == .subnational else {
      return given.insert(observation, key: key, area: area)
    }
    let (country, name) = Self.split(area)
    return parts[country, default: [:]][name, default: Series()].insert(observation)
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

  private static func split(_ area: Area) -> (country: String, name: String) {
    let pieces = area.code.split(separator: "/", maxSplits: 1).map(String.init)
    return (pieces.first ?? "", CountryResolver.folded(pieces.count > 1 ? pieces[1] : ""))
  }

  /// The folded names of the parts of a country that an input gave populations for.
  func parts(of country: Area) -> Set<String> { Set((parts[country.code] ?? [:]).keys) }

  /// The population of the year nearest to one (of two as near, the later), for densities: of the very area; of a country
  /// without one of its own, the sum of its parts; of a country of which no input gives any, the built-in one.
  func nearest(of area: Area, to year: Int) -> (figure: Figure, parts: Int)? {
    if area.kind == .subnational {
      let (country, name) = Self.split(area)
      return Self.nearest(parts[country]?[name], year).map { ($0, 0) }
    }
    if let own = Self.nearest(given.series(key, in: area), year) { return (own, 0) }
    if let sum = sum(of: area, near: year) { return sum }
    return isGiven
      ? nil
      : fallback[area.code].map { (Figure(persons: $0.population, year: $0.year, source: ""), 0) }
  }

  private static func nearest(_ series: Series?, _ year: Int) -> Figure? {
    let best = series?.observations.min {
      (abs($0.year - year), -$0.year) < (abs($1.year - year), -$1.year)
    }
    return best.map { Figure(persons: $0.value, year: $0.year, source: $0.source) }
  }

  /// The sum over the parts in the nearest of the years that have most of them.
  private func sum(of country: Area, near year: Int) -> (figure: Figure, parts: Int)? {
    let series = (parts[country.code] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    var counts: [Int: Int] = [:]
    for observation in series.flatMap(\.observations) { counts[observation.year, default: 0] += 1 }
    let most = counts.values.max()
    let years = counts.filter { $0.value == most }.keys
    guard let best = years.min(by: { (abs($0 - year), -$0) < (abs($1 - year), -$1) })
    else { return nil }
    let held = series.compactMap { $0[best] }
    let file = held.first?.source.split(separator: ":").first.map(String.init) ?? ""
    return (
      Figure(
        persons: held.reduce(0) { $0 + $1.value }, year: best,
        source: "\(file) (\(held.count) rows)"), held.count
    )
  }

  /// The areas that an input gave populations for.
  public var areas: [Area] { given.areas(holding: key) }
}
