import Testing

/// Published percentages of sources of care: exports of the DHS Program, and tables by method.
struct CareTabulationTests {
  private static let header =
    "CountryName,SurveyYear,SurveyId,IndicatorId,Indicator,CharacteristicCategory,CharacteristicLabel,"
    + "ByVariableLabel,Value,DenominatorWeighted,DenominatorUnweighted,CILow,CIHigh,IsPreferred,IsTotal\n"

  private static func rows(_ rows: [String]) -> String {
    header + rows.map { "Kenya,2014,KE2014DHS,\($0)\n" }.joined()
  }

  private static func manifest(_ more: String = "") -> String {
    """
    schema: 1
    areas: {groups: []}
    inputs:
      - kind: care-seeking
        path: a.csv
    \(more)
    """
  }

  private func said(
    _ data: String, _ more: String = ""
  ) throws -> (run: Program.Run, values: ComputedValues?) {
    try Workspace.with(["report.yaml": Self.manifest(more), "a.csv": data]) { workspace in
      let run = try workspace.run("build", "-v")
      return (run, try? workspace.values())
    }
  }

  @Test
  func `preferred rows of one reference period, with limits, parts of the country and groups`()
    throws
  {
    let found = try said(
      Self.rows([
        "CH_FEVT_C_ADV,Fever,Total,Total,Five years,61.5,2000,2100,58,65,1,1",
        "CH_FEVT_C_ADV,Fever,Total,Total,Three years,60.1,1500,1600,,,0,1",
        "CH_FEVT_C_ADV,Fever,Region,..Nairobi,Five years,70,,30,,,1,0",
        "CH_FEVT_C_ADV,Fever,Region,Coast,Five years,71,,24,,,1,0",
        "CH_FEVT_C_ADV,Fever,Wealth quintile,Lowest,Five years,50,,,,,1,0",
        "CH_FEVT_C_ADV,Fever,Residence,Urban,Five years,66,,400,,,1,0",
        "FE_FRTR_W_TFR,Fertility,Total,Total,,3.9,,,,,1,1",
      ]))
    #expect(found.run.code == 0, "\(found.run.errors)")
    let values = try #require(found.values)
    let total = values["pse.care.sought", "KEN", "2014", "condition", "fever"]
    #expect(total?["value"] == "61.5" && total?["lower"] == "58" && total?["upper"] == "65")
    #expect(total?["n"] == "2100" && total?["data_type"] == "reported")
    let part = values["pse.care.sought", "KEN/Nairobi", "2014", "condition", "fever"]
    #expect(part?["flags"]?.contains("small_sample") == true && part?["area_type"] == "subnational")
    let coast = values["pse.care.sought", "KEN/Coast", "2014", "condition", "fever"]
    #expect(coast?["status"] == "suppressed" && coast?["value"] == "")
    #expect(!found.run.output.contains("71"))
    let poorest = values[
      "pse.care.sought", "KEN", "2014", "condition+wealth_quintile", "fever+1"]
    #expect(poorest?["flags"]?.contains("n_unknown") == true)
    #expect(poorest?["note"]?.hasPrefix("n unknown") == true)
    #expect(values["pse.care.sought", "KEN", "2014", "condition+residence", "fever+urban"] != nil)
    #expect(
      found.run.errors.contains("1 rows hold indicators that are not about where people seek care"))
  }

  @Test func `two reference periods at once are refused, and one is chosen`() throws {
    let data = Self.rows([
      "CH_ARIS_C_ADV,ARI,Total,Total,Five years,61.5,,2100,,,1,1",
      "CH_ARIS_C_ADV,ARI,Total,Total,Three years,60.1,,1600,,,1,1",
    ])
    let both = try said(data)
    #expect(both.run.code == 2)
    #expect(
      both.run.errors.contains("hint: choose one with `variant: \"Five years\"`"),
      "\(both.run.errors)")
    let one = try said(data, "    variant: Three years")
    #expect(
      one.values?.number("pse.care.sought", "KEN", "2014", "condition", "ari") == 60.1)
  }

  @Test func `sources of contraceptives in the groups of Track20`() throws {
    let shares = [
      "PUB": 60, "PRV": 30, "PHS": 12, "PDR": 3, "POT": 1, "PPH": 14, "SHP": 4, "OSR": 1,
      "PMB": 2, "FRR": 1, "OTH": 1, "DKM": 0.5, "MIS": 0.5, "TOT": 100,
    ]
    let rows = shares.sorted { $0.key < $1.key }.map {
      "FP_SRCM_W_\($0.key),Source,Total,Total,,\($0.value),900,950,,,1,1"
    }
    let values = try #require(try said(Self.rows(rows)).values)
    let number = { (id: String, breakdown: String, category: String) in
      values.number("pse.care.family_planning." + id, "KEN", "2014", breakdown, category)
    }
    #expect(number("private", "", "") == 35)
    // Clinics in three rows, pharmacies in one, shops in two.
    #expect(
      values["pse.care.family_planning.private", "KEN", "2014"]?["source"] == "a.csv (6 rows)")
    #expect(number("private_of_known", "", "") == 100 * 35 / 97.0)
    // 97 % of 900 weighted and of 950 unweighted users; the others have no known source.
    let ofKnown = values["pse.care.family_planning.private_of_known", "KEN", "2014"]
    let ofAll = values["pse.care.family_planning.private", "KEN", "2014"]
    #expect(ofKnown?["denominator"] == "873" && ofAll?["denominator"] == "900")
    #expect(ofKnown?["n"] == "922" && ofAll?["n"] == "950")
    #expect(number("source", "sector", "unknown") == 3)
    #expect(number("source", "subsector", "private_clinical") == 16)
    #expect(number("source", "subsector", "private_shop") == 5)
    #expect(
      values.rows.allSatisfy {
        $0["value"] != "100" && $0["status"] == "ok" || $0["flags"] == "stale"
      })
  }

  @Test func `the rich and the poor compared by the quintiles of a table`() throws {
    let quintiles = [
      ("Lowest", 30, 100, 60), ("Second", 45, 200, 60), ("Fourth", 50, 90, 60),
      ("Highest", 75, 80, 40),
    ]
    let rows = quintiles.map { name, share, weighted, cases in
      "CODE,Private,Wealth quintile,\(name),,\(share),\(weighted),\(cases),,,1,0"
    }
    let found = try said(Self.rows(rows), "    indicators: {CODE: \"pse.care.any_private:fever\"}")
    let values = try #require(found.values, "\(found.run.errors)")
    let place = { (id: String) in
      values["pse.care.any_private.\(id)", "KEN", "2014", "condition", "fever"]
    }
    // 75 less 30, and over it; the smaller fifth has 40 cases.
    #expect(place("gap")?["value"] == "45" && place("gap")?["n"] == "40")
    #expect(place("gap")?["flags"]?.contains("small_sample") == true && place("gap")?["se"] == "")
    #expect(place("ratio")?["value"] == "2.5")
    // (30 · 100 + 45 · 200) / 300, and not the mean of 30 and 45.
    #expect(place("poorest40")?["value"] == "40" && place("poorest40")?["n"] == "120")
    #expect(place("poorest40")?["denominator"] == "300")
  }

  @Test
  func
    `a comparison that would tell a held back fifth is held back, and one of unknown size says so`()
    throws
  {
    let rows = [
      "CH_FEVT_C_ADV,Fever,Wealth quintile,Lowest,,30,100,24,,,1,0",
      "CH_FEVT_C_ADV,Fever,Wealth quintile,Highest,,75,80,400,,,1,0",
      "CH_ARIS_C_ADV,ARI,Wealth quintile,Lowest,,0,100,,,,1,0",
      "CH_ARIS_C_ADV,ARI,Wealth quintile,Highest,,75,80,400,,,1,0",
    ]
    let values = try #require(try said(Self.rows(rows)).values)
    let gap = values["pse.care.sought.gap", "KEN", "2014", "condition", "fever"]
    #expect(gap?["status"] == "suppressed" && gap?["value"] == "")
    let unknown = values["pse.care.sought.gap", "KEN", "2014", "condition", "ari"]
    #expect(unknown?["value"] == "75" && unknown?["flags"]?.contains("n_unknown") == true)
    // Nothing is over 0.
    #expect(values["pse.care.sought.ratio", "KEN", "2014", "condition", "ari"] == nil)
  }

  @Test func `groups that miss 100 are said`() throws {
    let found = try said(
      Self.rows([
        "FP_SRCM_W_PUB,Source,Total,Total,,60,,950,,,1,1",
        "FP_SRCM_W_PRV,Source,Total,Total,,30,,950,,,1,1",
      ]))
    #expect(found.run.errors.contains("add up to 90.0, not to 100"), "\(found.run.errors)")
    #expect(
      found.values?["pse.care.family_planning.private", "KEN", "2014"]?["flags"]?
        .contains("identity_failed") == true)
  }

  @Test func `own names for published indicators`() throws {
    let data = Self.rows(["RH_DELP_C_DPB,Public,Total,Total,,33,,950,,,1,1"])
    let found = try said(data, "    indicators: {RH_DELP_C_DPB: custom.public_births}")
    #expect(found.values?.number("custom.public_births", "KEN", "2014") == 33)
    let wrong = try said(data, "    indicators: {RH_DELP_C_DPB: pse.care.sougth}")
    #expect(
      wrong.run.errors.contains("hint: did you mean \"pse.care.sought\"?"), "\(wrong.run.errors)")
  }

  @Test func `wide and long tables by method say the same`() throws {
    let wide = """
      Country,Method,average_year,year,country_code,Public,se.Public,Public_n,Commercial_medical,se.Commercial_medical,Commercial_medical_n,Other,se.Other,Other_n,check_sum
      Kenya,Pill,2014.5,2014.0,KE,0.6,0.02,30.0,0.4,0.02,20.0,,,,1.0
      Congo,Pill,2011.5,2011.0,CG,0.99999999999,0.0,12.0,1e-11,0.0,,0.0,0.0,,1.0

      """
    let long = """
      Country,Region,Method,average_year,sector_categories,proportion,SE.proportion,n
      Kenya,,Pill,2014.5,Public,0.6,0.02,30
      Kenya,,Pill,2014.5,Commercial_medical,0.4,0.02,20
      Congo,,Pill,2011.5,Public,0.99999999999,0.0,12
      Congo,,Pill,2011.5,Commercial_medical,1e-11,0.0,
      Kenya,Coast,Pill,2014.5,Public,1,0.0,40

      """
    let first = try #require(try said(wide).values)
    let second = try #require(try said(long).values)
    for values in [first, second] {
      let pill = values["pse.care.family_planning.private", "KEN", "2014", "method", "Pill"]
      #expect(pill?["value"] == "40" && pill?["se"] == "2" && pill?["n"] == "50")
      let source = "pse.care.family_planning.source"
      #expect(values.number(source, "KEN", "2014", "sector+method", "public+Pill") == 60)
      let few = values["pse.care.family_planning.private", "COG", "2011", "method", "Pill"]
      #expect(few?["status"] == "suppressed" && few?["n"] == "12")
    }
    let part = second[
      "pse.care.family_planning.private", "KEN/Coast", "2014", "method", "Pill"]
    #expect(part?["value"] == "0" && part?["flags"]?.contains("small_sample") == true)
  }
}
