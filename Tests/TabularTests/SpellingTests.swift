import Tabular
import TestSupport
import Testing

struct SpellingTests {
  let columns = ["iso3", "indicator", "year", "value", "lower", "upper", "oop_spend"]

  @Test(arguments: [
    ("yaer", "year"), ("indicater", "indicator"), ("Value", "value"), ("oopspend", "oop_spend"),
    ("OOP spend", "oop_spend"), ("iso_3", "iso3"), ("uper", "upper"),
  ])
  func `a slip finds the name that was meant`(slip: (word: String, meant: String)) {
    #expect(Spelling.nearest(to: slip.word, among: columns) == slip.meant)
  }

  @Test(arguments: ["population", "x", "", "sex", "vale of tears", "--"])
  func `what is far from every name finds none`(word: String) {
    #expect(Spelling.nearest(to: word, among: columns) == nil)
  }

  @Test func `equal distances go to the first by name, whatever the order`() {
    #expect(Spelling.nearest(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(Spelling.nearest(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `one slip in a long word is always forgiven`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let word = "householdexpenditure"
    var characters = Array(word)
    let place = Int.random(in: 0..<characters.count - 1, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: characters.remove(at: place)
    case 1: characters.insert("q", at: place)
    case 2: characters[place] = "q"
    default: characters.swapAt(place, place + 1)
    }
    #expect(Spelling.nearest(to: String(characters), among: [word]) == word)
  }
}
