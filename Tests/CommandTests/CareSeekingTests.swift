import Testing

/// Where people seek care, on rows that can be worked out by hand.
struct CareSeekingTests {
  /// Children; weights are 1, two clusters in each stratum.
  private static let children = """
    stratum,cluster,weight,residence,wealth_quintile,ari,fever,diarrhoea,src_a,src_j,src_k,src_s,src_t,src_y,src_z
    1,1,1,urban,1,1,1,0,1,0,0,0,0,0,1
    1,1,1,urban,2,0,1,0,0,1,1,0,0,0,1
    1,2,1,urban,5,0,1,0,0,0,0,1,0,0,0
    1,2,1,urban,5,0,0,1,1,1,0,0,0,0,1
    2,3,1,rural,1,0,1,0,0,0,0,0,1,0,0
    2,3,1,rural,1,0,8,1,0,0,0,0,0,1,0
    2,4,1,rural,,1,0,0,0,0,1,0,0,0,0
    2,4,1,rural,3,0,0,0,0,0,0,0,0,0,0

    """

  private static let map = """
    source_code,source_label,sector,subsector,counts_as_care
    a,Government hospital,public,public,
    j,Private clinic,private,private_clinic,
    k,Pharmacy,private,private_pharmacy,
    s,Shop,private,private_shop,
    t,Traditional practitioner,other,traditional,

    """

  private static func manifest(_ more: String = "") -> String {
    """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: care-seeking
        path: a.csv
        country: KEN
        year: 2019
        source_map: map.csv
        small_samples: show
    \(more)
    """
  }

  private func values(
    _ data: String = Self.children, map: String = Self.map, _ more: String = ""
  ) throws -> (ComputedValues, String) {
    try Workspace.with(["report.yaml": Self.manifest(more), "a.csv": data, "map.csv": map]) {
      workspace in
      let run = try workspace.run("build", "-v")
      try #require(run.code == 0, "\(run.errors)")
      return (try workspace.values(), run.errors)
    }
  }

