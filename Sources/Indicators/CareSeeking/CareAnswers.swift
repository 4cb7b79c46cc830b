internal import Statistics

/// What rows say about sources of care where several may be named: for one condition, or for several together, in which a source counts once.
struct CareAnswers: Sendable {
  /// One condition, with the columns of its sources.
  struct Part: Sendable {
    let name: String
    /// Who has it.
    let domain: Expression
    /// The columns that say so.
    let needed: Set<String>
    let columns: SourceColumns
  }

  /// A count with how it is summed.
  struct Item: Sendable {
    let count: CareTable.Count
    let quantity: MicrodataPlan.Quantity
  }

  private struct Source {
    let source: SourceMap.Source
    let named: Expression
  }

  private let parts: [Part]
  private let sources: [Source]

  init(_ parts: [Part]) {
    self.parts = parts
    let isOne = parts.count == 1
    var found: [Source] = []
    var seen: Set<[String]> = []
    for part in parts {
      for (source, _) in part.columns.known
      where seen.insert([part.columns.map.path, source.code]).inserted {
        let named = parts.flatMap { other -> [Expression] in
          guard other.columns.map.path == part.columns.map.path else { return [] }
          return other.columns.known.filter { $0.source.code == source.code }.map {
            isOne
              ? SourceColumns.named($0.column) : other.domain && SourceColumns.named($0.column)
          }
        }
        found.append(Source(source: source, named: .any(named)))
      }
    }
    sources = found
  }

  /// Who is ill: everyone with at least one of the conditions.
  var domain: Expression { .any(parts.map(\.domain)) }

  var needed: Set<String> { Set(parts.flatMap(\.needed)) }

  /// The columns of sources.
  var columns: [String] { parts.flatMap { $0.columns.known.map(\.column) } }

  var subsectors: [String] {
    var seen: Set<String> = []
    return care.map(\.source.subsector).filter { seen.insert($0).inserted }
  }

  var remark: String {
    var seen: Set<String> = []
    return NoteText.joined(
      parts.map(\.columns.map).filter { seen.insert($0.path).inserted }.map(\.remark))
  }

  private var care: [Source] { sources.filter(\.source.countsAsCare) }

  /// Whether any source that counts as care was named.
  var sought: Expression { .any(care.map(\.named)) }

  private func named(_ sector: SourceMap.Sector) -> Expression {
    .any(care.filter { $0.source.sector == sector }.map(\.named))
  }

  /// All that is counted of a row (pse.md B1 to B3).
  var counts: [Item] {
    let (open, closed) = (named(.public), named(.private))
    var items = [
      item(.sought, sought), item(.noCare, !sought), item(.publicOnly, open && !closed),
      item(.privateOnly, closed && !open), item(.both, open && closed),
      item(.otherOnly, sought && !open && !closed), item(.anyPublic, open),
      item(.anyPrivate, closed),
    ]
    let all = Expression.sum(care.map(\.named))
    for name in subsectors {
      let own = care.filter { $0.source.subsector == name }.map(\.named)
      items.append(item(.subsector(name), .any(own)))
      items.append(
        Item(
          count: .mentions(name),
          quantity: MicrodataPlan.Quantity(measure: .ratio, y: .sum(own), x: all)))
    }
    for sector in [SourceMap.Sector.public, .private] {
      let own = care.filter { $0.source.sector == sector }.map(\.named)
      items.append(
        Item(
          count: .sectorMentions(sector),
          quantity: MicrodataPlan.Quantity(measure: .ratio, y: .sum(own), x: all)))
    }
    let others = sources.filter { !$0.source.countsAsCare }
    for name in Set(others.map(\.source.subsector)).sorted() {
      let own = others.filter { $0.source.subsector == name }.map(\.named)
      items.append(item(.uncounted(name), .any(own)))
    }
    return items
  }

  private func item(_ count: CareTable.Count, _ y: Expression) -> Item {
    Item(count: count, quantity: MicrodataPlan.Quantity(measure: .proportion, y: y))
  }

  /// Whether a concentration index of it is made.
  static func isRanked(_ count: CareTable.Count) -> Bool {
    switch count {
    case .sought, .anyPrivate, .subsector: true
    default: false
    }
  }
}
