internal import Statistics

/// From estimates of a sample to values with all that is shown beside them; one for each indicator and survey.
struct SurveyValue: Sendable {
  /// The indicator.
  let indicator: Indicator
  /// The survey.
  let sample: SurveySample
  /// What a proportion or amount is multiplied by to be in the indicator's unit.
  var scale = 1.0
  /// The interval's method.
  var method: IntervalMethod
  /// What happens to estimates that rest on few cases.
  var smallSamples: InputSpecification.SmallSamples
  let thresholds: Thresholds
  /// What is said in every note.
  var remark = ""
  /// The columns that the estimate rests on, by our names.
  var columns: Set<String> = []
  /// The unit where it is not the indicator's, because others are counted or amounts are in another currency.
  var unit: Unit?
  /// Whether a proportion of 0 or 1 has no limits, as pse.md B.5 has it, in place of those of independent cases.
  var leavesOutExactLimits = false
  /// How a concentration index has its standard error.
  var concentrationError = ConcentrationError.linearised
  /// Which rows are counted.
  var selections: [CaseSelection] = []

  /// The same for an estimate that counts other rows.
  func counting(_ selections: CaseSelection...) -> SurveyValue {
    var maker = self
    maker.selections = selections
    return maker
  }

  /// A value of an estimate, or the reason why there is none.
  func value(
    breakdown: [String] = [], category: [String] = [],
    _ make: () throws(Undefined) -> SurveyEstimate
  ) -> IndicatorValue {
    var value = empty(breakdown, category)
    do throws(Undefined) {
      let found = try make()
      fill(&value, found)
    } catch {
      value.outcome = .missing(.notAvailable, because: words(error))
    }
    return value
  }

  /// A value without a number yet.
  func empty(_ breakdown: [String], _ category: [String]) -> IndicatorValue {
    var value = IndicatorValue(
      indicator.id, sample.area, sample.period,
      .missing(.notAvailable, because: "not estimated"), unit: unit ?? indicator.unit,
      breakdown: breakdown.joined(separator: "+"), category: category.joined(separator: "+"),
      source: sample.source)
    value.note = remark
    value.selections = selections
    return value
  }

  private func fill(_ value: inout IndicatorValue, _ found: SurveyEstimate) {
    let point = found.estimate.point * scale
    value.outcome = .value(point)
    value.count = found.cases
    value.standardError = found.estimate.standardError.map { $0 * scale.magnitude }
    var interval = ""
    var reason = ""
    do throws(Undefined) {
      let limits = try found.interval(method, level: sample.specification.level)
      value.interval = Interval(limits.limits.lower * scale, limits.limits.upper * scale)
      interval = method.rawValue
      switch limits.basis {
      case .method: break
      case .exact where leavesOutExactLimits:
        (value.interval, interval) = (nil, "")
        reason = "no interval: none or all of the cases"
      case .exact: value.flags.append(.exactLimits)
      case .singleValue: value.flags.append(.noSpread)
      }
    } catch {
      reason = "no interval: \(words(error))"
    }
    if case .undefined(let why) = found.estimate.uncertainty {
      value.flags.append(.noStandardError)
      reason = "no standard error: \(words(why))"
    }
    value.survey = basis(found, interval)
    if value.unit == .percent || value.unit == .percentOfPopulation {
      value.denominator = found.weight
      value.numerator = found.estimate.point * found.weight
    }
    mark(&value, found)
    value.flags = Set(value.flags).sorted()
    value.note = NoteText.joined([remark, reason, value.survey?.words ?? ""])
    suppress(&value)
  }

  /// A quantile with Woodruff's interval, or the reason why there is none.
  func quantile(
    _ share: Double, breakdown: [String] = [], category: [String] = [], scale: Double = 1,
    _ make: () throws(Undefined) -> QuantileEstimate
  ) -> IndicatorValue {
    var value = empty(breakdown, category)
    do throws(Undefined) {
      let found = try make()
      value.outcome = .value(found.point * scale)
      value.count = found.cases
      value.standardError = found.standardError.map { $0 * scale }
      if let lower = found.lower, let upper = found.upper {
        value.interval = Interval(lower * scale, upper * scale)
      }
      value.survey = SurveyBasis(
        degreesOfFreedom: found.degreesOfFreedom, method: "Woodruff", interval: "Woodruff",
        level: sample.specification.level, lonelyClusters: sample.specification.lonely.rawValue)
      value.note = NoteText.joined([
        remark, "quantile \(share)", found.reason.map { "no interval: \(words($0))" } ?? "",
        value.survey?.words ?? "",
      ])
    } catch {
      value.outcome = .missing(.notAvailable, because: words(error))
    }
    suppress(&value)
    return value
  }

