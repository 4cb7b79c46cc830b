/// The summary measures of health inequality over subgroups (stats.md 2), by the codes that WHO's HEAT gives them.
public enum InequalityMeasure: String, Hashable, Sendable, CaseIterable {
  /// The difference between two subgroups.
  case difference = "d"
  /// The ratio of two subgroups.
  case ratio = "r"
  /// The absolute concentration index along ordered subgroups.
  case absoluteConcentration = "aci"
  /// The absolute concentration index of the outcome as a part of its bounds, 0 to the scale.
  case boundedConcentration = "aci_bounded"
  /// The relative concentration index.
  case relativeConcentration = "rci"
  /// Wagstaff's (2005) normalisation of the concentration index, bounds 0 to the scale.
  case wagstaffConcentration = "rci_wagstaff"
  /// Erreygers' (2009) corrected concentration index, bounds 0 to the scale.
  case erreygersConcentration = "rci_erreygers"
  /// The slope index of inequality.
  case slopeIndex = "sii"
  /// The relative index of inequality.
  case relativeIndex = "rii"
  /// The between-group variance.
  case betweenGroupVariance = "bgv"
  /// The between-group standard deviation.
  case betweenGroupDeviation = "bgsd"
  /// The coefficient of variation, in percent.
  case variation = "cov"
  /// The mean difference from the best-performing subgroup, all subgroups alike.
  case fromBest = "mdbu"
  /// The mean difference from the best-performing subgroup, by population.
  case fromBestWeighted = "mdbw"
  /// The mean difference from the mean, all subgroups alike.
  case fromMean = "mdmu"
  /// The mean difference from the mean, by population.
  case fromMeanWeighted = "mdmw"
  /// The mean difference from the reference subgroup, all subgroups alike.
  case fromReference = "mdru"
  /// The mean difference from the reference subgroup, by population.
  case fromReferenceWeighted = "mdrw"
  /// The index of disparity about the mean, all subgroups alike, in percent.
  case disparity = "idisu"
  /// The index of disparity about the mean, by population, in percent.
  case disparityWeighted = "idisw"
  /// The index of disparity about the reference subgroup, divided by the number of subgroups, in percent.
  case disparityFromReference = "idisr"
  /// The same divided by the number of the other subgroups (Pearcy and Keppel 2002), in percent.
  case disparityFromOthers = "idisr_pearcy_keppel"
  /// The Theil index, times 1 000.
  case theil = "ti"
  /// The mean log deviation, times 1 000.
  case logDeviation = "mld"
  /// The population attributable risk.
  case attributableRisk = "par"
  /// The population attributable fraction, in percent.
  case attributableFraction = "paf"

  /// Which dimensions it is for.
  public enum Dimension: Hashable, Sendable {
    /// Those whose subgroups have an order, as quintiles.
    case ordered
    /// Those whose subgroups have none, as regions.
    case notOrdered
    /// Both.
    case any
  }

  /// Which dimensions it is for.
  public var dimension: Dimension {
    switch self {
    case .difference, .ratio, .attributableRisk, .attributableFraction: .any
    case .absoluteConcentration, .boundedConcentration, .relativeConcentration,
      .wagstaffConcentration, .erreygersConcentration, .slopeIndex, .relativeIndex:
      .ordered
    default: .notOrdered
    }
  }

  /// Whether it compares two subgroups only.
  public var isSimple: Bool { self == .difference || self == .ratio }

  /// Whether its limits come from simulated draws.
  public var isSimulated: Bool {
    switch self {
    case .betweenGroupDeviation, .variation, .fromBest, .fromBestWeighted, .fromMean,
      .fromMeanWeighted, .fromReference, .fromReferenceWeighted, .disparity, .disparityWeighted,
      .disparityFromReference, .disparityFromOthers:
      true
    default: false
    }
  }

  /// Whether its standard error is that of its natural logarithm.
  public var hasLogarithmicError: Bool { self == .ratio || self == .relativeIndex }

  /// Its value where all subgroups are equal.
  public var valueOfEquality: Double { hasLogarithmicError ? 1 : 0 }
}
