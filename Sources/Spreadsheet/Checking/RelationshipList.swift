/// Which other parts a part leads to, read from its `.rels`.
struct RelationshipList: XMLEvents {
  /// The identifiers.
  private(set) var identifiers: Set<String> = []
  /// The parts' names by their identifiers; addresses outside of the file are left out.
  private(set) var targets: [String: String] = [:]
  private let folder: [Substring]

  /// `part` is the name of the `.rels`: `xl/_rels/workbook.xml.rels` speaks of what is in `xl`.
  init(part: String) { folder = part.split(separator: "/").dropLast(2) }

  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetError) {
    guard tag.name == .relationship else { return }
    guard let id = tag.text(of: .id, in: bytes), let target = tag.text(of: .target, in: bytes)
    else {
      throw SpreadsheetError(.damaged, "a relationship has no identifier or target")
    }
    identifiers.insert(id)
    if tag.text(of: .targetMode, in: bytes) != "External" { targets[id] = resolved(target) }
  }

  /// The name of the part that holds the relationships of another.
  static func part(for name: String) -> String {
    let steps = name.split(separator: "/")
    return (steps.dropLast() + ["_rels"] + steps.suffix(1)).joined(separator: "/") + ".rels"
  }

  /// `../tables/table1.xml`, seen from `xl/worksheets`, is `xl/tables/table1.xml`.
  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}
