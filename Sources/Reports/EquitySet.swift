internal import Indicators
internal import Statistics

/// One outcome by one dimension in one place, with its newest figures: the simple pair first, then one complex measure.
struct EquitySet {
  let record: InequalityRecord
  private let index: ValueIndex

  /// The sets of some areas: for each outcome and dimension the newest year, in the order of the files.
  static func all(
    in context: EvaluationContext, index: ValueIndex, where isWanted: (Area) -> Bool,
  ) -> [EquitySet] {
    var newest: [[String]: Int] = [:]
    var found: [EquitySet] = []
    for record in context.records.inequalities.all where isWanted(record.area) {
      let key = [record.area.code, record.code, record.dimension]
      if let place = newest[key] {
        if found[place].record.period < record.period {
          found[place] = EquitySet(record: record, index: index)
        }
      } else {
        newest[key] = found.count
        found.append(EquitySet(record: record, index: index))
      }
    }
    return found
  }

  func value(_ measure: InequalityMeasure) -> IndicatorValue? {
    index.breakdown(
      record.dimension, of: "ineq.\(measure.rawValue).\(record.code)", record.area
    ).first { $0.period == record.period }
  }

  var difference: IndicatorValue? { value(.difference) }
  var ratio: IndicatorValue? { value(.ratio) }

  /// The measure that takes all subgroups into account: the slope index where they have an order, else the mean difference from the mean.
  var complex: (measure: InequalityMeasure, value: IndicatorValue)? {
    let wanted: [InequalityMeasure] =
      record.data.isOrdered
      ? [.slopeIndex, .absoluteConcentration]
      : [.fromMeanWeighted, .fromMean, .fromBest]
    let found = wanted.compactMap { measure in value(measure).map { (measure, $0) } }
    return found.first { $0.1.number != nil } ?? found.first
  }

  /// The values of the subgroups, in the order of showing them.
  var subgroups: [IndicatorValue] {
    let held = index.breakdown(
      record.dimension, of: "ineq.estimate.\(record.code)", record.area
    ).filter { $0.period == record.period }
    return record.shownOrder.compactMap { place in
      held.first { $0.category == record.groups[place].name }
    }
  }

  /// The two subgroups that the pair compares.
  var compared: [String] {
    for measure in [InequalityMeasure.difference, .ratio] {
      if case .success(let found)? = record.result(measure), found.compared.count == 2 {
        return found.compared.map { record.groups[$0].name }
      }
    }
    return []
  }

  /// The measure's name in a sentence.
  static func name(of measure: InequalityMeasure) -> String {
    switch measure {
    case .slopeIndex: "slope index of inequality"
    case .absoluteConcentration: "absolute concentration index"
    case .fromMeanWeighted: "mean difference from the mean (by population)"
    case .fromMean: "mean difference from the mean"
    default: "mean difference from the best subgroup"
    }
  }

  /// One sentence on how to read it.
  static func reading(of measure: InequalityMeasure) -> String {
    switch measure {
    case .slopeIndex:
      "The slope index of inequality is the fitted value at the top of the order of subgroups less that at its bottom: 0 without a gradient."
    case .absoluteConcentration:
      "The absolute concentration index is 0 without a gradient, and above 0 where there is more at higher ranks."
    case .fromMeanWeighted:
      "The mean difference from the mean says how far people are, on average, from the mean of all: 0 where all subgroups are equal."
    case .fromMean:
      "The mean difference from the mean says how far subgroups are, on average, from the mean of all: 0 where all are equal."
    default:
      "The mean difference from the best subgroup is 0 where all subgroups are equal."
    }
  }
}
