import Foundation
import Indicators
import Reports
import Statistics
import TestSupport
import Testing

/// The French texts: whole, and written as official documents are.
struct FrenchTextTests {
  private static let folder = Shared.root + "/Sources/Reports/Languages"

  private func french() throws -> [String: [String]] {
    try Translation.of(.french).entries.mapValues { entry in
      switch entry {
      case .text(let text): [text]
      case .plural(let forms): forms.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
      }
    }
  }

  private func known(_ word: String, _ french: Translation) -> Bool {
    !word.contains(where: \.isLetter) || french.entries[word] != nil
  }

  @Test func `every file of the folder is built in, and no key has two texts`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder).filter {
      $0.hasPrefix("fr.")
    }
    #expect(files.count > 5)
    var owners: [String: (file: String, line: String)] = [:]
    for file in files.sorted() {
      let text = try String(contentsOfFile: "\(Self.folder)/\(file)", encoding: .utf8)
      #expect(text.utf8.count < 61_440, "\(file) compiles slowly: split it")
      for line in text.split(separator: "\n") where line.hasPrefix("\"") {
        let key = String(line[..<(line.range(of: "\":")?.lowerBound ?? line.endIndex)].dropFirst())
        if let owner = owners[key], owner.line != line {
          Issue.record("\(key) stands in \(owner.file) and in \(file)")
        }
        owners[key] = (file, String(line))
      }
    }
    let entries = try Translation.of(.french).entries
    #expect(owners.count == entries.count && entries.count > 1_300)
  }

  @Test func `a text has the holes of its pattern`() throws {
    let holes = { (text: String) in
      Set(text.matches(of: /\{[0-9]+\}/).map { String($0.output) })
    }
    for (key, texts) in try french() {
      for text in texts {
        #expect(holes(text) == holes(key), "\(key)")
        #expect(!text.contains("⟦"), "\(key)")
      }
    }
  }

  @Test func `spaces before signs do not break, and apostrophes are none of ASCII`() throws {
    for text in try french().values.joined() {
      #expect(text.firstMatch(of: /[ ][;?!:%]/) == nil, "\(text)")
      #expect(text.firstMatch(of: /[^\u{202F}][;?!]/) == nil, "\(text)")
      #expect(text.firstMatch(of: /\p{L}'\p{L}/) == nil, "\(text)")
    }
  }

  @Test func `every indicator has title, definition, reading and words of its unit`() throws {
    let french = try Translation.of(.french)
    for indicator in Catalogue.all {
      let words =
        [
          indicator.title, indicator.definition, indicator.reading, indicator.direction.rawValue,
          indicator.unit.rawValue, indicator.unit.presentation.heading,
        ] + indicator.aggregates.map(\.rawValue)
      for word in words { #expect(known(word, french), "\(indicator.id): \(word)") }
    }
  }

  @Test func `figures in titles, definitions and readings agree with English`() throws {
    let french = try Translation.of(.french)
    let digits = { (text: String) in
      text.filter { !$0.isWhitespace }.matches(of: /[0-9]+/).map { String($0.output) }.sorted()
    }
    for indicator in Catalogue.all {
      for text in [indicator.title, indicator.definition, indicator.reading] where !text.isEmpty {
        #expect(digits(french.known(text) ?? "") == digits(text), "\(text)")
      }
    }
  }

  @Test func `words of closed lists have French`() throws {
    let french = try Translation.of(.french)
    let words =
      FlagExplanation.all.map(\.flag.rawValue) + FlagExplanation.all.map(\.text)
      + GovernanceBehaviour.allCases.map(\.name) + Unit.allCases.map(\.rawValue)
      + PortfolioDimension.allCases.flatMap { list in (list.words ?? []).map(list.name) }
      + Commitment.FollowUp.allCases.map { $0.rawValue.replacing("_", with: " ") }
      + AssessmentMethod.allCases.map(\.rawValue) + Missing.allCases.map(\.status)
      + DataType.allCases.map(\.rawValue)
    for word in words { #expect(known(word, french), "\(word)") }
  }
}
