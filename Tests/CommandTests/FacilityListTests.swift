import Testing

/// Lists as ministries hold them, with all that is wrong in them: said, counted, and stopping nothing that does not rest on it.
struct FacilityListTests {
  private static let manifest = """
    schema: 1
    title: Lists
    as_of: 2025-01-01
    areas: {groups: []}
    """

  private func run<Result>(
    _ inputs: String, _ files: [String: String], top: String = "", code: Int32 = 0,
    _ body: (ComputedValues, String) throws -> Result
  ) throws -> Result {
    let manifest = Self.manifest + "\n" + top + "\ninputs:\n" + inputs
    return try Workspace.with(files.merging(["report.yaml": manifest]) { $1 }) { workspace in
      let run = try workspace.run("build", "-v")
      try #require(run.code == code, "\(run.errors)")
      return try body(try workspace.values(), run.errors)
    }
  }

  private static let list = """
    code,name,owner,type,county,ward,state,beds,doctors,licence,until,ok,lat,lon,art
    1,North Clinic,Private,Clinic,North,A,open,0,1,L1,2025-06-30,yes,-1.2,36.8,Y
    2,South Hospital,CHAG,Hospital,South,B,open,40,2,L2,2024-06-30,no,36.8,-1.2,N
    2,South Hospital,CHAG,Hospital,South,B,open,n/a,,,,,60,10,
    ,East Post,Government,Health Post,East,C,open,10,0,,,unknown,,,Y
    4,District Office,Government,District Health Office,East,C,open,,,,,,,,
    5,Old Clinic,private,Clinic,North,A,shut,,,,,,,,
    6,Odd Place,Weavers' Guild,Clinic,North,A,open,2,,L6,,,,,
    7,Even Place,weavers'  guild,Clinic,North,A,Open,3,,,,,,,
    ,,D,,,,,,,,,,,,

    """
  private static let input = """
      - kind: facilities
        path: list.csv
        country: KEN
        year: 2024
        columns: {facility_id: code, admin1: county, admin3: ward, status: state, licence_number: licence, licence_valid_to: until, accredited: ok}
        services: {art: art}
    """