  /// What needs an order, under replicate weights: these are not kept for each row, so that the value stands, and its standard error is wanting.
  func withoutReplicates(_ value: IndicatorValue) -> IndicatorValue {
    guard sample.replicateDesign != nil, value.number != nil else { return value }
    var bare = value.flagged(.noStandardError)
    bare.flags = bare.flags.filter { $0 != .imprecise && $0 != .fewDegreesOfFreedom }
    (bare.standardError, bare.interval, bare.survey) = (nil, nil, nil)
    bare.note = NoteText.joined([
      remark, "no standard error: replicate weights are not used for what needs an order",
    ])
    return bare
  }

  private func basis(_ found: SurveyEstimate, _ interval: String) -> SurveyBasis {
    SurveyBasis(
      degreesOfFreedom: found.estimate.degreesOfFreedom,
      designEffect: found.designEffect?.withReplacement,
      designEffectWithoutReplacement: found.designEffect?.withoutReplacement,
      method: sample.replicateDesign == nil ? concentrationError.words : "replicate weights",
      interval: interval, level: sample.specification.level,
      lonelyClusters: sample.replicateDesign == nil ? sample.specification.lonely.rawValue : "")
  }

  private func mark(_ value: inout IndicatorValue, _ found: SurveyEstimate) {
    if Double(found.cases) < thresholds["small-sample-flag"], smallSamples != .show {
      value.flags.append(.smallSample)
    }
    if sample.hasAssumedLonelyClusters { value.flags.append(.lonelyCluster) }
    if let error = found.estimate.standardError, found.estimate.point != 0,
      100 * error / found.estimate.point.magnitude > thresholds["precision-relative-error"]
    {
      value.flags.append(.imprecise)
    }
    if let degrees = found.estimate.degreesOfFreedom,
      degrees < thresholds["precision-degrees-of-freedom"]
    {
      value.flags.append(.fewDegreesOfFreedom)
    }
  }

  /// Holds a value back that rests on too few cases: nothing of it is written anywhere.
  func suppress(_ value: inout IndicatorValue) {
    guard smallSamples == .suppress, let cases = value.count,
      Double(cases) < thresholds["small-sample-suppress"]
    else { return }
    value.outcome = .missing(
      .suppressed,
      because: NoteText.tooFew(cases, least: thresholds["small-sample-suppress"]))
    (value.interval, value.standardError, value.survey) = (nil, nil, nil)
    (value.numerator, value.denominator) = (nil, nil)
    value.flags = []
    value.note = remark
  }

  /// Why something does not exist, in words.
  func words(_ reason: Undefined) -> String {
    switch reason {
    case .noCases where !columns.isDisjoint(with: sample.absentColumns.keys):
      sample.absentColumns.filter { columns.contains($0.key) }.sorted { $0.key < $1.key }
        .map { "\($0.value) has no column \"\($0.key)\"" }.joined(separator: "; ")
    case .lonelyClusters(let strata):
      "\(strata.count == 1 ? "stratum" : "strata") "
        + NoteText.list(sample.names(ofStrata: strata)) + " with a single cluster"
    case .populationSmallerThanSample(let stratum):
      "stratum \(sample.names(ofStrata: [stratum]).joined()) has more clusters in the sample than in the population"
    default: reason.words
    }
  }
}

extension Undefined {
  /// The reason in words, where no names are needed.
  var words: String {
    switch self {
    case .noCases: "no case with a value and a positive weight"
    case .zeroDenominator: "the denominator is 0"
    case .beyondRange: "a sum is too large"
    case .lonelyClusters: "a stratum has a single cluster"
    case .onlyLonelyClusters: "every stratum has a single cluster"
    case .populationSmallerThanSample: "more clusters in the sample than in the population"
    case .noDegreesOfFreedom: "no degrees of freedom"
    case .notProportion: "the value is no proportion"
    case .noStandardError: "no standard error"
    case .weightsWithoutScale: "the weights are relative and do not sum to the population"
    case .crossProductsNotSummed: "products of two measures were not summed"
    case .limitOutsideRange: "a limit lies beyond the shares 0 and 1"
    case .replicateWithoutCases(let place): "replicate \(place + 1) has no cases"
    case .meanAtBound: "the mean is 0 or at a bound"
    case .boundsDoNotHold: "the bounds do not hold the mean"
    case .singleRank: "all cases share one rank"
    }
  }
}

extension ConcentrationError {
  /// How the standard error was made, in words.
  fileprivate var words: String {
    switch self {
    case .linearised: "Taylor linearisation"
    case .convenientRegression: "convenient regression, mean and ranks taken as fixed"
    case .independent: "cases taken as independent"
    }
  }
}
