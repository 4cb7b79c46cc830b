import Testing

/// What is not known is neither impossible, nor there, nor 0.
struct EngagementUnknownTests {
  private func values(_ kind: String, _ rows: String) throws -> (ComputedValues, String) {
    let files = [
      "report.yaml": """
      schema: 1
      areas: {groups: [who-region, world]}
      inputs:
        - {kind: \(kind), path: a.csv}
      """,
      "a.csv": rows,
    ]
    return try Workspace.with(files) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      return (try workspace.values(), run.errors)
    }
  }

  private static let mix = """
    country,iso2,iso3,g_whoregion,year,priv_new_dx,pub_new_dx,c_notified
    India,IN,IND,SEA,2023,400,,1000
    Kenya,KE,KEN,AFR,2023,50,,
    Ghana,GH,GHA,AFR,2023,150,,100

    """

  @Test func `a country without a number notified is not impossible`() throws {
    let (values, errors) = try values("observations", Self.mix)
    #expect(!errors.contains("KEN"))
    #expect(errors.contains("GHA 2023: 150 tuberculosis patients"))
    #expect(values["pse.prog.tb_impossible", "KEN", "2023"] == nil)
    #expect(values["pse.prog.tb_impossible", "GHA", "2023"]?["value"] == "1")
    #expect(values["pse.prog.tb_impossible", "WORLD", "2023"]?["value"] == "1")
  }

  @Test func `a region of one country tells the classes that are empty too`() throws {
    let (values, _) = try values("observations", Self.mix)
    for (area, own) in [("SEAR", "25-49"), ("AFR", "50 and over")] {
      for name in ["0-4", "5-9", "10-24", "25-49", "50 and over"] {
        let number = values.number("pse.prog.tb_class", area, "2023", "class", name)
        #expect(number == (name == own ? 1 : 0), "\(area) \(name)")
      }
    }
    #expect(values.number("pse.prog.tb_class", "IND", "2023", "class", "25-49") == 1)
    #expect(values["pse.prog.tb_class", "IND", "2023", "class", "0-4"] == nil)
  }

  @Test func `a facility of which one item is not known does not have all items`() throws {
    let rows = """
      facility_id,country_iso3,sector,item_id,visit_date,item_expected,available_valid_unit
      F1,KEN,public,a,2023-03-01,yes,yes
      F1,KEN,public,b,2023-03-01,yes,
      F2,KEN,private,a,2023-03-01,yes,yes
      F2,KEN,private,b,2023-03-01,yes,yes
      F3,KEN,private,a,2023-03-01,yes,no
      F3,KEN,private,b,2023-03-01,yes,
      F4,KEN,private,a,2023-03-01,yes,yes
      F4,KEN,private,b,2023-03-01,no,

      """
    let (values, _) = try values("stock", rows)
    let all = values["pse.cap.stock_all_items", "KEN", "2023"]
    // F2 and F4 have all that is expected, F3 has not; of F1 it cannot be said.
    #expect(all?["numerator"] == "2" && all?["denominator"] == "3" && all?["n"] == "3")
    #expect(all?["note"]?.contains("1 not known") == true)
    let publicOnes = values["pse.cap.stock_all_items", "KEN", "2023", "sector", "public"]
    #expect(publicOnes?["status"] == "not_available")
  }

  @Test func `a donor of two rows is one donor`() throws {
    let rows = """
      donor,pledged,contributed,currency,period
      A,100,0,USD,2020-2022
      A,50,50,USD,2020-2022
      B,100,,USD,2020-2022
      C,,10,USD,2020-2022
      D,10,4,USD,2020-2022
      D,10,16,USD,2020-2022
      E,10,0,USD,2020-2022
      F,10,5,USD,2020-2022
      F,10,10,EUR,2020-2022

      """
    let (values, _) = try values("pledges", rows)
    let number = { (standing: String) in
      values.number(
        "pse.port.donors", "WORLD", "2020-2022", standing.isEmpty ? "" : "standing", standing)
    }
    #expect(number("") == 6)
    // A paid 50 of 150, D 20 of 20, E nothing; of B nothing is known, and of F there is no rate.
    #expect(number("nothing_paid") == 1 && number("paid_in_part") == 1)
    #expect(number("paid_in_full") == 1 && number("without_pledge") == 1)
    #expect(number("above_pledge") == 0)
  }

  @Test func `payees of one name in two countries are two`() throws {
    let own = (0..<12).map { "KEN,P\($0),private,\($0 + 1),KES,2023\n" }.joined()
    let other = "IND,P0,private,100,KES,2023\n"
    let (values, _) = try values(
      "payments", "country_iso3,payee,sector,amount,currency,period\n" + own + other)
    // The ten largest: 100 of India's P0 and 4 to 12 of Kenya, of 178.
    let top = values["pse.fin.claims_top", "WORLD", "2023"]
    #expect(top?["numerator"] == "172" && top?["denominator"] == "178")
  }
}
