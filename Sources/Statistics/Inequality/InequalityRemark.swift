/// What a reader of a measure of inequality must know beside its value.
public enum InequalityRemark: Hashable, Sendable {
  /// This many subgroups have no value and are left out.
  case withoutValue(Int)
  /// This many subgroups have a population of 0 and are left out.
  case withoutPeople(Int)
  /// The populations are not known: all subgroups have the same weight.
  case equalPopulations
  /// The mean is the published average of the setting.
  case publishedAverage
  /// The subgroup of the highest rank does worse than the mean: the measure, which would have been this, is set to 0.
  case setToZero(from: Double)
  /// The subgroup of the highest rank, which is the reference, is not the one that does best.
  case referenceNotBest
  /// What `healthequal` gives, defects included.
  case reproducesHealthequal
}
