/// The facilities of the lists by the ids under which they report.
struct ReportingUnits: Sendable {
  private var owners: [String: Ownership] = [:]
  private var assigned: [String: [String: Ownership]] = [:]

  init(_ lists: FacilityLists) {
    // The newest list stands: they come by year.
    for list in lists.all {
      for facility in list.facilities {
        for id in [facility.id, facility.reportingID] where !id.isEmpty {
          owners[Self.key(id, list.country)] = facility.ownership
        }
      }
      guard list.has("hmis_id") else { continue }
      assigned[list.country.code] = Dictionary(
        list.facilities.filter { !$0.reportingID.isEmpty && $0.isServicePoint }
          .map { ($0.reportingID, $0.ownership) }
      ) { first, _ in first }
    }
  }

  private static func key(_ id: String, _ country: Area) -> String { "\(country.code) \(id)" }

  /// The owner of a unit; unknown where no list holds it.
  func ownership(of unit: String, in country: Area) -> Ownership {
    owners[Self.key(unit, country)] ?? .unknown
  }

  /// The units of a country that its newest list gives an id for reporting.
  func assigned(in country: Area) -> [String: Ownership] { assigned[country.code] ?? [:] }
}
