import Foundation
import TestSupport
import Testing

/// No figure of countries together is said in a sentence without the countries that it rests on (pse.md H.2).
///
/// That is for figures that each country has, and that are averaged. Totals over records, as of a portfolio or of prices, say how
/// many records there are.
struct AggregateBasisTests {
  /// Groups of countries; a brief of a country may compare itself with one, in a sentence that counts them.
  private static let groups: Set = ["AFR", "AMR", "SEAR", "EUR", "EMR", "WPR", "WORLD", "FCV"]

  private static let averaged = ["uhc.", "pse.care.", "pse.fin.vhi", "pse.gov.established"]

  @Test func `every sentence on a figure of a group says of how many countries, or over how many`()
    throws
  {
    let workspace = try ExamplePack.built.get().second
    let names = try workspace.files(under: "out").keys.filter {
      $0.hasSuffix(".facts.json") && !$0.hasPrefix("country")
    }
    #expect(names.count > 3)
    let values = try ComputedValues(text: workspace.text("out/values.csv"))
    var sentences = 0
    for name in names {
      let text = try workspace.text("out/" + name.replacing(".facts.json", with: ".txt"))
        .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .joined(separator: " ")
      let facts = try FactFile(Data(try workspace.text("out/" + name).utf8)).facts
      for fact in facts where text.contains(fact.sentence) {
        let isOfGroup = fact.figures.contains { figure in
          Self.averaged.contains { figure.indicator.hasPrefix($0) }
            && Self.groups.contains(figure.area) && figure.derived == nil && figure.value != nil
            && values[
              figure.indicator, figure.area, figure.period, figure.breakdown, figure.category
            ]?["note"]?.contains(#/ of [0-9]+ countr/#) == true
        }
        guard isOfGroup else { continue }
        sentences += 1
        let says =
          text.contains(fact.sentence + " It rests on ") || fact.sentence.contains(" over ")
          || fact.sentence.contains(#/[0-9] of [0-9]+ countr/#)
        #expect(says, "\(name): \(fact.sentence)")
      }
    }
    #expect(sentences > 20)
  }
}
