internal import Tabular

/// What can be seen to be wrong with a list of facilities (pse.md C0); nothing is corrected, and nothing left out.
struct FacilityChecks {
  /// Where a facility's coordinates lie.
  enum Position: Hashable {
    case none, inside, outside, swapped
  }

  let facilities: [Facility]
  let file: String
  let box: CountryBox?

  init(_ facilities: [Facility], file: String, country: Area?) {
    self.facilities = facilities
    self.file = file
    box = country.flatMap { BuiltIn.boxes[$0.code] }
  }

  /// Ids that come more than once, with the places of their rows.
  var repeatedIDs: [(key: String, rows: [Facility])] {
    Self.repeated(facilities.filter { !$0.id.isEmpty }) { OwnershipMap.normalised($0.id) }
  }

  /// Facilities of one name in the same units that come more than once.
  var repeatedNames: [(key: String, rows: [Facility])] {
    Self.repeated(facilities.filter { !$0.name.isEmpty }) {
      ([$0.name] + $0.units).map(OwnershipMap.normalised).joined(separator: "\n")
    }
  }

  private static func repeated(
    _ facilities: [Facility], _ key: (Facility) -> String
  ) -> [(key: String, rows: [Facility])] {
    Dictionary(grouping: facilities, by: key).filter { $0.value.count > 1 }
      .map { (key: $0.key, rows: $0.value) }.sorted { $0.key < $1.key }
  }

  /// Beyond 90 degrees a latitude is certainly none; inside the country only after exchange is probable (pse.md C0).
  func position(_ facility: Facility) -> Position {
    guard let latitude = facility.latitude, let longitude = facility.longitude else { return .none }
    if abs(latitude) > 90 { return .swapped }
    guard let box else { return abs(longitude) > 180 ? .outside : .inside }
    if box.holds(latitude: latitude, longitude: longitude) { return .inside }
    return box.holds(latitude: longitude, longitude: latitude) ? .swapped : .outside
  }

  /// The problems, each said once with a count and the first place.
  var warnings: [Diagnostic] {
    let ids = repeatedIDs.map { repeated in
      said(
        "primary-key",
        "the id \"\(repeated.rows[0].id)\" stands on \(repeated.rows.count) rows: "
          + NoteText.list(repeated.rows.map(\.source), upTo: 4) + "; all are counted",
        repeated.rows[0])
    }
    let names = repeatedNames.map { repeated in
      said(
        "duplicate-row",
        "\"\(repeated.rows[0].name)\" comes \(repeated.rows.count) times in one place: "
          + NoteText.list(repeated.rows.map(\.source), upTo: 4) + "; all are counted",
        repeated.rows[0])
    }
    return ids + names + [missingIDs, swapped, outside].compactMap { $0 }
  }

  private var missingIDs: Diagnostic? {
    let rows = facilities.filter { $0.id.isEmpty }
    guard let first = rows.first else { return nil }
    return said(
      "missing-id",
      rows.count == facilities.count
        ? "no row has an id: facilities can be told apart by name and place only"
        : "\(rows.count) of \(facilities.count) rows have no id", first)
  }

  private var swapped: Diagnostic? {
    let rows = facilities.filter { position($0) == .swapped }
    return rows.first.map {
      said(
        "swapped-coordinates",
        "in \(rows.count) of \(facilities.count) rows latitude and longitude look exchanged", $0,
        hint: "exchange the columns: `columns: {lat: …, lon: …}`")
    }
  }

  private var outside: Diagnostic? {
    let rows = facilities.filter { position($0) == .outside }
    return rows.first.map {
      said(
        "outside-country",
        "in \(rows.count) of \(facilities.count) rows the coordinates lie outside the country", $0)
    }
  }

  private func said(
    _ code: Diagnostic.Code, _ message: String, _ facility: Facility, hint: String? = nil
  ) -> Diagnostic {
    let line = facility.source.split(separator: ":").last.flatMap { Int($0) }
    return Diagnostic(
      .warning, code, message, at: SourceLocation(file: file, line: line), hint: hint)
  }
}
