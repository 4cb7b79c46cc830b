internal import Statistics

/// A question with a single answer: the last source of a contraceptive, the place of a birth.
struct SingleAnswer: Sendable {
  let map: SourceMap
  /// Whom it is about.
  let domain: Expression
  private let column: String

  /// Where rows without an answer are counted, they are of an unknown source: every user of a method has one (pse.md B7).
  init(
    _ question: CareSeekingSpecification.Question, _ map: SourceMap, countsUnanswered: Bool
  ) {
    self.map = map
    column = question.source
    let answered = !Expression.listed(question.source, [""], emptyIsNo: true)
    let asked = Expression.matching(question.when)
    domain =
      question.when.isEmpty ? answered : countsUnanswered ? asked : asked && answered
  }

  /// The sectors of the map, and the unknown one last.
  var sectors: [SourceMap.Sector] {
    SourceMap.Sector.allCases.filter { sector in
      sector == .unknown || map.sources.contains { $0.sector == sector }
    }
  }

  private func isOne(of sources: [SourceMap.Source]) -> Expression {
    let codes = sources.flatMap { [$0.written, $0.code] + Expression.spelt([$0.code]) }
    return codes.isEmpty ? 0 : .listed(column, codes, emptyIsNo: true)
  }

  private func isOf(_ sector: SourceMap.Sector) -> Expression {
    isOne(of: map.sources.filter { $0.sector == sector })
  }

  /// Public, private or non-governmental: for a birth, a facility.
  var known: Expression { isOf(.public) || isOf(.private) || isOf(.ngo) }

  var counts: [CareAnswers.Item] {
    var items = [item(.known, known)]
    for sector in sectors where sector != .unknown {
      items.append(item(.sector(sector), isOf(sector)))
    }
    let others = SourceMap.Sector.allCases.filter { $0 != .unknown }.map { isOf($0) }
    items.append(item(.sector(.unknown), !.any(others)))
    for name in map.subsectors {
      items.append(
        item(.subsector(name), isOne(of: map.sources.filter { $0.subsector == name })))
    }
    return items
  }

  private func item(_ count: CareTable.Count, _ y: Expression) -> CareAnswers.Item {
    CareAnswers.Item(count: count, quantity: MicrodataPlan.Quantity(measure: .proportion, y: y))
  }
}
