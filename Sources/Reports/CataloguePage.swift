internal import Indicators
public import Tabular

/// The catalogue as people and machines read it.
public struct CataloguePage: Sendable {
  /// For people.
  public let text: String
  /// For machines.
  public let json: String

  private struct Entry: Encodable {
    let id, title, unit, direction, definition, reading, reference: String
    let aggregates: [String]
  }

  private struct KeyEntry: Encodable {
    let key, title, unit: String
    let codes: [String]
  }

  /// The page of some ids or starts of ids; of all where none is given; throws where an id leads to nothing.
  public static func make(of ids: [String], keys: Bool = false) throws(Diagnostic) -> CataloguePage
  {
    if keys { return keyPage() }
    var chosen: [Indicator] = []
    for id in ids {
      let found = Catalogue.all.filter { $0.id == id || $0.id.hasPrefix(id + ".") }
      guard !found.isEmpty else {
        let near = Spelling.nearest(to: id, among: Catalogue.all.map(\.id))
        throw Diagnostic(
          .error, "unknown-indicator", "there is no indicator \"\(id)\"",
          hint: near.map { "did you mean \"\($0)\"?" }, concern: .usage)
      }
      chosen += found
    }
    if ids.isEmpty { chosen = Catalogue.all }
    return CataloguePage(
      text: chosen.map(paragraph).joined(separator: "\n\n"),
      json: encoded(
        chosen.map {
          Entry(
            id: $0.id, title: $0.title, unit: $0.unit.rawValue, direction: $0.direction.rawValue,
            definition: $0.definition, reading: $0.reading, reference: $0.reference,
            aggregates: $0.aggregates.map(\.rawValue))
        }))
  }

  private static func keyPage() -> CataloguePage {
    let keys = InputKey.all.sorted { $0.key < $1.key }
    let lines = keys.map { key in
      let codes = key.codes.isEmpty ? "" : "; codes: \(key.codes.joined(separator: ", "))"
      return "\(key.key)  \(key.title) (\(key.unit))\(codes)"
    }
    return CataloguePage(
      text: lines.joined(separator: "\n"),
      json: encoded(
        keys.map { KeyEntry(key: $0.key, title: $0.title, unit: $0.unit, codes: $0.codes) }))
  }

  private static func paragraph(_ indicator: Indicator) -> String {
    var lines = [
      indicator.id, "  \(indicator.title)",
      "  unit: \(indicator.unit.rawValue); \(indicator.direction.rawValue)",
      "  definition: \(indicator.definition)",
    ]
    if !indicator.aggregates.isEmpty {
      lines.append(
        "  over countries: \(indicator.aggregates.map(\.rawValue).joined(separator: ", "))")
    }
    if !indicator.reading.isEmpty { lines.append("  reading: \(indicator.reading)") }
    lines.append("  method: \(indicator.reference)")
    return lines.joined(separator: "\n")
  }

  private static func encoded(_ entries: some Encodable) -> String {
    JSONOutput.page(entries) ?? "[]"
  }
}
