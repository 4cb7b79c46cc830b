import Reports
import TestSupport
import Testing

struct HTMLWriterTests {
  private static func chart(_ form: Chart.Form, count: Int = 3) -> Chart? {
    let points = (0..<count).map { place -> Chart.Point in
      let value = 10 * Double(place)
      return Chart.Point(
        label: "A<\(place)>", printed: "\(place) (1–2)", place: 2000 + Double(place),
        value: value, lower: value * 0.9, upper: value * 1.1, isModelled: place == 1)
    }
    return Chart(
      form, title: "T & t", summary: "S.", legend: "L.", points: points, greatest: 100)
  }

  private static func page(_ blocks: [Block], _ language: Language = .english) -> String {
    HTMLWriter().text(of: Document(title: "Title", language: language, blocks: blocks))
  }

  /// Foundation's parser of XML says whether a page is well-formed; the rest is WCAG's.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func `any document makes a page without a fault of structure or contrast`(seed: UInt64) throws {
    var random = RandomDocument(seed: seed)
    var document = random.document(in: seed.isMultiple(of: 3) ? .arabic : .english)
    let charts = [Chart.Form.trend, .bars, .ranges].compactMap { Self.chart($0) }
    document.blocks += charts.map { .chart($0) }
    let page = HTMLWriter().text(of: document)
    let faults = try PageCheck.faults(in: page)
    #expect(faults == [], "seed \(seed)")
    let words = try PageElement.read(page).words
    for phrase in document.blocks.flatMap(\.phrases) where !phrase.isBlank {
      #expect(words.contains(phrase.tidied.text), "seed \(seed): \(phrase.text)")
    }
  }

  @Test func `the check finds what it looks for`() throws {
    let bars = try #require(Self.chart(.bars))
    let good = Self.page([.heading(.section, "A"), .chart(bars)])
    let none = try PageCheck.faults(in: good)
    #expect(none == [])
    let bad = [
      ("lang=\"en\"", "lang=\"\""), ("dir=\"ltr\"", "dir=\"x\""), ("<h2>", "<h2 onclick=\"x\">"),
      ("role=\"img\"", "role=\"x\""), ("id=\"chart-1-title\"", "id=\"else\""),
      ("fill=\"#767676\"", "fill=\"#cccccc\""), ("color: #595959", "color: #808080"),
      ("<h2>A</h2>", "<h3>A</h3>"), ("main>", "div>"),
    ]
    for (from, to) in bad {
      #expect(good.contains(from))
      let faults = try PageCheck.faults(in: good.replacing(from, with: to))
      #expect(!faults.isEmpty, "\(from)")
    }
    #expect(throws: PageElement.Malformed.self) {
      _ = try PageCheck.faults(in: good.replacing("</h2>", with: ""))
    }
    #expect(PageCheck.ratio("#000000", "#ffffff") == 21)
  }

  @Test func `what would be a mark is escaped`() {
    let page = Self.page([.paragraph("a < b & c > d \"e\"")])
    #expect(page.contains("<p>a &lt; b &amp; c &gt; d &quot;e&quot;</p>"))
  }

  @Test func `language and direction stand at the root, and figures are set apart in Arabic`() {
    let figure = Figure(
      indicator: "uhc.sci", area: "EGY", period: "2021", value: 43, printed: "43 (36–50)")
    let page = Self.page([.paragraph("\(figure)")], .arabic)
    #expect(page.contains("lang=\"ar\" dir=\"rtl\""))
    #expect(page.contains("<bdi dir=\"ltr\" class=\"number\">43 (36–50)</bdi>"))
  }

  @Test func `in ASCII other signs are written by number and look the same`() throws {
    let document = Document(title: "Côte d’Ivoire", blocks: [.paragraph("≥ 5")])
    let page = HTMLWriter(isASCII: true).text(of: document)
    let isASCII = page.utf8.allSatisfy { $0 < 0x80 }
    #expect(isASCII)
    let words = try PageElement.read(page).words
    #expect(words.contains("Côte d’Ivoire"))
  }

  @Test func `a chart needs two figures, none below zero, and a scale`() {
    let point = { (value: Double?) in Chart.Point(label: "a", printed: "b", value: value) }
    let chart = { (values: [Double?], greatest: Double) in
      Chart(
        .bars, title: "t", summary: "s", legend: "", points: values.map(point), greatest: greatest)
    }
    #expect(chart([1, nil], 10) == nil)
    #expect(chart([1, -1], 10) == nil)
    #expect(chart([1, 2], 0) == nil)
    #expect(chart([1, .nan], 10) == nil)
    #expect(chart([1, 20], 10)?.greatest == 20)
  }

  @Test func `bars of characters are for pages that cannot draw`() throws {
    let table = try #require(
      TextTable(columns: [.init("Name"), .init("Bar", .bar)], rows: [["a", "|██"]])
    ).explainingBars(["A bar of full length is 100."])
    #expect(!Self.page([.table(table)]).contains("█"))
    #expect(TextWriter().text(of: Document(blocks: [.table(table)])).contains("A bar of full"))
    #expect(MarkdownWriter().text(of: Document(blocks: [.table(table)])).contains("\\|██"))
  }
}