  @Test func `both bases, each child once`() throws {
    let (values, errors) = try values()
    let number = { (id: String, breakdown: String, category: String) -> Double? in
      // Exact where the share is; else without the last digits.
      values.number("pse.care." + id, "KEN", "2019", breakdown, category)
        .map { ($0 * 1e10).rounded() / 1e10 }
    }
    // Seven are ill; of them the first four and the last sought care.
    #expect(number("sought", "", "") == 71.4285714286)
    #expect(values["pse.care.sought", "KEN", "2019"]?["n"] == "7")
    #expect(number("any_private", "", "") == 80)
    #expect(number("any_public", "", "") == 40)
    #expect(number("any_private_of_ill", "", "") == 57.1428571429)
    for (name, share) in [
      ("public_only", 20), ("private_only", 60), ("both", 20), ("other_only", 0),
    ] {
      #expect(number("source", "source_class", name) == Double(share))
    }
    #expect(number("source_of_ill", "source_class", "no_care") == 28.5714285714)
    // Seven sources named: two public, two clinics, two pharmacies, one shop.
    #expect(number("mentions", "subsector", "private_pharmacy") == 28.5714285714)
    #expect(
      values["pse.care.mentions", "KEN", "2019", "subsector", "public"]?["denominator"] == "7")
    #expect(number("used", "subsector", "private_clinic") == 40)
    // One row has no quintile, two of quintile 1 sought no care.
    #expect(number("any_private", "wealth_quintile", "1") == 0)
    #expect(number("any_private.poorest40", "", "") == 50)
    #expect(number("any_private.gap", "", "") == 100)
    #expect(number("sought.ratio", "", "") == 3)
    #expect(number("sought", "condition", "fever") == 75)
    #expect(number("any_private", "condition+residence", "fever+urban") == 66.6666666667)
    #expect(errors.contains("\"fever\" is not known (8 in 1 row): counted as not ill"))
    let note = values["pse.care.sought", "KEN", "2019"]?["note"]
    #expect(note?.contains("not counted as care: t (Traditional practitioner)") == true)
  }

  @Test func `none or all of the cases have no interval, unless another method is asked for`()
    throws
  {
    let place = ("pse.care.source", "KEN", "2019", "source_class", "other_only")
    let plain = try values().0[place.0, place.1, place.2, place.3, place.4]
    #expect(plain?["lower"] == "" && plain?["upper"] == "")
    #expect(plain?["note"]?.contains("no interval: none or all of the cases") == true)
    let exact = try values(Self.children, "    interval: logit")
    #expect(
      exact.0[place.0, place.1, place.2, place.3, place.4]?["flags"]?.contains("exact_limits")
        == true)
  }

  @Test func `the map decides what is care and who is private`() throws {
    let wide = Self.map.replacing("traditional,\n", with: "traditional,yes\n")
    #expect(try values(map: wide).0["pse.care.sought", "KEN", "2019"]?["n"] == "7")
    let sought = try values(map: wide).0.number("pse.care.sought", "KEN", "2019") ?? 0
    #expect(abs(sought - 100 * 6 / 7.0) < 1e-12)
    let other = try values(map: wide).0.number(
      "pse.care.source", "KEN", "2019", "source_class", "other_only")
    #expect(abs((other ?? 0) - 100 / 6.0) < 1e-12)
    let narrow = Self.map.replacing("private_shop,", with: "private_shop,no")
    #expect(try values(map: narrow).0.number("pse.care.any_private", "KEN", "2019") == 75)
  }

  @Test func `conditions by codes, a union, and a domain that keeps its clusters`() throws {
    let data = Self.children.replacing("ari,fever,diarrhoea", with: "h31c,h22,h11")
      .replacing("src_", with: "h32")
    let more = """
          where: {residence: [urban]}
          conditions:
            fever: {when: {h22: [1]}, sources: h32}
            ari: {when: {h31c: [1, 3]}, sources: h32}
            fever_or_ari: {any_of: [fever, ari]}
      """
    let (values, _) = try values(data, more)
    #expect(values.number("pse.care.sought", "KEN", "2019", "condition", "fever_or_ari") == 100)
    #expect(values["pse.care.sought", "KEN", "2019", "condition", "fever"]?["n"] == "3")
    #expect(values["pse.care.sought", "KEN", "2019"]?["n"] == "3")
    // Clusters of the other stratum stay in the frame; its degrees of freedom are not those of the domain.
    #expect(values["pse.care.sought", "KEN", "2019"]?["note"]?.contains("1 degrees") == true)
  }

  @Test func `a stratum with a single cluster is centred on the grand mean and marked`() throws {
    // All seven sought care, private ones four: p = 4/7. Of z = (y - p)/7 the clusters of stratum 1 sum to -1/49 and 6/49, that of stratum 2
    // to -5/49: Var = 2/1 · 2 · (3.5/49)² + (5/49)² = (49 + 25)/49² (pse.md B.5).
    let data = """
      stratum,cluster,weight,fever,src_a,src_j
      1,1,1,1,0,1
      1,1,1,1,1,0
      1,2,1,1,0,1
      1,2,1,1,0,1
      2,3,1,1,1,0
      2,3,1,1,1,0
      2,3,1,1,0,1

      """
    let (values, errors) = try values(data)
    let place = values["pse.care.any_private", "KEN", "2019"]
    let error = place?["se"].flatMap(Double.init) ?? 0
    #expect(abs(error - 100 * 74.0.squareRoot() / 49) < 1e-12)
    #expect(place?["flags"]?.contains("lonely_cluster") == true)
    #expect(
      errors.contains("warning: a stratum has a single cluster, whose spread cannot be seen: 2"))
    // What the manifest says stands, and needs no mark.
    let told = try self.values(
      data, "    design: {weight: weight, stratum: stratum, cluster: cluster, lonely: certainty}")
    let certain = told.0["pse.care.any_private", "KEN", "2019"]
    #expect(abs((certain?["se"].flatMap(Double.init) ?? 0) - 100 / 7.0) < 1e-12)
    #expect(certain?["flags"]?.contains("lonely_cluster") == false)
    #expect(!told.1.contains("lonely-cluster"))
  }

  @Test func `contraception, birth and antenatal care`() throws {
    let data = """
      cluster,weight,v313,v326,m15,m57e,m57m,m57x
      1,1,3,11,11,1,0,0
      2,2,3,21,21,0,1,0
      3,1,3,31,31,1,1,0
      4,1,3,98,41,0,0,1
      5,1,3,,96,0,0,0
      6,5,0,,,,,

      """
    let map = """
      source_code,sector
      11,home
      21,public
      31,private
      41,ngo
      96,other
      e,public
      m,private
      x,other

      """
    let more = """
          family_planning: {source: v326, when: {v313: [3]}, source_map: fp.csv}
          delivery: {source: m15}
          antenatal: {sources: m57}
      """
    let supplies =
      "source_code,sector,subsector\n11,public,\n21,private,clinic\n31,private,shop\n98,unknown,\n"
    let files = [
      "report.yaml": Self.manifest(more), "a.csv": data, "map.csv": map, "fp.csv": supplies,
    ]
    let values = try Workspace.with(files) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values()
    }
    let expected: [(String, String, String, Double)] = [
      ("family_planning.private", "", "", 50), ("family_planning.private_of_known", "", "", 75),
      ("family_planning.source", "sector", "unknown", 100 * 2 / 6.0),
      ("family_planning.source", "subsector", "shop", 100 / 6.0),
      ("delivery.facility", "", "", 100 * 4 / 6.0), ("delivery.private", "", "", 100 / 6.0),
      ("delivery.private_of_facility", "", "", 25),
      ("delivery.source", "sector", "ngo", 100 / 6.0), ("antenatal.any_private", "", "", 60),
      ("antenatal.any_public", "", "", 40),
      ("antenatal.source", "source_class", "private_only", 40),
      ("antenatal.source", "source_class", "other_only", 20),
    ]
    for (id, breakdown, category, share) in expected {
      let found = values.number("pse.care.\(id)", "KEN", "2019", breakdown, category)
      #expect(abs((found ?? .nan) - share) < 1e-12, "\(id) \(category): \(found ?? .nan)")
    }
    #expect(values["pse.care.family_planning.private", "KEN", "2019"]?["n"] == "5")
    #expect(values["pse.care.delivery.facility", "KEN", "2019"]?["n"] == "5")
  }

  @Test func `few cases: held back, or in parentheses`() throws {
    let sick = Self.children.split(separator: "\n").map(String.init)
    // 30 copies of the seven sick children in clusters of their own: 30 seekers of quintile 2, 60 of quintile 5.
    let rows = (0..<30).flatMap { copy in
      sick[1...7].map { row in
        var cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        cells[1] = "\(copy % 3)\(cells[1])"
        return cells.joined(separator: ",")
      }
    }
    let data = ([sick[0]] + rows).joined(separator: "\n") + "\n"
    let manifest =
      Self.manifest().replacing("small_samples: show", with: "small_samples: suppress")
      .replacing("year: 2019", with: "year: 2019\n    where: {ari: [0]}")
      + "reports: [{id: book, kind: inter-regional, formats: [xlsx, text]}]\n"
    try Workspace.with(["report.yaml": manifest, "a.csv": data, "map.csv": Self.map]) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      let values = try workspace.values()
      let few = values["pse.care.any_private", "KEN", "2019", "wealth_quintile", "2"]
      #expect(few?["n"] == "30" && few?["value"] == "100")
      #expect(few?["flags"]?.contains("small_sample") == true)
      let enough = values["pse.care.any_private", "KEN", "2019", "wealth_quintile", "5"]
      #expect(enough?["n"] == "60" && enough?["flags"]?.contains("small_sample") == false)
      // Nobody of quintile 1 in this domain sought care.
      #expect(
        values["pse.care.any_private", "KEN", "2019", "wealth_quintile", "1"]?["status"]
          == "not_available")
      let book = try #require(try workspace.files(under: "out")["book.xlsx"])
      #expect(!book.isEmpty)
    }
  }
}
