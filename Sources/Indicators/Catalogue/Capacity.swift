extension Catalogue {
  /// Who provides care, from lists of facilities and of contracts (pse.md C0 to C4, C8).
  package static let capacity: [Indicator] =
    listQuality + ownership + density + geography + regulation + contracting

  private static let census =
    "A list is a census: no interval. It says who is listed, not who is there."

  private static let listQuality: [Indicator] = [
    Indicator(
      "pse.cap.list_quality", "Findings in a facility list", in: .count, .neutral,
      .capacity(.listQuality(asShare: false)),
      definition: """
        Rows, and rows without id, owner, type or status; ids, and names in one place, that come more than once; owners \
        that the ownership map does not hold; coordinates that are missing, exchanged or outside the country.
        """,
      reading: "Nothing is corrected: every finding is counted, and the rows stay in the shares.",
      reference: "pse.md C0"),
    Indicator(
      "pse.cap.list_quality_share", "Findings in a facility list, of its rows", in: .percent,
      .neutral, .capacity(.listQuality(asShare: true)),
      definition: "100 × each finding / rows of the list.", reference: "pse.md C0"),
  ]

  private static func part(
    _ id: String, _ title: String, _ item: CapacityItem, ofKnown: Bool = false, of what: String,
    reading: String = "", _ reference: String
  ) -> Indicator {
    Indicator(
      id, title, in: .percent, .neutral, .capacity(.share(item, ofKnown: ofKnown)),
      aggregates: [.pooled, .median],
      definition: """
        100 × \(what) of private owners / all \(what)\(ofKnown ? " whose owner is known" : ""); by sector, profit, \
        subsector and typology4 those of each owner. Of facilities in operation that provide services; by base also of \
        all listed.
        """,
      reading: reading.isEmpty ? census : reading, reference: reference)
  }

  private static func total(
    _ id: String, _ title: String, _ item: CapacityItem, _ definition: String, _ reference: String
  ) -> Indicator {
    Indicator(
      id, title, in: .count, .neutral, .capacity(.total(item)), definition: definition,
      reading: census, reference: reference)
  }

  private static func change(
    _ id: String, _ title: String, _ item: CapacityItem, _ reference: String
  ) -> Indicator {
    Indicator(
      id, title, in: .percentagePoints, .neutral, .capacity(.change(item)),
      definition: """
        The share of the later list less that of the one before it, of the same country, in percentage points.
        """,
      reading:
        "Two lists may differ in what they cover: a change of the list is not always one of the country.",
      reference: reference)
  }

  private static let ownership: [Indicator] = [
    total(
      "pse.cap.facilities", "Health facilities", .facilities,
      "Facilities in operation that provide services, by owner.", "pse.md C1"),
    part(
      "pse.cap.facility_share", "Private share of health facilities", .facilities,
      of: "facilities", "pse.md C1"),
    part(
      "pse.cap.facility_share_known", "Private share of facilities with a known owner",
      .facilities, ofKnown: true, of: "facilities", "pse.md C1"),
    change(
      "pse.cap.facility_share_change", "Change in the private share of facilities", .facilities,
      "pse.md C1"),
    total(
      "pse.cap.beds", "Hospital and other beds", .beds,
      "Σ beds of the listed facilities, by owner; a blank cell is unknown, 0 is none.",
      "pse.md C2"),
    part(
      "pse.cap.bed_share", "Private share of beds", .beds, of: "beds",
      reading: "Lists often write 0 for unknown: read it with the facilities that have a bed.",
      "pse.md C2"),
    part(
      "pse.cap.bed_share_known", "Private share of beds with a known owner", .beds, ofKnown: true,
      of: "beds", "pse.md C2"),
    change(
      "pse.cap.bed_share_change", "Change in the private share of beds", .beds, "pse.md C2"),
    total(
      "pse.cap.cots", "Cots", .cots, "Σ cots of the listed facilities, by owner.", "pse.md C2"),
    part("pse.cap.cot_share", "Private share of cots", .cots, of: "cots", "pse.md C2"),
    Indicator(
      "pse.cap.with_beds", "Facilities with a bed", in: .percent, .neutral,
      .capacity(.attribute(.beds, ofKnown: false)), aggregates: [.pooled, .median],
      definition: "100 × facilities with more than 0 beds / facilities, by owner.",
      reading: "Where many lists write 0 for unknown, this says how far the bed counts carry.",
      reference: "pse.md C2"),
    total(
      "pse.cap.staff", "Posts of health workers", .staff,
      "Σ posts of the listed facilities, by cadre and owner.", "pse.md C2b"),
    part(
      "pse.cap.staff_share", "Private share of posts of health workers", .staff, of: "posts",
      reading: "Posts, not persons: who works in both sectors is counted in both.", "pse.md C2b"),
    part(
      "pse.cap.staff_share_known", "Private share of posts with a known owner", .staff,
      ofKnown: true, of: "posts", reading: "Posts, not persons.", "pse.md C2b"),
  ]

  private static func perPeople(
    _ id: String, _ title: String, _ item: CapacityItem, reading: String
  ) -> Indicator {
    Indicator(
      id, title, in: .perTenThousand, .neutral, .capacity(.density(item)),
      aggregates: [.pooled, .median],
      definition: """
        10 000 × \(item == .staff ? "posts" : item.rawValue) / population of the same area in the nearest year that is held; \
        by owner\(item == .staff ? " and cadre" : "").
        """,
      reading: reading, reference: "pse.md C3")
  }

  private static let density: [Indicator] = [
    perPeople(
      "pse.cap.facility_density", "Health facilities per 10 000 people", .facilities,
      reading:
        "A facility may be a room or a hospital. Years of list and population are in the note."),
    perPeople(
      "pse.cap.bed_density", "Beds per 10 000 people", .beds,
      reading: "Of the beds that the list holds."),
    perPeople(
      "pse.cap.staff_density", "Posts of health workers per 10 000 people", .staff,
      reading: "Posts, not persons."),
  ]

  private static let geography: [Indicator] = [
    Indicator(
      "pse.cap.units_reached", "Administrative units with a facility", in: .percent, .neutral,
      .capacity(.unitsReached),
      definition: """
        100 × units with at least one facility (any, private, for profit, not for profit, hospital, private hospital) / \
        all units of the level: of the gazetteer, else of the list itself.
        """,
      reading:
        "Units without any facility are missing from the base where no gazetteer is held; the note says so.",
      reference: "pse.md C4"),
    Indicator(
      "pse.cap.top_units", "Private facilities in the three units with most of them", in: .percent,
      .neutral, .capacity(.topUnits),
      definition:
        "100 × private facilities in the three units with most / private facilities with a unit.",
      reading: "Cities hold more people too: read it with the densities.", reference: "pse.md C4b"),
    Indicator(
      "pse.cap.density_gini", "Inequality of private facilities between units", in: .ratio,
      .neutral, .capacity(.inequality),
      definition: """
        The Gini index, 0 to 1, of private facilities for each 10 000 people over units of the first level, each unit \
        counting once; by unit+weight, each counting by its people.
        """,
      reading: "0: the same density everywhere.", reference: "pse.md C4b"),
  ]

  private static func property(
    _ id: String, _ title: String, _ attribute: FacilityAttribute, ofKnown: Bool = false,
    _ definition: String, reading: String = "", _ reference: String
  ) -> Indicator {
    Indicator(
      id, title, in: .percent, .neutral, .capacity(.attribute(attribute, ofKnown: ofKnown)),
      aggregates: [.pooled, .median], definition: definition, reading: reading,
      reference: reference)
  }

  private static let regulation: [Indicator] = [
    property(
      "pse.cap.licensed", "Facilities with a valid licence", .licensed,
      """
      100 × facilities with a licence number that is valid on the report date / facilities that must be licensed, by \
      owner. Only of lists that say until when a licence is valid.
      """, reading: "A number without an end is not known to be valid: it counts in the base.",
      "pse.md C5"),
    property(
      "pse.cap.registered", "Facilities with a registration number", .registered,
      "100 × facilities with a registration or licence number in the list / facilities that must be licensed, by owner.",
      reading: "A lower bound: the field is often left blank.", "pse.md C5"),
    property(
      "pse.cap.regulated", "Facilities with a regulatory body", .regulated,
      "100 × facilities with a regulatory body in the list / facilities, by owner.", "pse.md C5"),
    property(
      "pse.cap.accredited", "Accredited facilities", .accredited,
      "100 × facilities that are accredited, and not expired on the report date / eligible facilities, by owner.",
      "pse.md C5b"),
    property(
      "pse.cap.accredited_known", "Accredited facilities, of those known", .accredited,
      ofKnown: true,
      "100 × accredited and not expired / eligible facilities of which the list says yes or no, by owner.",
      "pse.md C5b"),
    property(
      "pse.cap.services", "Facilities that offer a service", .services,
      "100 × facilities that offer the service / facilities, by service and owner.",
      reading: "A blank cell is not known, and counts in the base.", "pse.md C7"),
    property(
      "pse.cap.services_known", "Facilities that offer a service, of those known", .services,
      ofKnown: true,
      "100 × facilities that offer the service / facilities of which the list says yes or no, by service and owner.",
      "pse.md C7"),
    property(
      "pse.cap.network", "Facilities in a network or franchise", .network,
      "100 × facilities in a network or franchise / facilities, by owner.", "pse.md C7"),
  ]

  private static let contracting: [Indicator] = [
    Indicator(
      "pse.cap.contracts", "Contracted facilities", in: .count, .neutral, .capacity(.contracts),
      definition:
        "Facilities that a purchaser has contracted or an insurer empanelled, by owner and level.",
      reference: "pse.md C8"),
    Indicator(
      "pse.cap.contract_mix", "Private share of contracted facilities", in: .percent, .neutral,
      .capacity(.contractMix), aggregates: [.pooled, .median],
      definition:
        "100 × contracted facilities of private owners / all contracted facilities; by owner and level.",
      reading: "Who is contracted says nothing of how much is paid.", reference: "pse.md C8"),
    Indicator(
      "pse.cap.contract_coverage", "Listed facilities that are contracted", in: .percent,
      .neutral, .capacity(.contractCoverage), aggregates: [.pooled, .median],
      definition: """
        100 × contracted facilities / facilities in operation that provide services, of the same owner and year, by \
        owner. Where the years differ the figure is marked.
        """,
      reading: "Two lists that count differently can give more than 100.", reference: "pse.md C8"),
  ]
}
