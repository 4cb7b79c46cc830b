import TestSupport
import Testing

/// Briefs in Markdown and HTML from the built program: the same words as in text, one set of facts.
struct BriefFormatsTests {
  private static let manifest = """
    schema: 1
    title: Formats
    illustrative: true
    inputs:
      - {kind: observations, path: EXAMPLE/data/indicators.csv}
      - {kind: countries, replace: true, path: EXAMPLE/data/countries.csv}
    reports:
      - {id: country, kind: country, each: country, formats: [text, markdown, html]}
      - {id: region, kind: region, each: who-region, formats: [html, markdown]}
      - {id: meeting, kind: inter-regional, formats: [markdown]}
    """

  private static let built = Result {
    let text = manifest.replacing("EXAMPLE", with: Shared.root + "/Examples/first-steps")
    let workspace = try Workspace.lasting(["report.yaml": text])
    let run = try workspace.run("build")
    try #require(run.code == 0, "\(run.errors)")
    return workspace
  }

  @Test func `each format is a file, with one file of facts for each area`() throws {
    let names = Set(try Self.built.get().files(under: "out").keys)
    for name in ["country-XBA.txt", "country-XBA.md", "country-XBA.html", "country-XBA.facts.json"]
    {
      #expect(names.contains(name))
    }
    #expect(names.contains("meeting.md") && names.contains("meeting.facts.json"))
    let regions = names.filter { $0.hasPrefix("region-") }
    #expect(regions.count { $0.hasSuffix(".facts.json") } == regions.count / 3)
  }

  @Test func `a page for browsers passes the check of structure and contrast, and has a chart`()
    throws
  {
    let files = try Self.built.get().files(under: "out").filter { $0.key.hasSuffix(".html") }
    #expect(files.count >= 4)
    for (name, data) in files {
      let page = String(decoding: data, as: UTF8.self)
      let faults = try PageCheck.faults(in: page)
      #expect(faults == [], "\(name)")
    }
    let page = try Self.built.get().text("out/country-XBA.html")
    #expect(page.contains("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" dir=\"ltr\">"))
    #expect(page.contains("Service coverage index, 0–100, by year"))
  }

  /// Each sentence of the facts stands in every format.
  @Test func `the formats say the same`() throws {
    let workspace = try Self.built.get()
    let facts = try FactFile(
      try #require(try workspace.files(under: "out")["country-XBA.facts.json"]))
    let page = try PageElement.read(workspace.text("out/country-XBA.html")).words
    let figures = facts.facts.flatMap(\.figures)
    #expect(figures.count > 10)
    let markdown = try workspace.text("out/country-XBA.md")
    let text = try workspace.text("out/country-XBA.txt")
    for figure in figures where figure.value != nil {
      #expect(page.contains(figure.printed), "\(figure)")
      #expect(markdown.contains(figure.printed), "\(figure)")
      #expect(text.contains(figure.printed), "\(figure)")
    }
  }
}
