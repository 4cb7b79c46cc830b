import Testing

/// Figures that stand exactly at the bound of a class in decimals, and beside it in binary.
struct ExactBoundTests {
  private static let map = """
    source_code,source_label,sector,subsector
    a,Hospital,public,public
    f,Community health worker,public,chw
    k,Pharmacy,private,private_pharmacy
    s,Shop,private,private_shop
    x,Other,other,other

    """

  /// A hundred sick children, so many of whom named each source, in two clusters.
  private func pattern(_ sources: [(code: Character, children: Int)]) throws -> [String] {
    let codes = Array("afksx")
    let named = sources.flatMap { Array(repeating: $0.code, count: $0.children) }
    let rows = named.enumerated().map { place, code in
      "\(place % 2),1,1," + codes.map { $0 == code ? "1" : "0" }.joined(separator: ",")
    }
    let data = "cluster,weight,fever,src_a,src_f,src_k,src_s,src_x\n" + rows.joined(separator: "\n")
    let manifest = """
      schema: 1
      areas: {groups: []}
      inputs:
        - {kind: care-seeking, path: a.csv, country: KEN, year: 2019, source_map: map.csv}
      """
    let files = ["report.yaml": manifest, "a.csv": data + "\n", "map.csv": Self.map]
    return try Workspace.with(files) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return try workspace.values().rows.filter {
        $0["indicator"] == "pse.care.pattern" && $0["breakdown"] == "base+pattern"
      }.compactMap { $0["category"] }
    }
  }

  @Test
  func
    `a difference of exactly 10 or 40 points is "mainly", a share of exactly 5 or 10 % is named`()
    throws
  {
    // Above 40 points one sector, 10 to 40 mainly one (pse.md B.1); 0.55 - 0.15 is 0.40000000000000002 in binary.
    #expect(
      try pattern([("a", 55), ("k", 15), ("x", 30)]) == [
        "ill+mainly public", "mentions+mainly public",
      ])
    // 0.38 - 0.28 is 0.09999999999999998 in binary.
    #expect(
      try pattern([("a", 28), ("k", 38), ("x", 34)])
        == ["ill+mainly private", "mentions+mainly private"])
    #expect(
      try pattern([("a", 56), ("k", 15), ("x", 29)]) == ["ill+public", "mentions+public"])
    #expect(try pattern([("a", 37), ("k", 28), ("x", 35)]) == ["ill+mixed", "mentions+mixed"])
    #expect(
      try pattern([("a", 50), ("f", 5), ("k", 20), ("s", 10), ("x", 15)])
        == ["ill", "mentions"].map { "\($0)+mainly public, community health worker, shop" })
  }

  @Test func `a price at the cap and its tolerance complies`() throws {
    // 3.45 is 3 and 15 %; 3.45 / 3 is 1.1500000000000001 in binary. 3.46 is above.
    let files = [
      "caps.csv":
        "country_iso3,item_id,cap,currency,valid_from,valid_to\nKEN,ors,3,KES,2023-01-01,2023-12-31\n",
      "prices.csv": """
      country_iso3,sector,item_id,observed_date,price,currency
      KEN,private,ors,2023-01-01,3.45,KES
      KEN,private,ors,2023-12-31,3.46,KES

      """,
      "report.yaml": """
      schema: 1
      areas: {groups: []}
      thresholds: {price-tolerance: 15}
      inputs:
        - {kind: price-caps, path: caps.csv}
        - {kind: prices, path: prices.csv}
      """,
    ]
    try Workspace.with(files) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      let values = try workspace.values()
      #expect(values.number("pse.cap.price_compliance", "KEN", "2023") == 50)
      // Only the second is above: 0.46 / 3.
      let over = values.number("pse.cap.price_overcharge", "KEN", "2023") ?? 0
      #expect(abs(over - 46.0 / 3) < 1e-9)
    }
  }
}
