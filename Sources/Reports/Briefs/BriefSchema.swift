internal import Indicators

/// The keys that templates of briefs may name: the same for every kind of brief, known before any data is read.
enum BriefSchema {
  /// The sections by kind of report, in the order of pse.md H.3 to H.5.
  static func sections(_ kind: ReportSpecification.Kind) -> [String] {
    switch kind {
    case .country, .donor:
      [
        "glance", "setting", "coverage", "equity", "care", "provision", "payment", "governance",
        "regulation",
        "programmes", "digital", "portfolio", "points", "notes",
      ]
    case .region:
      [
        "messages", "availability", "picture", "equity", "governance", "payment", "programmes",
        "fragile",
        "priorities", "portfolio", "commitments", "learning", "annex", "notes",
      ]
    case .interRegional:
      [
        "messages", "availability", "comparison", "equity", "governance", "coverage", "payment",
        "workforce",
        "fragile", "digital", "security", "moved", "partners", "experiences", "questions",
        "commitments",
        "annex", "notes",
      ]
    }
  }

  static func schema(_ kind: ReportSpecification.Kind) -> TemplateSchema {
    var keys: [String: TemplateSchema] = [
      "title": .text, "illustrative": .flag, "illustration": .text, "as_of": .text,
      "program": .text, "fingerprint": .text, "countries": .text, "membership": .text,
      "sources": .list(of: .text),
      "meeting": .object([
        "name": .text, "place": .text, "dates": .text, "hosts": .text, "contact": .text,
      ]),
      "area": .object(["name": .text, "code": .text, "in_sentence": .text]),
      "values": values,
    ]
    for key in sections(kind) { keys[key] = BriefSection.schema }
    return .object(keys)
  }

  /// `values.uhc.sci.text` and its like, for every indicator of the catalogue.
  private static var values: TemplateSchema { Tree.ofCatalogue.schema }

  /// The names under each other that dotted ids make.
  struct Tree {
    var children: [String: Tree] = [:]
    var isIndicator = false

    mutating func insert(_ path: ArraySlice<String>) {
      guard let name = path.first else {
        isIndicator = true
        return
      }
      children[name, default: Tree()].insert(path.dropFirst())
    }

    var schema: TemplateSchema {
      var members = children.mapValues(\.schema)
      if isIndicator {
        for name in ["text", "number", "year"] { members[name] = .text }
      }
      return .object(members)
    }
  }
}
