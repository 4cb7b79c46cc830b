internal import Foundation
internal import Indicators

/// The service coverage index from its sub-indices, and these from the scores of their tracers (uhc.md A2).
enum CoverageCalculations {
  static func make(_ cells: CalculationCells, in context: EvaluationContext) -> [Calculation] {
    var made: [Calculation] = []
    for place in cells.places {
      let value = place.value
      // A published figure stands as it was published; it is no result of a formula.
      guard value.number != nil, value.breakdown.isEmpty, !isPublished(value) else { continue }
      if value.indicator == "uhc.sci" {
        made += index(place, cells, context).map { [$0] } ?? []
      } else if let subindex = Subindex.allCases.first(where: {
        value.indicator == "uhc.sci.\($0.rawValue)"
      }) {
        made += self.subindex(subindex, place, cells, context).map { [$0] } ?? []
      }
    }
    return made
  }

  private static func isPublished(_ value: IndicatorValue) -> Bool {
    value.note.hasPrefix("as published") || value.area.kind.isGroup
  }

  private static func index(
    _ place: CalculationCells.Place, _ cells: CalculationCells, _ context: EvaluationContext
  ) -> Calculation? {
    let value = place.value
    let parts = Subindex.allCases.compactMap {
      cells["uhc.sci.\($0.rawValue)", value.area, value.period]
    }
    guard parts.count == Subindex.allCases.count else { return nil }
    return calculation(
      place, parts.map { ($0, 1) }, "geometric mean of the four sub-indices", context)
  }

  private static func subindex(
    _ subindex: Subindex, _ place: CalculationCells.Place, _ cells: CalculationCells,
    _ context: EvaluationContext
  ) -> Calculation? {
    let value = place.value
    let parts = context.edition.tracers(of: subindex).compactMap { tracer in
      cells["uhc.sci.tracer", value.area, value.period, "tracer", tracer.key].map {
        ($0, tracer.weight)
      }
    }
    guard !parts.isEmpty else { return nil }
    let words = parts.map(\.0.value.category).joined(separator: ", ")
    return calculation(place, parts, "geometric mean of the tracers \(words)", context)
  }

  private static func calculation(
    _ place: CalculationCells.Place, _ parts: [(CalculationCells.Place, Double)],
    _ rule: SheetText, _ context: EvaluationContext
  ) -> Calculation? {
    guard let number = place.value.number else { return nil }
    let numbers = parts.compactMap(\.0.value.number)
    let list = SheetFormula.list(parts.map(\.0.figure))
    let total = parts.reduce(0) { $0 + $1.1 }
    let isEqual = Set(parts.map(\.1)).count == 1
    var mean: SheetFormula = "GEOMEAN(\(list))"
    if !isEqual {
      mean = "EXP(("
      for (position, part) in parts.enumerated() {
        if position > 0 { mean.parts.append(.text("+")) }
        mean = "\(mean)\(part.1)*LN(\(part.0.figure))"
      }
      mean = "\(mean))/\(total))"
    }
    // A part of 0 makes the mean 0, as there is no logarithm of it.
    let logarithms = zip(numbers, parts).reduce(0) { $0 + $1.1.1 * log($1.0) }
    let result = numbers.allSatisfy { $0 > 0 } ? exp(logarithms / total) : 0
    return Calculation(
      indicator: .given(place.value.indicator),
      area: (place.value.area.code, context.countries.name(of: place.value.area)),
      period: place.value.period, rule: rule, formula: "IF(MIN(\(list))>0,\(mean),0)",
      result: result, held: (place.figure, number),
      format: place.value.unit.presentation.cellFormat)
  }
}
