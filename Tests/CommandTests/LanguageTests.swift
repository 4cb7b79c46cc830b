import Foundation
import TestSupport
import Testing

/// Reports in other languages, by the built program.
struct LanguageTests {
  private static let manifest = """
    schema: 1
    title: Réunion
    as_of: 2024-07-01
    areas: {countries: [MLI, SEN]}
    inputs:
      - {kind: observations, path: data.csv}
      - {kind: populations, path: people.csv}
    reports:
      - {id: country, kind: country, formats: [text, html], languages: LANGUAGES}
    """

  private static let data = """
    country,indicator,year,value,lower,upper
    MLI,uhc.sci,2015,41,38,44
    MLI,uhc.sci,2021,48,46,51
    SEN,uhc.sci,2021,52,50,55
    """

  private func workspace(_ languages: String) throws -> Workspace {
    try Workspace.lasting([
      "report.yaml": Self.manifest.replacingOccurrences(of: "LANGUAGES", with: languages),
      "data.csv": Self.data,
      "people.csv": "country,year,population\nMLI,2021,22000000\nSEN,2021,17000000\n",
    ])
  }

  /// A text brief with its sentences on one line.
  private func unwrapped(_ name: String, in workspace: Workspace) throws -> String {
    try workspace.text(name).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }

  @Test func `each language but English adds its code to the names, and values stay as they are`()
    throws
  {
    let workspace = try workspace("[en, fr]")
    let run = try workspace.run("build", "--strict")
    #expect(run.code == 0, "\(run.errors)")
    let french = try unwrapped("out/country-MLI.fr.txt", in: workspace)
    #expect(french.contains("a augmenté, de 41 (38–44) en 2015 à 48 (46–51) en 2021 (+7 points)"))
    #expect(!french.contains("⟦"))
    let english = try unwrapped("out/country-MLI.txt", in: workspace)
    #expect(english.contains("rose from 41 (38–44) in 2015 to 48 (46–51) in 2021 (+7 points)"))
    let page = try workspace.text("out/country-MLI.fr.html")
    #expect(page.contains("lang=\"fr\"") && !page.contains("⟦"))
    #expect(try workspace.text("out/country-MLI.fr.facts.json").contains("\"value\": 48"))
    let verified = try workspace.run("verify", "out")
    #expect(verified.code == 0, "\(verified.errors)")
  }

  @Test func `a language without texts is loud, and fails where warnings count`() throws {
    let workspace = try workspace("[ar]")
    let run = try workspace.run("build")
    #expect(run.code == 0)
    #expect(
      run.errors.contains("not translated to \"ar\"")
        && run.errors.contains("[missing-translation]"))
    let page = try workspace.text("out/country-MLI.ar.txt")
    #expect(page.hasPrefix("\u{200F}") && page.contains("⟦"))
    let strict = try workspace.run("build", "--strict", "--force")
    #expect(strict.code == 65, "\(strict.code)")
  }

  @Test func `a folder’s own texts translate what is missing`() throws {
    let workspace = try workspace("[ar], templates: own")
    try workspace.write("own/ar.yaml", "\"Year\": \"السنة\"\n")
    _ = try workspace.run("build")
    #expect(try workspace.text("out/country-MLI.ar.txt").contains("السنة"))
  }

  @Test func `a language that is none is refused with the nearest`() throws {
    let workspace = try workspace("[en, fe]")
    let run = try workspace.run("build")
    #expect(run.code == 65)
    #expect(run.errors.contains("report.yaml:9:") && run.errors.contains("fr"))
  }

  @Test func `texts that are no texts are told by line`() throws {
    let workspace = try workspace("[fr], templates: own")
    try workspace.write("own/fr.yaml", "\"Indicator\": \"Indicateur\"\n\"Year\": [1]\n")
    let run = try workspace.run("build")
    #expect(run.code == 65)
    #expect(run.errors.contains("own/fr.yaml:2:") && run.errors.contains("Year"))
  }
}
