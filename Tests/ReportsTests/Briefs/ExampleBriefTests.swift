import Reports
import TestSupport
import Testing

/// From a template and values to a page and its facts, end to end, word for word.
struct ExampleBriefTests {
  @Test func `the page reads as agreed`() throws {
    let document = try ExampleBrief.document()
    try Golden.expect(TextWriter().text(of: document), is: "briefs/example.txt")
  }

  @Test func `the page reads as agreed in ASCII and 40 columns`() throws {
    let document = try ExampleBrief.document()
    try Golden.expect(
      TextWriter(width: 40, isASCII: true).text(of: document), is: "briefs/example-narrow-ascii.txt"
    )
  }

  @Test func `the facts are as agreed`() throws {
    let document = try ExampleBrief.document()
    try Golden.expect(FactSheet(document).json, is: "briefs/example.facts.json")
  }
}
