internal import Statistics

/// C0: what can be seen to be wrong with a list.
extension CapacitySummary {
  func listQuality(_ list: FacilityList, asShare: Bool) -> [IndicatorValue] {
    guard let slice = slices(of: list).first else { return [] }
    let rows = Double(list.facilities.count)
    return findings(list).map { name, number, note in
      let outcome =
        asShare ? ratio(number, rows, none: "the list has no row") : .value(number)
      return value(
        slice, outcome, SectorTally.Group(breakdown: "finding", category: name),
        numerator: asShare ? number : nil, denominator: asShare ? rows : nil,
        count: list.facilities.count, note: note)
    }
  }

  private func findings(_ list: FacilityList) -> [(String, Double, String)] {
    let all = list.facilities
    let checks = FacilityChecks(all, file: "", country: list.country)
    func count(_ name: String, _ note: String = "", _ isFound: (Facility) -> Bool)
      -> (String, Double, String)
    {
      (name, Double(all.count { isFound($0) }), note)
    }
    let (ids, names) = (checks.repeatedIDs, checks.repeatedNames)
    var findings = [
      count("rows") { _ in true },
      count("missing_id", list.has("facility_id") ? "" : "the list has no ids") { $0.id.isEmpty },
      ("duplicate_id", Double(ids.count), "ids that come more than once"),
      ("duplicate_id_rows", Double(ids.reduce(0) { $0 + $1.rows.count }), "rows with such an id"),
      ("duplicate_name", Double(names.count), "names that come more than once in one place"),
      ("duplicate_name_rows", Double(names.reduce(0) { $0 + $1.rows.count }), "rows of such names"),
      count("missing_owner") { $0.owner.isEmpty && $0.ownership.sector == .unknown },
      count("unmapped_owner") { $0.isOwnerUnmapped },
      count("unknown_sector") { $0.ownership.sector == .unknown },
      count("missing_type", list.has("type") ? "" : "the list has no types") { $0.type.isEmpty },
      count("missing_status", list.has("status") ? "" : "the list has no status") {
        $0.status == nil || $0.status == .unknown
      },
      count("not_operational") { !$0.isOperational },
      count("not_service_point", "offices, schools or institutes, in operation or not") {
        $0.isStopped
      },
    ]
    if list.has("lat"), list.has("lon") {
      let positions = all.map { checks.position($0) }
      for (name, position) in [
        ("coordinates_missing", FacilityChecks.Position.none),
        ("coordinates_swapped", .swapped), ("coordinates_outside", .outside),
      ] {
        findings.append(
          (
            name, Double(positions.count { $0 == position }),
            checks.box == nil ? "no box of the country is known" : ""
          ))
      }
    }
    if list.has("owner_type") {
      findings.append(
        count("owner_disagrees", "two columns of owners lead to two sectors") {
          $0.doOwnersDisagree
        })
    }
    if list.has("beds") { findings.append(count("missing_beds") { $0.beds == nil }) }
    return findings
  }
}
