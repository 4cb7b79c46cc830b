import Foundation
import Indicators
import Reports
import Spreadsheet
import Tabular
import TestSupport
import Testing

/// What reading and computing found, said in French.
struct FrenchFindingTests {
  /// Parts of Indicators without words of findings, notes or reasons: those of the manifest and of an edition's file stop a run
  /// before there is a sheet, the catalogue and the registries are held by other tests, a tree is explained on the screen.
  private static let apart = [
    "Manifest/", "Catalogue/", "Derivation/", "Microdata/LeftOut/", "Engine/", "Areas/CountryTable",
    "Layouts/Layout",
    "Layouts/BreakdownCode", "Records/InputKey", "Records/GovernanceMechanism",
    "Records/GovernanceBehaviour", "Records/Reporting/ReportingForm",
    "Methods/SelfAssessmentEdition",
    "Methods/ServiceCoverageEdition", "Methods/EditionRow", "Evaluation/Thresholds",
  ]

  /// What files begin with, names of columns and of places, references to methods, and what a fault of the program would say.
  private static let others = [
    "Data from database:", "Last Updated:", "facility ownership", "virgin islands", ".md ",
    "every row has a value or none", "both sides have the rows of one batch",
    "a row must have a field for every column", "no data", "a chunk without room",
  ]

  @Test(arguments: ["Tabular", "Indicators"])
  func `every text of a problem of data, of a note and of a reason has French`(
    module: String
  ) throws {
    let known = try Translation.of(.french).entries.keys.map {
      $0.replacing(/\{[0-9]+\}/, with: "\u{0}")
    }.joined(separator: "\n")
    let root = "\(Shared.root)/Sources/\(module)"
    var count = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    where path.hasSuffix(".swift") && !Self.apart.contains(where: path.hasPrefix) {
      let source = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
      for text in SourceLiterals.patterns(in: source)
      where !Self.others.contains(where: text.contains) {
        for words in text.split(separator: /\{[0-9]+\}/) where isProse(words) {
          let isKnown = known.contains(words.trimmingCharacters(in: [" ", ";"]))
          #expect(isKnown, "\(path): \(text)")
          count += 1
        }
      }
    }
    #expect(count > 90)
  }

  private func isProse(_ text: Substring) -> Bool {
    text.split(separator: " ").count { $0.count > 1 && $0.allSatisfy { "a"..."z" ~= $0 } } > 1
  }

  @Test(arguments: [
    (
      "\"n/a\" is not a number in column \"value\"",
      "«\u{A0}n/a\u{A0}» n’est pas un nombre, dans la colonne «\u{A0}value\u{A0}»"
    ),
    (
      "\"12 x\" is not a number; the row is left out",
      "«\u{A0}12 x\u{A0}» n’est pas un nombre\u{202F}; la ligne est écartée"
    ),
    (
      "AFG 2015: uhc.che.oop 41.00 is more than uhc.che.private 40.00",
      "AFG 2015\u{A0}: uhc.che.oop 41.00 dépasse uhc.che.private 40.00"
    ),
    (
      "columns that were not read: a, b and 3 more", "colonnes non lues\u{A0}: a, b et 3 de plus"
    ),
    (
      "there is \"Land\"; name it with `columns: {country: Land}`",
      "il y a «\u{A0}Land\u{A0}»\u{202F}; la nommer par `columns: {country: Land}`"
    ),
    // What stands in quotation marks is of the file, whatever it says.
    (
      "“the row is left out” is not a value of “status”",
      "«\u{A0}the row is left out\u{A0}» n’est pas une valeur de «\u{A0}status\u{A0}»"
    ),
  ])
  func `a finding is said by its patterns, and its parts by theirs`(
    english: String, french: String
  ) throws {
    #expect(try Translation.of(.french).finding(english) == french)
  }

  @Test func `a finding without French is loud, but a list of names is none`() throws {
    let french = try Translation.of(.french)
    #expect(french.finding("this was never said") == "⟦this was never said⟧")
    #expect(french.finding("iso3, year, value") == "iso3, year, value")
    #expect(Translation.english.finding("this was never said") == "this was never said")
  }
}