  @Test func `every finding is said with its place and counted`() throws {
    try run(Self.input, ["list.csv": Self.list]) { values, errors in
      for line in [
        "list.csv:8:13: warning: the owner \"Weavers' Guild\" (1 row) is not in the ownership map",
        "list.csv:7:37: warning: the status \"shut\" (1 row) is not understood",
        "list.csv:3: warning: the id \"2\" stands on 2 rows: list.csv:3, list.csv:4; all are counted",
        "list.csv:3: warning: \"South Hospital\" comes 2 times in one place",
        "list.csv:5: warning: 1 of 8 rows have no id",
        "list.csv:3: warning: in 1 of 8 rows latitude and longitude look exchanged",
        "list.csv:4: warning: in 1 of 8 rows the coordinates lie outside the country",
        "list.csv:10:2: warning: 1 row without name and id: no facility, and left out",
      ] { #expect(errors.contains(line), "\(line)\n\(errors)") }
      let findings = Dictionary(
        uniqueKeysWithValues: values.rows.filter { $0["indicator"] == "pse.cap.list_quality" }
          .map { ($0["category"] ?? "", $0["value"] ?? "") })
      #expect(findings["rows"] == "8" && findings["missing_id"] == "1")
      #expect(findings["unmapped_owner"] == "2" && findings["unknown_sector"] == "2")
      #expect(findings["duplicate_id"] == "1" && findings["duplicate_id_rows"] == "2")
      #expect(findings["coordinates_swapped"] == "1" && findings["coordinates_outside"] == "1")
      #expect(findings["not_service_point"] == "1" && findings["not_operational"] == "1")
    }
  }

  @Test func `shares of all and of known, with the doubtful marked`() throws {
    try run(Self.input, ["list.csv": Self.list]) { values, _ in
      // In operation and providing services: 6 rows, of which 2 owners are unknown.
      let share = try #require(values["pse.cap.facility_share", "KEN", "2024", "sector", "private"])
      #expect(share["numerator"] == "3" && share["denominator"] == "6" && share["value"] == "50")
      #expect(share["flags"] == "low_quality")
      #expect(share["note"]?.contains("owner unknown in 33.3% of rows") == true)
      let known = try #require(
        values["pse.cap.facility_share_known", "KEN", "2024", "sector", "private"])
      #expect(known["numerator"] == "3" && known["denominator"] == "4" && known["value"] == "75")
      // Blank beds are unknown and leave the sum; 0 is none.
      #expect(values.number("pse.cap.beds", "KEN", "2024", "sector", "private") == 40)
      #expect(values.number("pse.cap.with_beds", "KEN", "2024", "sector", "public") == 100)
      let informal = try #require(
        values["pse.cap.facility_share", "KEN", "2024", "typology4", "informal"])
      #expect(informal["status"] == "not_available" && informal["value"] == "")
      #expect(informal["note"]?.hasPrefix("not measured") == true)
    }
  }

  @Test func `licences at the report date, accreditation and services`() throws {
    try run(Self.input, ["list.csv": Self.list]) { values, _ in
      // Of three private facilities one licence is valid, one is over, one has no number.
      let licensed = try #require(values["pse.cap.licensed", "KEN", "2024", "sector", "private"])
      #expect(licensed["numerator"] == "1" && licensed["denominator"] == "3")
      let accredited = try #require(
        values["pse.cap.accredited_known", "KEN", "2024", "sector", "private"])
      #expect(accredited["numerator"] == "1" && accredited["denominator"] == "2")
      let service = try #require(
        values["pse.cap.services", "KEN", "2024", "service+sector", "art+private"])
      #expect(service["numerator"] == "1" && service["denominator"] == "3")
    }
  }

  @Test func `a label, a list of types and a map of one's own, without touching the program`()
    throws
  {
    let more =
      Self.input + """

            operational: [shut]
            stop_types: [Health Post]
            ownership: {labels: {Weavers' Guild: pnfp_community}}
        """
    try run(more, ["list.csv": Self.list]) { values, errors in
      #expect(!errors.contains("ownership map") && !errors.contains("is not understood"))
      let share = try #require(values["pse.cap.facility_share", "KEN", "2024", "sector", "private"])
      #expect(share["numerator"] == "6" && share["denominator"] == "7")
      #expect(
        values["pse.cap.facility_share", "KEN", "2024", "subsector", "pnfp_community"]?["numerator"]
          == "2")
    }
    let map =
      "source,raw_owner_normalised,sector,subsector,typology4,note\nA,private,public,public_quasi,,\n"
    let mapped = Self.input + "\n    ownership: map.csv\n"
    try run(mapped, ["list.csv": Self.list, "map.csv": map]) { values, _ in
      let share = try #require(values["pse.cap.facility_share", "KEN", "2024", "sector", "public"])
      #expect(share["numerator"] == "1")
    }
  }

  @Test func `not-for-profit providers where the manifest counts them`() throws {
    for (rule, part, note) in [
      ("separate", "3", "includes not-for-profit"), ("private", "3", ""),
      ("public", "1", "without not-for-profit"),
    ] {
      try run(Self.input, ["list.csv": Self.list], top: "nfp_as: \(rule)") { values, _ in
        let share = try #require(
          values["pse.cap.facility_share", "KEN", "2024", "sector", "private"])
        #expect(share["numerator"] == part, "\(rule)")
        #expect(share["note"]?.contains("not-for-profit") == !note.isEmpty, "\(rule)")
        #expect(note.isEmpty || share["note"]?.contains(note) == true, "\(rule)")
        let apart = try #require(
          values["pse.cap.facility_share", "KEN", "2024", "profit", "not_for_profit"])
        #expect(apart["numerator"] == "2", "\(rule)")
        // In the north a clinic for profit, in the south the mission's hospital.
        let reached = try #require(
          values["pse.cap.units_reached", "KEN", "2024", "unit+provider", "admin1+private"])
        #expect(reached["numerator"] == (rule == "public" ? "1" : "2"), "\(rule)")
      }
    }
  }

  @Test func `a list that names sectors alone says nothing of what they are made of`() throws {
    let list = "code,name,sector,beds\n1,A,private,10\n2,B,private,30\n3,C,public,40\n"
    let input = "  - {kind: facilities, path: list.csv, country: KEN, year: 2024}\n"
    try run(input, ["list.csv": list]) { values, _ in
      #expect(values.number("pse.cap.bed_share", "KEN", "2024", "sector", "private") == 50)
      for (breakdown, category) in [
        ("profit", "for_profit"), ("profit", "not_for_profit"), ("subsector", "pfp"),
        ("subsector", "public_government"), ("typology4", "formal_for_profit"),
      ] {
        for id in ["facilities", "facility_share", "bed_share"] {
          let row = values["pse.cap.\(id)", "KEN", "2024", breakdown, category]
          #expect(row?["status"] == "not_available" && row?["value"] == "", "\(id) \(category)")
        }
      }
      #expect(values.number("pse.cap.facilities", "KEN", "2024", "subsector", "unknown") == 3)
    }
    // Where some rows name it, the others are of an unknown part, which is shown beside.
    let partly = list.replacing("beds\n", with: "beds,subsector\n").replacing(
      "10\n", with: "10,pnfp_faith\n"
    )
    .replacing("30\n", with: "30,\n").replacing("40\n", with: "40,\n")
    try run(input, ["list.csv": partly]) { values, _ in
      #expect(values.number("pse.cap.beds", "KEN", "2024", "profit", "not_for_profit") == 10)
      #expect(values.number("pse.cap.beds", "KEN", "2024", "subsector", "unknown") == 70)
    }
  }

  @Test func `a district without a population has a reason, the others their density`() throws {
    let more =
      Self.input + """

          - kind: populations
            path: people.csv
            country: KEN
            columns: {admin1: district, population: people}
        """
    let people = "district,year,people\nNORTH,2024,30000\nSouth,2010,10000\n"
    try run(more, ["list.csv": Self.list, "people.csv": people]) { values, _ in
      #expect(values.number("pse.cap.facility_density", "KEN/North", "2024") == 1)
      let south = try #require(values["pse.cap.facility_density", "KEN/South", "2024"])
      #expect(south["flags"]?.contains("year_mismatch;year_mismatch_wide") == true)
      #expect(south["note"]?.hasPrefix("population of 2010") == true)
      let east = try #require(values["pse.cap.facility_density", "KEN/East", "2024"])
      #expect(east["status"] == "not_available" && east["value"] == "")
      #expect(east["note"]?.hasPrefix("no population of KEN/East is held") == true)
    }
  }

  @Test func `a gazetteer gives the base of the reach`() throws {
    let more = Self.input + "\n  - {kind: gazetteer, path: units.csv, country: KEN}\n"
    let units = "admin1,admin2,admin3\nNorth,x,A\nSouth,x,B\nEast,x,C\nWest,x,D\n"
    try run(more, ["list.csv": Self.list, "units.csv": units]) { values, _ in
      let reach = try #require(
        values["pse.cap.units_reached", "KEN", "2024", "unit+provider", "admin1+private"])
      #expect(reach["numerator"] == "2" && reach["denominator"] == "4")
      #expect(reach["note"]?.contains("units of units.csv") == true)
    }
    try run(Self.input, ["list.csv": Self.list]) { values, _ in
      let reach = try #require(
        values["pse.cap.units_reached", "KEN", "2024", "unit+provider", "admin1+private"])
      #expect(reach["numerator"] == "2" && reach["denominator"] == "3")
      #expect(reach["note"]?.contains("no gazetteer is held") == true)
    }
  }

  @Test(arguments: [
    (
      "    country: KEN\n    year: 2024\n", "code,name\n1,A\n", "no column says who owns a facility"
    ),
    (
      "    country: KEN\n", "code,owner\n1,Private\n",
      "neither a column nor the manifest dates the list"
    ),
    (
      "    year: 2024\n", "code,owner\n1,Private\n",
      "neither a column nor the manifest names the country"
    ),
    (
      "    country: KEN\n    year: 2024\n", "code,owner,beds\n1,Private,many\n",
      "list.csv:2:11: error: \"many\" is not a number"
    ),
    (
      "    country: KEN\n    year: 2024\n", "code,owner,beds\n1,Private,-3\n",
      "list.csv:2:11: error: \"-3\" is below zero"
    ),
    (
      "    country: KEN\n    year: 2024\n", "code,owner,lat\n1,Private,north\n",
      "list.csv:2:11: error: \"north\" is not a number"
    ),
    (
      "    country: KEN\n    year: 2024\n", "code,sector\n1,privat\n",
      "list.csv:2:3: error: \"privat\" is not a value of \"sector\""
    ),
    (
      "    country: KEN\n    year: 2024\n    services: {art: ART}\n", "code,owner\n1,Private\n",
      "there is no column \"ART\""
    ),
  ])
  func `what cannot be read stops the list`(keys: String, list: String, says: String) throws {
    let manifest = Self.manifest + "\ninputs:\n  - kind: facilities\n    path: list.csv\n" + keys
    try Workspace.with(["report.yaml": manifest, "list.csv": list]) { workspace in
      let run = try workspace.run("build")
      #expect(run.code == 2, "\(run.errors)")
      #expect(run.errors.contains(says), "\(run.errors)")
    }
  }

  @Test func `a bad row is left out where the manifest says so, and the rest stands`() throws {
    let list = "code,owner,beds\n1,Private,many\n2,Private,3\n3,Government,5\n"
    let input = """
        - kind: facilities
          path: list.csv
          country: KEN
          year: 2024
          bad_rows: leave-out
      """
    try run(input, ["list.csv": list]) { values, errors in
      #expect(errors.contains("list.csv:2:11: warning: \"many\" is not a number"))
      #expect(values["pse.cap.bed_share", "KEN", "2024"]?["denominator"] == "8")
    }
  }

  @Test(arguments: [
    ("kind: prices-x", "unknown"),
    ("services: {a: b}", "`services` is not read for inputs of kind observations"),
    ("window: [2024]", "`window` is not read for inputs of kind observations"),
  ])
  func `keys of other kinds are errors`(key: String, says: String) throws {
    let manifest =
      Self.manifest + "\ninputs:\n  - kind: observations\n    path: list.csv\n    \(key)\n"
    try Workspace.with(["report.yaml": manifest, "list.csv": "a\n1\n"]) { workspace in
      let run = try workspace.run("check")
      #expect(run.code == 65, "\(run.errors)")
      #expect(key.hasPrefix("kind") || run.errors.contains(says), "\(run.errors)")
    }
  }

  @Test func `keys that change nothing are said, and fail under strict`() throws {
    let manifest =
      Self.manifest + "\ninputs:\n  - kind: facilities\n    path: list.csv\n    country: KEN\n"
      + "    year: 2024\n    layout: tidy\n"
    let list = "code,owner\n1,Private\n2,Government\n"
    try Workspace.with(["report.yaml": manifest, "list.csv": list]) { workspace in
      let run = try workspace.run("check")
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors.contains("warning: `layout` changes nothing for inputs of kind fac"))
      #expect(try workspace.run("check", "--strict").code != 0)
    }
  }
}
