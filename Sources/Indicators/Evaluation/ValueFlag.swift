/// A mark on a value that is present; each is explained in the workbook's legend.
public struct ValueFlag: RawRepresentable, Hashable, Sendable, Comparable {
  /// The name in the `flags` column.
  public let rawValue: String

  /// Makes a flag of its printed name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by name.
  public static func < (left: ValueFlag, right: ValueFlag) -> Bool {
    left.rawValue < right.rawValue
  }

  /// Between two observed years: interpolated.
  public static let interpolated = ValueFlag(rawValue: "interpolated")
  /// After the last observation: carried forward.
  public static let carriedForward = ValueFlag(rawValue: "carried_forward")
  /// Before the first observation: carried back.
  public static let carriedBack = ValueFlag(rawValue: "carried_back")
  /// Rests at least in part on values borrowed from other countries.
  public static let imputed = ValueFlag(rawValue: "imputed_inputs")
  /// `<0.1` and the like: the value is below this bound, which is not a measurement.
  public static let below = ValueFlag(rawValue: "below_this_bound")
  /// `>95` and the like: the value is above this bound, which is not a measurement.
  public static let above = ValueFlag(rawValue: "above_this_bound")
  /// Some expected parts are not there.
  public static let incomplete = ValueFlag(rawValue: "incomplete")
  /// Weights are of another year than the values.
  public static let weightsOfOtherYear = ValueFlag(rawValue: "weights_other_year")
  /// Groups are of another year than the values.
  public static let groupsOfOtherYear = ValueFlag(rawValue: "groups_other_year")
  /// Older than five years at the report date.
  public static let stale = ValueFlag(rawValue: "stale")
  /// A country code that the country table does not hold.
  public static let outsideCountryTable = ValueFlag(rawValue: "not_in_country_table")
  /// The parts do not add up as the accounts say they should.
  public static let identityFailed = ValueFlag(rawValue: "identity_failed")
  /// Outside the range that the indicator can take.
  public static let outOfRange = ValueFlag(rawValue: "out_of_range")
  /// A projection was cut to the scale's end.
  public static let capped = ValueFlag(rawValue: "capped")
  /// The value is a percentage given as a fraction, by the look of the whole file.
  public static let scaleInDoubt = ValueFlag(rawValue: "scale_in_doubt")
  /// As published, and more than half a point away from what the inputs give.
  public static let differsFromComputed = ValueFlag(rawValue: "differs_from_computed")
}
