import Foundation
import Reports
import Testing

struct FactSheetTests {
  private let figure = Figure(
    indicator: "uhc.sci", area: "KEN", period: "2021", breakdown: "sex", category: "\"f\"\\\n",
    value: 43.25, printed: "43 (36–50)")

  @Test func `only sentences with a figure are facts, under their headings`() throws {
    let table = try #require(
      TextTable(
        columns: [.init("Country"), .init("Index", .number)], rows: [["Kenya", "\(figure)"]],
        caption: "No figure here."))
    let sheet = FactSheet(
      Document(
        title: "Brief",
        blocks: [
          .paragraph("None. Coverage was \(figure). None again."), .heading(.section, "A"),
          .bullets(["None", "It was \(figure)"]), .heading(.subsection, "B"), .table(table),
          .heading(.section, "C"), .note("\(figure)"),
        ]))
    #expect(
      sheet.facts.map { "\($0.section)|\($0.sentence)" } == [
        "|Coverage was 43 (36–50).", "A|It was 43 (36–50)",
        "A / B|Country: Kenya; Index: 43 (36–50)", "C|43 (36–50)",
      ])
    #expect(sheet.facts.allSatisfy { $0.figures == [figure] })
  }

  @Test func `a figure in the title is a fact too`() {
    #expect(FactSheet(Document(title: "At \(figure)")).facts.map(\.sentence) == ["At 43 (36–50)"])
  }

  /// Foundation's parser is the outside authority for the JSON.
  @Test(arguments: 0..<50 as Range<UInt64>)
  func `the JSON reads back to the facts`(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    let sheet = FactSheet(random.document())
    let json = try JSONSerialization.jsonObject(with: Data(sheet.json.utf8))
    let root = try #require(json as? [String: Any])
    let facts = try #require(root["facts"] as? [[String: Any]])
    #expect(root["title"] as? String == sheet.title)
    #expect(facts.map { $0["sentence"] as? String } == sheet.facts.map(\.sentence))
    #expect(facts.compactMap { $0["id"] as? Int } == Array(1...(facts.count + 1)).dropLast())
    for (object, fact) in zip(facts, sheet.facts) {
      let figures = try #require(object["figures"] as? [[String: Any]])
      #expect(figures.map { $0["value"] as? Double } == fact.figures.map(\.value))
      #expect(figures.map { $0["printed"] as? String } == fact.figures.map(\.printed))
    }
  }

  @Test func `an absent value is null and odd characters are escaped`() {
    let gap = Figure(
      indicator: "a", area: "KEN", period: "2021", category: "\"f\"\\\u{1}\t", value: .nan,
      printed: "not available")
    let json = FactSheet(Document(blocks: [.paragraph("\(gap)")])).json
    #expect(json.contains("\"value\": null"))
    #expect(json.contains(#""category": "\"f\"\\\u0001\t""#))
  }
}
