import Foundation
import Testing

/// Words that a spreadsheet program would take for a formula, wherever words can stand: they stay words.
struct FormulaTextTests {
  private static let words = [
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "=HYPERLINK(1)", "\t=4", "\r=5", "plain",
  ]

  private static let manifest = """
    schema: 1
    title: "=6+6"
    meeting: {name: "=cmd|7", place: "+8", hosts: ["@9"], contact: "-10"}
    inputs:
      - {kind: observations, path: "=11.csv"}
      - kind: survey
        path: survey.csv
        country: EGY
        year: 2019
        design: {weight: w}
        estimates: [{id: high, proportion: v, by: [g], title: "=12"}]
    reports:
      - {id: meeting, kind: inter-regional, formats: [xlsx, text]}
    """

  private static let survey =
    "g,v,w\n"
    + words.flatMap { word in (0..<60).map { "\"\(word)\",\($0 % 2),1\n" } }.joined()

  @Test func `neither values.csv nor a workbook has a formula that came from words`() throws {
    let files = [
      "report.yaml": Self.manifest, "survey.csv": Self.survey,
      "=11.csv": "iso3,indicator,year,value\nEGY,oops_che,2019,55.1\n",
    ]
    try Workspace.with(files) { workspace in
      let run = try workspace.run("build")
      try #require(run.code == 0, "\(run.errors)")
      let rows = try workspace.values().rows
      let categories = Set(rows.compactMap { $0["breakdown"] == "g" ? $0["category"] : nil })
      #expect(categories.isSuperset(of: ["'=cmd|' /C calc'!A0", "'+1+1", "'-2+3", "'@SUM(1)"]))
      #expect(categories.contains("plain"))
      for field in rows.flatMap(\.values) where Double(field) == nil {
        #expect(!["=", "+", "-", "@", "\t", "\r"].contains { field.hasPrefix($0) }, "\(field)")
      }
      try #require(
        try Program.shell("unzip -q out/meeting.xlsx -d parts", in: workspace.path).code == 0)
      let parts = try workspace.files(under: "parts")
      let strings = String(decoding: parts["xl/sharedStrings.xml"] ?? .init(), as: UTF8.self)
      #expect(strings.contains("=cmd|' /C calc'!A0<") && strings.contains(">@SUM(1)<"))
      for (name, bytes) in parts where name.hasPrefix("xl/worksheets/") {
        let sheet = String(decoding: bytes, as: UTF8.self)
        for formula in sheet.split(separator: "<f>").dropFirst() {
          let text = formula.prefix { $0 != "<" }
          #expect(!text.contains("cmd") && !text.contains("HYPERLINK"), "\(name): \(text)")
        }
      }
    }
  }
}
