import Foundation
import Testing

/// What stands around the figures of a brief: legends, notes, titles and units.
struct BriefNotesTests {
  private static let data = """
    iso3,indicator,year,value
    EGY,uhc.sci,2021,70
    EGY,uhc.che.oop,2022,55
    DZA,uhc.che.oop,2022,30

    """

  private static func manifest(_ more: String) -> String {
    """
    schema: 1
    title: Figures
    as_of: 2026-01-01
    inputs: [{kind: observations, path: data/figures.csv}]
    reports:
      - {id: all, kind: inter-regional, formats: [text], languages: [en, fr]}
      - {id: donor, kind: donor, formats: [text]}
    \(more)

    """
  }

  private func texts(_ more: String = "") throws -> [String: String] {
    let files = ["data/figures.csv": Self.data, "report.yaml": Self.manifest(more)]
    return try Workspace.with(files) { workspace in
      let built = try workspace.run("build")
      try #require(built.code == 0, "\(built.errors)")
      return try ["all.txt", "all.fr.txt", "donor.txt"].reduce(into: [:]) {
        $0[$1] = try workspace.text("out/\($1)").split(whereSeparator: \.isWhitespace)
          .joined(separator: " ")
      }
    }
  }

  @Test func `old figures are those that the manifest calls old`() throws {
    let texts = try texts("thresholds: {stale-years: 3}")
    let english = try #require(texts["all.txt"])
    #expect(english.contains("† older than 3 years at the report date."))
    #expect(english.contains("Over 3 years old"))
    #expect(!english.contains("five years at the report date"))
    #expect(texts["all.fr.txt"]?.contains("† plus de 3 ans à la date du rapport.") == true)
    #expect(texts["all.fr.txt"]?.contains("Plus de 3 ans") == true)
  }

  @Test func `a gap in the table of countries is explained, and a missing figure is somebody's`()
    throws
  {
    let texts = try texts()
    let english = try #require(texts["all.txt"])
    #expect(english.contains("[x] not available."))
    #expect(
      english.contains("- For the world no figure is given for Out-of-pocket payments (2022): "))
    #expect(texts["all.fr.txt"]?.contains("[x] non disponible.") == true)
    #expect(
      texts["all.fr.txt"]?.contains("- Pour le monde, aucun chiffre n’est donné pour Paiements")
        == true)
  }

  @Test func `one of a thing is not spoken of as several, and no sentence has two full stops`()
    throws
  {
    let files = [
      "data/index.csv":
        "iso3,indicator,year,value\nKEN,uhc.sci,2015,60\nKEN,uhc.sci,2021,58\n",
      "data/list.csv":
        "country_iso3,facility_id,name,type,owner,admin1,status,list_date\n"
        + "KEN,F1,One,Hospital,Private,Nairobi,operational,2023-06-30\n",
      "data/digital.csv":
        "solution_id,country_iso3,name,category,owner_sector,encounters_12m\n"
        + "D1,KEN,Line,telemedicine,private,1\n",
      "data/commitments.csv":
        "commitment_id,country_iso3,owner,text,due_date,status\n"
        + "C1,KEN,ministry,Publish the registry.,2023-12-31,in_progress\n",
      "report.yaml": """
      schema: 1
      as_of: 2024-07-01
      inputs:
        - {kind: observations, path: data/index.csv}
        - {kind: facilities, path: data/list.csv}
        - {kind: digital, path: data/digital.csv}
        - {kind: commitments, path: data/commitments.csv}
      reports: [{id: all, kind: inter-regional, formats: [text, xlsx], languages: [en, fr, ru]}, {id: c, kind: country, formats: [text], languages: [en, fr, ru]}]

      """,
    ]
    try Workspace.with(files) { workspace in
      let built = try workspace.run("build")
      try #require(built.code == 0, "\(built.errors)")
      let text = { (name: String) in
        try workspace.text("out/\(name)").split { $0.isWhitespace && $0 != "\u{A0}" }
          .joined(separator: " ")
      }
      let country = try text("c-KEN.txt")
      #expect(country.contains("holds 1 facility in operation that provides services; the private"))
      #expect(country.contains("Together they report 1 encounter in 12 months"))
      #expect(country.contains(": Publish the registry. "))
      #expect(
        try text("all.txt").contains("the one country with figures is not at a service coverage"))
      #expect(try text("c-KEN.fr.txt").contains("en recul, selon cette convention"))
      #expect(try text("c-KEN.ru.txt").contains("1 июля 2024\u{A0}г. "))
      for name in [
        "all.txt", "all.fr.txt", "all.ru.txt", "c-KEN.txt", "c-KEN.fr.txt", "c-KEN.ru.txt",
      ] {
        #expect(
          !(try text(name)).replacingOccurrences(of: "...", with: "").contains(".."), "\(name)")
      }
    }
  }

  @Test func `the title of a brief about all countries begins with a capital`() throws {
    #expect(try texts()["donor.txt"]?.hasPrefix("All countries: Figures ===") == true)
  }

  @Test
  func `a survey's unit stands in what is said of its subgroups, and its interval is that of all`()
    throws
  {
    let rows = (0..<80).map { "KEN,2020,\($0 % 5 + 1),\(150 + $0 % 7 - $0 % 5),\($0 % 3 % 2)\n" }
    let files = [
      "data/people.csv": "country,year,wealth,height,ill\n" + rows.joined(),
      "report.yaml": """
      schema: 1
      inputs:
        - kind: survey
          path: data/people.csv
          interval: wilson
          inequality: {}
          estimates:
            - {id: height, title: Height, mean: height, unit: cm, by: [wealth]}
            - {id: ill, title: Ill, proportion: ill}
            - {id: own, title: Ill, proportion: ill, interval: logit}
      reports: [{id: country, kind: country, formats: [text]}]

      """,
    ]
    try Workspace.with(files) { workspace in
      let built = try workspace.run("build")
      try #require(built.code == 0, "\(built.errors)")
      let text = try workspace.text("out/country-KEN.txt")
      #expect(text.contains(") cm"))
      #expect(!text.contains("unit of the indicator"))
      let values = try workspace.values()
      let wilson = try #require(values["custom.ill", "KEN", "2020"])
      let logit = try #require(values["custom.own", "KEN", "2020"])
      #expect(wilson["value"] == logit["value"])
      #expect(wilson["lower"] != logit["lower"])
      // What is made from microdata is computed, whatever it is made for.
      let group = try #require(values["ineq.estimate.height", "KEN", "2020", "wealth", "1"])
      #expect(group["data_type"] == "computed")
      #expect(group["unit"] == "cm")
      // A mean has no interval of Wilson's.
      let mean = try #require(values["custom.height", "KEN", "2020"])
      #expect(mean["lower"] != "")
    }
  }
}
