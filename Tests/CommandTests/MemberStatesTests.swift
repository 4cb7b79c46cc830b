import Foundation
import TestSupport
import Testing

/// A pack for all 194 Member States, made once: service coverage of 2023, expenditure, self-assessment, population.
@Suite(.needsShared)
struct MemberStatesTests {
  private static let manifest = """
    schema: 1
    title: Universal health coverage in the Member States
    areas: {groups: [who-region, income-group, fcv, world], membership: pre-2025}
    inputs:
      - {kind: populations, path: SHARED/population.csv, columns: {population: pop_wpp2022}}
      - kind: countries
        path: SHARED/wb_income_history.csv
        columns: {income_group: group, year: calendar_year}
      - kind: observations
        path: SHARED/sci2023_country.csv
        indicators: {sci: uhc.sci}
        edition: "2023"
        type: estimated
      - {kind: observations, path: SHARED/ghed_2000_2015.csv}
      - kind: observations
        path: SHARED/spar1_2018_2019.csv
        edition: spar1
        columns: {value: score}
    reports:
      - {id: meeting, kind: inter-regional, formats: [xlsx, text]}
      - {id: region, kind: region, each: who-region, formats: [text]}
      - {id: country, kind: country, each: country, formats: [text]}
    """

  private struct Pack: Sendable {
    let run: Program.Run
    let files: [String: Data]
    let values: ComputedValues
  }

  private static let built: Result<Pack, any Error> = Result {
    let text = manifest.replacing("SHARED", with: Shared.folder + "/data/uhc")
    return try Workspace.with(["report.yaml": text]) { workspace in
      let run = try workspace.run("build")
      return Pack(
        run: run, files: try workspace.files(under: "out"), values: try workspace.values())
    }
  }

  private func pack() throws -> Pack { try Self.built.get() }

  private func text(_ name: String) throws -> String {
    String(decoding: try #require(try pack().files[name]), as: UTF8.self)
  }

  @Test func `one workbook, 194 country briefs, six regional ones and one for the meeting`() throws
  {
    let pack = try pack()
    #expect(pack.run.code == 0)
    #expect(pack.run.errors.contains("\n202 reports: 202 built; "))
    let states = try Shared.table("data/countries.csv").compactMap { $0["iso3"] }
    let regions = ["AFR", "AMR", "SEAR", "EUR", "EMR", "WPR"]
    let briefs =
      ["meeting"] + regions.map { "region-\($0)" } + states.map { "country-\($0)" }
    #expect(briefs.count == 201)
    let expected =
      ["values.csv", "run.json", "meeting.xlsx"]
      + briefs.flatMap { ["\($0).txt", "\($0).facts.json"] }
    #expect(Set(pack.files.keys) == Set(expected))
    #expect(pack.files["meeting.xlsx"]?.starts(with: [0x50, 0x4B, 0x03, 0x04]) == true)
    #expect((pack.files["meeting.xlsx"]?.count ?? 0) > 500_000)
  }

  @Test func `every brief is a page of text without traces of the machinery`() throws {
    for (name, data) in try pack().files where name.hasSuffix(".txt") {
      let text = try #require(String(validating: data, as: UTF8.self))
      #expect(text.hasSuffix("\n") && text.count > 2000, "\(name)")
      let widest = text.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= 76, "\(name)")
      for trace in [
        "{{", "}}", "Optional(", "nil", "NaN", "inf ", "uhc.", "pse.", "\u{FFFD}", "  \n",
      ] {
        #expect(!text.contains(trace), "\(name): \(trace)")
      }
    }
  }

  @Test func `each country's brief bears its name and prints its published index`() throws {
    let published = try Shared.table("data/uhc/sci2023_country.csv").filter { $0["year"] == "2021" }
    #expect(published.count == 194)
    let names = try Shared.table("data/countries.csv").reduce(into: [:]) { names, row in
      names[row["iso3"] ?? ""] = row["name_who"]
    }
    for row in published {
      let area = row["iso3"] ?? ""
      let text = try text("country-\(area).txt")
      let title = text.prefix { $0 != "=" }.replacing("\n", with: " ")
      #expect(title.hasPrefix("\(names[area] ?? "?"): "), "\(title)")
      let figures = try FactFile(try #require(try pack().files["country-\(area).facts.json"])).facts
        .flatMap(\.figures).filter {
          $0.indicator == "uhc.sci" && $0.area == area && $0.period == "2021"
        }
      #expect(!figures.isEmpty)
      for figure in figures {
        #expect(figure.value == row["sci"].flatMap(Double.init), "\(area)")
        #expect(figure.printed == row["sci_display"], "\(area)")
      }
    }
  }

  @Test func `regions and the world are the published ones in the briefs too`() throws {
    let expected = try Shared.table("expected/uhc/sci2023_aggregates.csv").filter {
      $0["year"] == "2021"
    }
    for row in expected {
      let area = row["group"] == "GLOBAL" ? "WORLD" : row["group"] ?? ""
      let name = area == "WORLD" ? "meeting" : "region-\(area)"
      let figures = try FactFile(try #require(try pack().files["\(name).facts.json"])).facts
        .flatMap(\.figures).filter {
          $0.indicator == "uhc.sci" && $0.area == area && $0.period == "2021"
        }
      #expect(figures.contains { $0.printed == row["sci_display"] }, "\(row)")
    }
  }

  @Test func `every number in every brief is a row of values.csv at its rounding, or made of rows`()
    throws
  {
    var trace = FactTrace(try pack().values, inputs: [Shared.folder + "/data/uhc"])
    for (name, data) in try pack().files where name.hasSuffix(".facts.json") {
      for figure in try FactFile(data).facts.flatMap(\.figures) {
        trace.follow(figure, file: name)
      }
    }
    #expect(trace.lost == [])
    #expect((trace.counts["row"] ?? 0) > 5000, "\(trace.counts)")
    #expect(trace.counts["input"] == 194, "\(trace.counts)")
    #expect((trace.counts["difference"] ?? 0) > 500, "\(trace.counts)")
    #expect((trace.counts["median"] ?? 0) > 10, "\(trace.counts)")
  }

  @Test func `values are there for every country and group`() throws {
    let values = try pack().values
    #expect(values.rows.count > 50_000)
    let areas = Set(values.rows.filter { $0["indicator"] == "uhc.sci" }.compactMap { $0["area"] })
    #expect(areas.count == 194 + 6 + 4 + 1 + 1)
    let incomplete = values.rows.filter { $0["status"] == "not_available" && $0["note"] == "" }
    #expect(incomplete.isEmpty)
  }
}
