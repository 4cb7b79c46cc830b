import Foundation
import TestSupport
import Testing

/// Briefs in the languages of WHO that are not shipped, from a user's own folder of texts (an invented few), by the built program.
struct OwnLanguageTests {
  /// A language, its texts for the folder, and what its briefs then say.
  struct Sample: Sendable, CustomTestStringConvertible {
    let code: String
    let texts: String
    /// Of the brief on Mali, whose two commitments are overdue.
    let said: [String]
    /// By the number of commitments that are overdue.
    let plurals: [Int: String]
    var testDescription: String { code }
  }

  /// Plural categories as CLDR has them; numbers and dates as brief.md sets them down.
  private static let samples = [
    Sample(
      code: "ru",
      texts: """
        "{1} million people": "{1} млн человек"
        "due {1}": "срок: {1}"
        "Year": "Год"
        "{1} overdue": {one: "{1} дело просрочено", few: "{1} дела просрочены", many: "{1} дел просрочено", other: "{1} дела"}
        """,
      said: ["Мали: ", "22,0 млн человек", "срок: 31 марта 2024\u{A0}г.", "Год"],
      plurals: [1: "1 дело просрочено", 2: "2 дела просрочены", 5: "5 дел просрочено"]),
    Sample(
      code: "es",
      texts: """
        "{1} million people": "{1} millones de personas"
        "due {1}": "plazo: {1}"
        "Year": "Año"
        "{1} overdue": {one: "{1} compromiso vencido", other: "{1} compromisos vencidos"}
        """,
      said: ["Mali: ", "22,0 millones de personas", "plazo: 31 de marzo de 2024", "Año"],
      plurals: [
        1: "1 compromiso vencido", 2: "2 compromisos vencidos", 5: "5 compromisos vencidos",
      ]),
    Sample(
      code: "zh",
      texts: """
        "{1} million people": "{1}百万人"
        "due {1}": "截止{1}"
        "Year": "年份"
        "No input holds an assessment of governance mechanisms.": "没有任何输入文件包含对治理机制的评估，因此本节没有数字；请提供一份评估文件，其中应列出每个机制的水平、评估日期和评估方法，以便在下一份简报中加以说明。"
        "{1} overdue": {other: "{1}项逾期"}
        """,
      said: ["马里", "22.0百万人", "截止2024年3月31日", "年份"],
      plurals: [1: "1项逾期", 2: "2项逾期", 5: "5项逾期"]),
    Sample(
      code: "ar",
      texts: """
        "{1} million people": "{1} مليون نسمة"
        "due {1}": "موعده {1}"
        "Year": "السنة"
        "{1} overdue": {zero: "لا شيء {1}", one: "التزام متأخر {1}", two: "التزامان متأخران {1}", few: "التزامات متأخرة {1}", many: "التزاما متأخرا {1}", other: "التزام {1}"}
        """,
      said: ["مالي", "22.0", "مليون نسمة", "31 مارس، 2024", "السنة"],
      plurals: [
        1: "التزام متأخر", 2: "التزامان متأخران", 5: "التزامات متأخرة",
      ]),
  ]

  /// Mali, Senegal and Togo, with two, five and one commitment overdue.
  private static let overdue = ["MLI": 2, "SEN": 5, "TGO": 1]

  private func briefs(_ sample: Sample) throws -> Workspace {
    var commitments = "commitment_id,country_iso3,owner,text,due_date,status\n"
    for (country, count) in Self.overdue.sorted(by: { $0.key < $1.key }) {
      for number in 1...count {
        commitments += "\(country)\(number),\(country),ministry,Adopt,2024-03-31,in_progress\n"
      }
    }
    let workspace = try Workspace.lasting([
      "report.yaml": """
      schema: 1
      title: A
      as_of: 2024-07-01
      areas: {countries: [MLI, SEN, TGO]}
      inputs:
        - {kind: observations, path: data.csv}
        - {kind: populations, path: people.csv}
        - {kind: commitments, path: commitments.csv}
      reports:
        - {id: country, kind: country, each: country, formats: [text, html], languages: [\(sample.code)], templates: own}
      """,
      "data.csv": "country,indicator,year,value,lower,upper\nMLI,uhc.sci,2021,48.5,46,51\n",
      "people.csv": "country,year,population\nMLI,2021,22000000\n",
      "commitments.csv": commitments, "own/\(sample.code).yaml": sample.texts,
    ])
    let run = try workspace.run("build", "-q")
    try #require(run.code == 0, "\(run.errors)")
    return workspace
  }

  /// A text with the marks that turn its direction left out, and its lines joined.
  private func plain(_ text: String) -> String {
    let marks = Set("\u{200E}\u{200F}\u{2066}\u{2067}\u{2068}\u{2069}".unicodeScalars)
    let scalars = text.unicodeScalars.filter { !marks.contains($0) }
    return String(String.UnicodeScalarView(scalars)).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: " ")
  }

  /// Columns of a terminal, for the letters of these texts (Unicode's EastAsianWidth: W and F are 2).
  private func columns(of line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x200E...0x200F, 0x2066...0x2069: sum
      case 0x3000...0x303E, 0x4E00...0x9FFF, 0xFF01...0xFF60: sum + 2
      default: sum + 1
      }
    }
  }

  @Test(arguments: samples)
  func `a folder of texts gives briefs with the language’s numbers, dates, plurals and direction`(
    _ sample: Sample
  ) throws {
    let workspace = try briefs(sample)
    let text = try workspace.text("out/country-MLI.\(sample.code).txt")
    for words in sample.said { #expect(plain(text).contains(words), "\(words) in \(text)") }
    for (country, count) in Self.overdue {
      let words = try #require(sample.plurals[count])
      let brief = try plain(workspace.text("out/country-\(country).\(sample.code).txt"))
      #expect(brief.contains(words), "\(words) for \(country)")
    }
    let isArabic = sample.code == "ar"
    #expect(text.hasPrefix("\u{200F}") == isArabic)
    let page = try workspace.text("out/country-MLI.\(sample.code).html")
    #expect(page.contains("lang=\"\(sample.code)\""))
    #expect(page.contains("dir=\"rtl\"") == isArabic)
    for line in text.split(separator: "\n") { #expect(columns(of: line) <= 76, "\(line)") }
  }

  @Test func `an Arabic table is a list of records, and a Russian one has columns`() throws {
    let arabic = try #require(Self.samples.first { $0.code == "ar" })
    let record = try plain(briefs(arabic).text("out/country-MLI.ar.txt"))
    #expect(record.contains("السنة: 2021"))
    let russian = try #require(Self.samples.first { $0.code == "ru" })
    let table = try briefs(russian).text("out/country-MLI.ru.txt")
    #expect(!table.contains("Год: 2021"))
    #expect(table.split(separator: "\n").contains { $0.contains("Год") && $0.contains("  ") })
  }
}
