import Reports
import Testing

struct PhraseTests {
  private let figure = Figure(
    indicator: "uhc.sci", area: "KEN", period: "2021", value: 43.2, printed: "43.2 (36.0–50.1)")

  @Test func `figures stay figures inside a sentence`() {
    let phrase: Phrase = "rose to \(figure) in \(2021), or \("so")"
    #expect(phrase.text == "rose to 43.2 (36.0–50.1) in 2021, or so")
    #expect(phrase.figures == [figure])
    #expect(phrase.runs.count == 3)
  }

  @Test func `what has no place on a page is taken out`() {
    #expect(
      Phrase("a\u{0}b\u{7}c\u{202E}d\u{2067}e\u{200F}f\u{FEFF}g\u{E000}1\u{E001}").text
        == "abcdefg1")
    #expect(Phrase("a\tb\r\nc\u{2028}d").tidied.text == "a b c d")
    #expect(Phrase("می\u{200C}خواهم").text == "می\u{200C}خواهم")
    #expect(Phrase("1\u{202F}234").text == "1\u{202F}234")
  }

  @Test func `spaces are tidied across stretches, and no-break spaces are kept`() {
    let phrase: Phrase = "  a   \(figure)   \n b\u{A0}c  "
    #expect(phrase.tidied.text == "a 43.2 (36.0–50.1) b\u{A0}c")
    #expect(phrase.tidied.tidied == phrase.tidied)
    #expect(Phrase(" \t").isBlank)
    #expect(!Phrase(figure).isBlank)
  }

  @Test func `a sentence ends at a full stop before a capital, never inside a figure`() {
    let phrase: Phrase =
      "Coverage was \(figure). Hardship, i.e. spending, rose by 1.5 points. \(figure) is known! 是的。不是。"
    #expect(
      phrase.sentences.map(\.text) == [
        "Coverage was 43.2 (36.0–50.1).", "Hardship, i.e. spending, rose by 1.5 points.",
        "43.2 (36.0–50.1) is known! 是的。", "不是。",
      ])
  }
}
