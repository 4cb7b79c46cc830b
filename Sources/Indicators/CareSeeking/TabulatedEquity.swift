internal import Tabular

/// The rich and the poor compared by the quintiles of a table, which has no sample and so no standard error (pse.md B4, B5).
struct TabulatedEquity {
  /// What quintiles are of.
  private struct Whole: Hashable {
    let area: Area
    let period: String
    let breakdown: [String]
    let category: [String]
  }

  private var order: [Whole] = []
  private var quintiles: [Whole: [String: CareFigure]] = [:]

  /// Puts the quintiles of an indicator's figures together; those by wealth and something else stay apart by it.
  init(_ figures: [CareFigure]) {
    for figure in figures {
      guard let place = figure.breakdown.firstIndex(of: CarePlan.quintile),
        place < figure.category.count
      else { continue }
      var (breakdown, category) = (figure.breakdown, figure.category)
      breakdown.remove(at: place)
      let quintile = category.remove(at: place)
      let whole = Whole(
        area: figure.area, period: figure.period, breakdown: breakdown, category: category)
      if quintiles[whole] == nil { order.append(whole) }
      quintiles[whole, default: [:]][quintile] = figure
    }
  }

  /// Quintile 5 less quintile 1, or over it; nothing where the table lacks one of them.
  func contrasts(_ id: String, isRatio: Bool) -> [CareFigure] {
    order.compactMap { whole in
      guard let rich = quintiles[whole]?["5"], let poor = quintiles[whole]?["1"],
        !isRatio || poor.number != 0
      else { return nil }
      var found = figure(
        id, whole, isRatio ? rich.number / poor.number : rich.number - poor.number, [poor, rich])
      found.cases = cases(of: [poor, rich]).map { $0.min() ?? 0 }
      found.note = NoteText.joined(["quintiles 5 and 1 of the table", poor.note])
      return found
    }
  }

  /// Quintiles 1 and 2 by their weighted numbers of cases, never a mean of percentages; nothing where the table lacks these.
  func poorest(_ id: String) -> [CareFigure] {
    order.compactMap { whole in
      guard let first = quintiles[whole]?["1"], let second = quintiles[whole]?["2"],
        let one = first.denominator, let two = second.denominator, one >= 0, two >= 0,
        one + two > 0
      else { return nil }
      let part = (first.number * one + second.number * two) / 100
      var found = figure(id, whole, 100 * part / (one + two), [first, second])
      (found.numerator, found.denominator) = (part, one + two)
      found.cases = cases(of: [first, second]).map { $0.reduce(0, +) }
      found.note = NoteText.joined(["quintiles 1 and 2 of the table", first.note])
      return found
    }
  }

  /// The cases under each; `nil` where one is not said.
  private func cases(of figures: [CareFigure]) -> [Int]? {
    let known = figures.compactMap(\.cases)
    return known.count == figures.count ? known : nil
  }

  private func figure(
    _ id: String, _ whole: Whole, _ number: Double, _ parts: [CareFigure]
  ) -> CareFigure {
    var figure = CareFigure(
      indicator: id, area: whole.area, period: whole.period, breakdown: whole.breakdown,
      category: whole.category, number: number,
      source: NoteText.source(parts.map { SourceLocation(source: $0.source) }))
    figure.isIncomplete = parts.contains(where: \.isIncomplete)
    return figure
  }
}
