import Indicators
import Reports
import Testing

/// Texts of sheets before and after they are said.
struct SheetTextTests {
  private let french = Translation(
    .french,
    [
      "{1} of {2} countries": .text("{2} pays, dont {1}"), "reported": .text("déclaré"),
      "{1} rows": .plural([.one: "{1} ligne", .other: "{1} lignes"]),
    ])

  @Test func `holes stand where the language wants them`() {
    let text: SheetText = "\(3) of \(12) countries"
    #expect(text.plain == "3 of 12 countries")
    #expect(text.text(in: french) == "12 pays, dont 3")
  }

  @Test func `what is interpolated is never taken for a hole`() {
    let text: SheetText = "\("{2}") of \("{1}") countries"
    #expect(text.text(in: french) == "{1} pays, dont {2}")
  }

  @Test(arguments: [(0, "0 ligne"), (1, "1 ligne"), (2, "2 lignes")])
  func `a count decides on the plural`(count: Int, said: String) {
    let text: SheetText = "\(count) rows"
    #expect(text.text(in: french) == said)
  }

  @Test func `words without a translation are loud; data and marks are left alone`() {
    let words: SheetText = "No such words, \(7)"
    #expect(words.text(in: french) == "⟦No such words, 7⟧")
    let marks: SheetText = "\("a"), \("b")"
    #expect(marks.text(in: french) == "a, b")
    #expect(SheetText.given("reported").text(in: french) == "reported")
    #expect(SheetText.known("reported").text(in: french) == "déclaré")
    #expect(SheetText.known("of the user").text(in: french) == "of the user")
  }

  @Test func `figures are written as the language does`() {
    let figure = SheetText.figure(1234.5, .percent, isMarked: true)
    #expect(figure.plain == "1\u{202F}234.5%")
    #expect(figure.text(in: french) == "1\u{202F}234,5\u{A0}%")
  }

  /// UAX 9, W2 and W4: behind Arabic letters, digits parted by hyphens would be shown in the opposite order.
  @Test func `a date behind Arabic words keeps its order`() {
    let arabic = Translation(.arabic, ["Data as of {1}": .text("البيانات حتى {1}")])
    let text: SheetText = "Data as of \("2024-07-01")"
    #expect(text.text(in: arabic) == "البيانات حتى \u{200E}2024-07-01")
  }
}
