internal import Tabular

/// Sources of contraceptives by method with standard errors and unweighted users, as the package mcmsupply tabulates DHS surveys: one row for each
/// method with a column for each sector, or one row for each sector.
struct MethodSources {
  static let columns: [Column] =
    [
      Column("Country", required: true), Column("Region"), Column("Method", required: true),
      Column("year"), Column("average_year"),
      Column("sector", aliases: ["sector_category", "sector_categories"]),
      Column("proportion"), Column("SE.proportion"), Column("n"),
    ] + sectors.flatMap { [Column($0.name), Column("se.\($0.name)"), Column("\($0.name)_n")] }

  private static let sectors = [
    (name: "Public", sector: "public"), (name: "Commercial_medical", sector: "private"),
    (name: "Other", sector: "other"),
  ]

  private struct Share {
    var proportion: Double
    var error: Double?
    var cases: Int
  }

  private struct Place: Hashable {
    let area: Area
    let period: String
    let method: String
  }

  private struct Group {
    var shares: [String: Share] = [:]
    var source: String
    var location: SourceLocation
  }

  private let areas: CareAreas
  private var order: [Place] = []
  private var groups: [Place: Group] = [:]

  /// Below this a proportion stands for none: models of the package leave such traces.
  private static let trace = 1e-8

  init(_ areas: CareAreas) { self.areas = areas }

  mutating func take(_ row: InputRow) throws(Diagnostic) {
    let country = try areas.country(row, ["Country"])
    let region = row.text("Region")
    let place = Place(
      area: region.isEmpty ? country : CareAreas.part(of: country, named: region),
      period: try period(row), method: try row.required("Method"))
    if row.has("sector") {
      let word = try row.required("sector")
      guard let sector = Self.sectors.first(where: { $0.name == word })?.sector else {
        throw row.complaint(
          "sector", "constraint-error", "\"\(word)\" is no sector",
          expected: "one of \(Self.sectors.map(\.name).joined(separator: ", "))")
      }
      try add(row, place, sector, ("proportion", "SE.proportion", "n"))
    } else {
      for (name, sector) in Self.sectors {
        try add(row, place, sector, (name, "se.\(name)", "\(name)_n"))
      }
    }
  }

  private mutating func add(
    _ row: InputRow, _ place: Place, _ sector: String,
    _ names: (share: String, error: String, cases: String)
  ) throws(Diagnostic) {
    guard let given = try row.number(names.share) else { return }
    guard given >= 0, given <= 1 else {
      throw row.complaint(
        names.share, "constraint-error", "\(given.shortestText) is no proportion",
        expected: "0 to 1")
    }
    let proportion = given < Self.trace ? 0 : given > 1 - Self.trace ? 1 : given
    let share = Share(
      proportion: proportion, error: try row.number(names.error),
      cases: try row.number(names.cases).map { Int($0.rounded()) } ?? 0)
    if groups[place] == nil {
      groups[place] = Group(source: row.source, location: row.place(names.share))
      order.append(place)
    }
    guard groups[place]?.shares[sector] == nil else {
      throw row.complaint(
        names.share, "primary-key",
        "\(place.method) of \(place.area.code) in \(place.period) stands twice",
        hint: "remove one, or choose rows with `where:`")
    }
    groups[place]?.shares[sector] = share
  }

  /// Survey years as they are; the mean year of interviews without its fraction.
  private func period(_ row: InputRow) throws(Diagnostic) -> String {
    for name in ["year", "average_year"] {
      guard let number = try row.number(name) else { continue }
      guard number >= 1950, number < 2100 else {
        throw row.complaint(name, "type-error", "\(number.shortestText) is not a year")
      }
      return String(Int(number.rounded(.down)))
    }
    throw row.complaint("year", "required-value", "there is no year")
  }

  func figures(_ log: inout DiagnosticLog) -> [CareFigure] {
    order.flatMap { place -> [CareFigure] in
      guard let group = groups[place] else { return [] }
      let sum = group.shares.values.map(\.proportion).sorted().reduce(0, +)
      let isWhole = !Bound.isPassed(0.01, by: (sum - 1).magnitude)
      if !isWhole {
        log.report(
          Diagnostic(
            .warning, "row-constraint",
            "the sources of \(place.method) of \(place.area.code) in \(place.period) add up to "
              + "\(NoteText.decimal(100 * sum, places: 1))%",
            at: group.location, expected: "100 ± 1"))
      }
      return figures(of: group, place, isWhole)
    }
  }

  private func figures(of group: Group, _ place: Place, _ isWhole: Bool) -> [CareFigure] {
    let cases = group.shares.values.map(\.cases).reduce(0, +)
    let make = { (id: String, breakdown: [String], category: [String], share: Share?) in
      var figure = CareFigure(
        indicator: id, area: place.area, period: place.period, breakdown: breakdown,
        category: category, number: 100 * (share?.proportion ?? 0), source: group.source)
      figure.standardError = share?.error.map { 100 * $0 }
      figure.cases = cases
      figure.isIncomplete = !isWhole
      return figure
    }
    let total = make(
      "pse.care.family_planning.private", ["method"], [place.method], group.shares["private"])
    return [total]
      + Self.sectors.compactMap { item in
        group.shares[item.sector].map {
          make(
            "pse.care.family_planning.source", ["sector", "method"],
            [item.sector, place.method], $0)
        }
      }
  }
}
