internal import Statistics

/// C4 and C4b: where private providers are, by administrative unit.
extension CapacitySummary {
  private typealias Unit = [String]

  /// Whose facilities a unit may have.
  private static let providers:
    [(name: String, holds: @Sendable (Facility, NotForProfitRule) -> Bool)] = [
      ("any", { _, _ in true }),
      ("private", { $0.ownership.sector($1) == .privateSector }),
      ("for_profit", { facility, _ in facility.ownership.profit == .forProfit }),
      ("not_for_profit", { facility, _ in facility.ownership.profit == .notForProfit }),
      ("hospital", { facility, _ in facility.isHospital }),
      ("private_hospital", { $0.isHospital && $0.ownership.sector($1) == .privateSector }),
    ]

  /// The units of a level, and where they come from in words.
  private func units(_ level: Int, _ list: FacilityList) -> (units: Set<Unit>, from: String)? {
    let listed = Set(list.facilities.compactMap { $0.unit(level) })
    guard !listed.isEmpty else { return nil }
    if let known = context.records.gazetteer.units(level, of: list.country) {
      let other = listed.subtracting(known).count
      let note = "units of \(context.records.gazetteer.source(list.country))"
      return (known, other > 0 ? "\(note); \(other) units of the list are not in it" : note)
    }
    let parts = context.populations.parts(of: list.country)
    if level == 1, listed.allSatisfy({ parts.contains($0[0]) }) {
      return (Set(parts.map { [$0] }), "units of the populations input")
    }
    return (listed, "units that the list names, as no gazetteer is held")
  }

  func unitsReached(_ list: FacilityList) -> [IndicatorValue] {
    guard let slice = slices(of: list).first else { return [] }
    return (1...3).flatMap { level -> [IndicatorValue] in
      guard let (units, from) = units(level, list) else { return [] }
      return Self.providers.map { name, holds in
        let reached = Set(
          slice.points.filter { holds($0, context.notForProfit) }.compactMap { $0.unit(level) }
        ).intersection(units)
        return value(
          slice,
          ratio(Double(reached.count), Double(units.count), none: "no unit is known"),
          SectorTally.Group(breakdown: "unit+provider", category: "admin\(level)+\(name)"),
          numerator: Double(reached.count), denominator: Double(units.count), count: units.count,
          note: NoteText.joined([from, slice.extent]))
      }
    }
  }

  /// The part of the private facilities in the three units that hold most of them.
  func topUnits(_ list: FacilityList) -> [IndicatorValue] {
    guard let slice = slices(of: list).first else { return [] }
    let privates = slice.points.filter {
      $0.ownership.sector(context.notForProfit) == .privateSector
    }
    return (1...3).compactMap { level in
      guard slice.listed.contains(where: { $0.unit(level) != nil }) else { return nil }
      var counts: [Unit: Int] = [:]
      for facility in privates {
        if let unit = facility.unit(level) { counts[unit, default: 0] += 1 }
      }
      let top = counts.sorted {
        $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
      }.prefix(3)
      let placed = counts.values.reduce(0, +)
      let sum = top.reduce(0) { $0 + $1.value }
      return value(
        slice, ratio(Double(sum), Double(placed), none: "no private facility has a unit"),
        SectorTally.Group(breakdown: "unit", category: "admin\(level)"), numerator: Double(sum),
        denominator: Double(placed), count: counts.count,
        note: NoteText.joined([
          "units with most: " + top.map { spelt($0.key, list) }.joined(separator: ", "),
          privates.count > placed ? "\(privates.count - placed) without a unit left out" : "",
        ]))
    }
  }

  /// The name of a unit as the list writes it.
  private func spelt(_ unit: Unit, _ list: FacilityList) -> String {
    let level = unit.count
    return list.facilities.first { $0.unit(level) == unit }?.units[level - 1] ?? unit.last ?? ""
  }

  /// The Gini index of private facilities for each 10 000 people over the units of the first level: of units as they are,
  /// and with each weighing as many as live there.
  func inequality(_ list: FacilityList) -> [IndicatorValue] {
    guard let slice = slices(of: list).first else { return [] }
    guard let (units, from) = units(1, list) else { return [] }
    var counts: [Unit: Double] = [:]
    for facility in slice.points
    where facility.ownership.sector(context.notForProfit) == .privateSector {
      if let unit = facility.unit(1) { counts[unit, default: 0] += 1 }
    }
    var years: Set<Int> = []
    let places = units.sorted { $0.lexicographicallyPrecedes($1) }.compactMap {
      unit -> (density: Double, persons: Double)? in
      let area = Area("\(list.country.code)/\(unit[0])", .subnational)
      guard let figure = context.populations.nearest(of: area, to: list.year)?.figure,
        figure.persons > 0
      else { return nil }
      years.insert(figure.year)
      return ((counts[unit] ?? 0) * 10_000 / figure.persons, figure.persons)
    }
    let gap = years.map { YearGap(list.year, $0) }.max { $0.years < $1.years }
    let forms: [(String, [(Double, Double)])] = [
      ("admin1", places.map { ($0.density, 1) }),
      ("admin1+population", places.map { ($0.density, $0.persons) }),
    ]
    return forms.map { name, points in
      let gini = Self.gini(points)
      let missing = "fewer than two units have a population, or none a private facility"
      return value(
        slice, gini.map { .value($0) } ?? .missing(.notAvailable, because: missing),
        SectorTally.Group(
          breakdown: name == "admin1" ? "unit" : "unit+weight", category: name),
        count: points.count, flags: gap.map { $0.flags(context.thresholds) } ?? [],
        note: NoteText.joined([
          from, "\(points.count) of \(units.count) units with a population",
          years.isEmpty
            ? ""
            : "populations of "
              + years.sorted().map(String.init).joined(separator: ", "),
        ]))
    }
  }

  /// Σ Σ w w' |x − x'| / (2 W² mean); `nil` for fewer than two units, or where all are 0.
  static func gini(_ points: [(value: Double, weight: Double)]) -> Double? {
    let weight = points.reduce(0) { $0 + $1.weight }
    let total = points.reduce(0) { $0 + $1.value * $1.weight }
    guard points.count > 1, weight > 0, total > 0 else { return nil }
    var differences = 0.0
    for (place, one) in points.enumerated() {
      for other in points[(place + 1)...] {
        differences += one.weight * other.weight * abs(one.value - other.value)
      }
    }
    return differences / (weight * total)
  }
}
