internal import Statistics
internal import Tabular

/// What is said beside a measure of inequality.
struct InequalityWords {
  let record: InequalityRecord
  let measure: InequalityMeasure

  init(_ record: InequalityRecord, _ measure: InequalityMeasure) {
    self.record = record
    self.measure = measure
  }

  /// The parts of the note: what is compared, how to read its sign, what the limits rest on, what is left out.
  func parts(_ found: InequalityEstimate) -> [String] {
    var parts = [compared(found), sign, basis(found)]
    if measure.hasLogarithmicError, found.standardError != nil {
      parts.append("the standard error is that of the logarithm")
    }
    if let limits = found.limits, limits.lower < 0,
      [.betweenGroupVariance, .theil, .logDeviation].contains(measure)
    {
      parts.append("the lower limit, \(limits.lower.shortestText), is shown as 0")
    }
    return parts + found.remarks.map(text)
  }

  private func compared(_ found: InequalityEstimate) -> String {
    let names = found.compared.map { record.groups[$0].name }
    switch measure {
    case .difference where names.count == 2: return "\(names[0]) less \(names[1])"
    case .ratio where names.count == 2: return "\(names[0]) over \(names[1])"
    case .attributableRisk, .attributableFraction:
      return names.first.map { "reference: \($0)" } ?? ""
    case .fromReference, .fromReferenceWeighted, .disparityFromReference, .disparityFromOthers:
      let place = record.data.groups.firstIndex(where: \.isReference)
      return place.map { "reference: \(record.groups[$0].name)" } ?? ""
    default: return ""
    }
  }

  /// The direction of the outcome with what the sign of the measure says.
  private var sign: String {
    let direction =
      switch record.data.direction {
      case .favourable: "favourable indicator"
      case .adverse: "adverse indicator"
      case .neutral: "neutral indicator"
      }
    switch measure {
    case .difference, .ratio:
      let equality = measure == .ratio ? "1" : "0"
      guard record.data.isOrdered else { return direction }
      return record.data.direction == .neutral
        ? "\(direction), above \(equality): more of it at the highest rank"
        : "\(direction), above \(equality): the lowest rank is worse off"
    case .absoluteConcentration, .boundedConcentration, .relativeConcentration,
      .wagstaffConcentration, .erreygersConcentration, .slopeIndex:
      return "\(direction), above 0: more of it at higher ranks"
    case .relativeIndex: return "\(direction), above 1: more of it at higher ranks"
    case .attributableRisk, .attributableFraction:
      return record.data.direction == .adverse
        ? "\(direction), below 0: it could fall by this"
        : "\(direction), above 0: it could rise by this"
    default: return direction
    }
  }

  private func basis(_ found: InequalityEstimate) -> String {
    let level = "\((record.specification.options.level * 100).shortestText) % limits"
    switch found.basis {
    case .independentSubgroups:
      return "\(level) from the subgroups' standard errors, taken as independent"
    case .jointSample: return "\(level) from the covariances of the subgroups"
    case .robustFit: return "\(level) from the distances to the fit (HC1)"
    case .leastSquares: return "\(level) from the distances to the fit, by least squares"
    case .clusterScores: return "\(level) from the scores of the sample's clusters"
    case .replicateWeights: return "\(level) from replicate weights"
    case .simulation(let draws):
      let own = found.remarks.contains(.reproducesHealthequal)
      return own
        ? "95 % limits from \(draws) draws"
        : "\(level) from \(draws) draws, seed \(record.specification.seed)"
    case .walter: return "\(level) by Walter's formula, populations taken as samples"
    case .none(let reason): return "no limits: \(text(reason))"
    }
  }

  private func text(_ remark: InequalityRemark) -> String {
    switch remark {
    case .withoutValue(let count): "\(count) of \(record.groups.count) subgroups without a value"
    case .withoutPeople(let count): "\(count) subgroups with a population of 0 left out"
    case .equalPopulations: "populations not known: all subgroups have the same weight"
    case .publishedAverage: "about the published average of the setting"
    case .setToZero(let value): "set to 0: it would be \(value.shortestText), a deterioration"
    case .referenceNotBest: "the subgroup of the highest rank is not the one that does best"
    case .reproducesHealthequal: "as R's healthequal 1.0.1 gives it, defects included"
    }
  }

  /// Marks of a value.
  func flags(_ found: InequalityEstimate) -> [ValueFlag] {
    let flags = found.remarks.compactMap { remark -> ValueFlag? in
      switch remark {
      case .withoutValue, .withoutPeople: .incomplete
      case .equalPopulations: .equalPopulations
      case .setToZero: .setToZero
      case .reproducesHealthequal: .asHealthequal
      case .publishedAverage, .referenceNotBest: nil
      }
    }
    return Set(flags).sorted()
  }

  /// Whether the measure has no meaning for these subgroups, rather than wanting data.
  func isNotApplicable(_ reason: UndefinedInequality) -> Bool {
    switch reason {
    case .notOrdered, .ordered, .noReference, .noDirection, .notInHealthequal: true
    case .tooFewGroups(_, let needed): record.groups.count < needed
    default: false
    }
  }

  /// Why there is no value, or no limits.
  func text(_ reason: UndefinedInequality) -> String {
    switch reason {
    case .notOrdered: "the subgroups have no order"
    case .ordered: "the subgroups have an order"
    case .tooFewGroups(let found, let needed):
      "\(found) subgroups with a value, \(needed) are needed"
    case .missingGroups(let missing, let all): "\(missing) of \(all) subgroups have no value"
    case .orderNotDistinct: "the subgroups have no distinct order"
    case .noReference: "no subgroup is marked as the reference"
    case .referenceMissing: "the reference subgroup has no value"
    case .noPopulation: "the populations of the subgroups are not known"
    case .noMean: "neither populations nor the setting's average are known"
    case .noDirection: "the indicator is neither favourable nor adverse"
    case .noScale: "the scale of the indicator is not declared"
    case .valueBeyondScale: "a value lies outside 0 and the scale"
    case .zeroValue: "a subgroup stands at 0"
    case .negativeValue: "a value is below 0"
    case .meanAtBound: "the mean is 0 or at a bound"
    case .noFiniteSlope: "the subgroups leave no finite slope"
    case .noStandardErrors: "a subgroup has no standard error"
    case .notCovariances: "the covariances do not fit the subgroups"
    case .drawsBeyondBounds: "too many draws lie outside the bounds"
    case .averageWithoutError: "the published average has no standard error"
    case .noFormula: "there is no formula"
    case .notInHealthequal: "healthequal does not have the measure"
    case .healthequalStops: "healthequal stops with an error"
    case .sample: "the sample gives no value"
    case .beyondRange: "a number is too large"
    }
  }
}
