internal import Tabular

/// Rows of a `facilities` input: bound columns in, facilities out (pse.md C.1).
struct FacilityRecords {
  static let columns: [Column] =
    [
      Column("country_iso3", aliases: ["iso3", "country_code", "country"]),
      Column("facility_id", aliases: ["facility_code", "code"]), Column("facility_id_prefix"),
      Column("name", aliases: ["facility_name"]), Column("type", aliases: ["facility_type"]),
      Column("level"), Column("owner_raw", aliases: ["owner", "ownership", "facility_ownership"]),
      Column("owner_type"), Column("sector"), Column("subsector"),
      Column("admin1"), Column("admin2"), Column("admin3"), Column("status"), Column("beds"),
      Column("cots"), Column("doctors"), Column("nurses"), Column("midwives"),
      Column("pharmacists"), Column("other_staff", aliases: ["other"]),
      Column("licence_number", aliases: ["license_number"]),
      Column("licence_valid_to", aliases: ["license_valid_to"]), Column("licence_required"),
      Column("regulatory_body"), Column("accredited"), Column("accreditation_expiry"),
      Column("accreditation_eligible"), Column("hmis_id"), Column("contracted_scheme"),
      Column("network"), Column("lat", aliases: ["latitude"]),
      Column("lon", aliases: ["longitude", "long", "lng"]), Column("list_date"),
    ]

  let owners: OwnershipMap
  let stop: UnitTypes
  let specification: InputSpecification

  /// The columns of an entry: the usual ones, and one for each service.
  static func columns(_ specification: InputSpecification) -> [Column] {
    columns + specification.providers.services.keys.sorted().map { Column("services.\($0)") }
  }

  /// The facility of a row; `nil` where the row has neither a name nor an id, though the list has such columns.
  func facility(_ row: InputRow) throws(Diagnostic) -> Facility? {
    var facility = Facility()
    let prefix = row.known("facility_id_prefix")
    let id = row.known("facility_id")
    facility.id = id.isEmpty || prefix.isEmpty ? id : "\(prefix) \(id)"
    facility.name = row.known("name")
    if facility.id.isEmpty, facility.name.isEmpty, row.has("name") || row.has("facility_id") {
      return nil
    }
    facility.type = row.known("type").collapsed
    facility.level = row.known("level").collapsed
    facility.units = ["admin1", "admin2", "admin3"].map { row.known($0).collapsed }
    facility.source = row.source
    facility.isStopped = stop.isStopped(facility.type)
    facility.isHospital = stop.isHospital(facility.type)
    try readOwner(row, into: &facility)
    try readCapacity(row, into: &facility)
    try readQuality(row, into: &facility)
    for service in specification.providers.services.keys {
      facility.services[service] = try row.flag("services.\(service)")
    }
    return facility
  }

  private func readOwner(_ row: InputRow, into facility: inout Facility) throws(Diagnostic) {
    facility.owner = row.known("owner_raw")
    let read = try OwnerReading(row, owners)
    (facility.ownership, facility.isOwnerUnmapped) = (read.ownership, read.isUnmapped)
    // A second column of owners, where the list has one, is held against the first.
    if let second = owners.ownership(of: row.known("owner_type")) {
      let sectors = [facility.ownership.sector, second.sector]
      facility.doOwnersDisagree = !sectors.contains(.unknown) && sectors[0] != sectors[1]
    }
  }

  private func readCapacity(_ row: InputRow, into facility: inout Facility) throws(Diagnostic) {
    facility.beds = try row.quantity("beds")
    facility.cots = try row.quantity("cots")
    for cadre in Facility.Cadre.allCases {
      if let posts = try row.quantity(cadre.rawValue) { facility.staff[cadre] = posts }
    }
    facility.latitude = try row.number("lat")
    facility.longitude = try row.number("lon")
  }

  private func readQuality(_ row: InputRow, into facility: inout Facility) throws(Diagnostic) {
    if row.has("status") { facility.status = status(row.known("status")) }
    facility.licence = row.known("licence_number")
    facility.licenceEnds = try row.date("licence_valid_to")
    facility.mustBeLicensed = try row.flag("licence_required")
    facility.regulator = row.known("regulatory_body")
    facility.isAccredited = try row.flag("accredited")
    facility.accreditationEnds = try row.date("accreditation_expiry")
    facility.mayBeAccredited = try row.flag("accreditation_eligible")
    facility.reportingID = row.known("hmis_id")
    facility.scheme = row.known("contracted_scheme")
    facility.network = row.known("network")
  }

  private static let statuses: [String: Facility.Status] = [
    "operational": .operational, "open": .operational, "functional": .operational,
    "functioning": .operational, "active": .operational, "in_operation": .operational,
    "not_operational": .closed, "non_operational": .closed, "closed": .closed,
    "non_functional": .closed, "not_functional": .closed, "inactive": .closed,
    "closed_temporarily": .closed, "temporarily_closed": .closed, "suspended": .closed,
    "pending": .pending, "pending_opening": .pending, "under_construction": .pending,
    "planned": .pending, "unknown": .unknown, "": .unknown,
  ]

  private func status(_ text: String) -> Facility.Status {
    if specification.providers.operational.contains(text) { return .operational }
    return Self.statuses[ClosedList.normalised(text)] ?? .unknown
  }

  /// Whether a word for the status is one that is understood.
  func isKnownStatus(_ text: String) -> Bool {
    specification.providers.operational.contains(text)
      || Self.statuses[ClosedList.normalised(text)] != nil
  }
}
