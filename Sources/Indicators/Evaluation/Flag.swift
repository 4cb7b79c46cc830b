/// A mark on a value that is present; each is explained in the workbook's legend.
public struct Flag: RawRepresentable, Hashable, Sendable, Comparable {
  /// The name in the `flags` column.
  public let rawValue: String

  /// Makes a flag of its printed name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Orders by name.
  public static func < (left: Flag, right: Flag) -> Bool { left.rawValue < right.rawValue }

  /// Between two observed years: interpolated.
  public static let interpolated = Flag(rawValue: "interpolated")
  /// After the last observation: carried forward.
  public static let carriedForward = Flag(rawValue: "carried_forward")
  /// Before the first observation: carried back.
  public static let carriedBack = Flag(rawValue: "carried_back")
  /// Rests at least in part on values borrowed from other countries.
  public static let imputed = Flag(rawValue: "imputed_inputs")
  /// `<0.1` and the like: the value is a bound, not a measurement.
  public static let censored = Flag(rawValue: "censored")
  /// Some expected parts are not there.
  public static let incomplete = Flag(rawValue: "incomplete")
  /// Weights are of another year than the values.
  public static let weightsOfOtherYear = Flag(rawValue: "weights_other_year")
  /// Groups are of another year than the values.
  public static let groupsOfOtherYear = Flag(rawValue: "groups_other_year")
  /// Older than five years at the report date.
  public static let stale = Flag(rawValue: "stale")
  /// A country code that the country table does not hold.
  public static let outsideCountryTable = Flag(rawValue: "not_in_country_table")
  /// The parts do not add up as the accounts say they should.
  public static let identityFailed = Flag(rawValue: "identity_failed")
  /// Outside the range that the indicator can take.
  public static let outOfRange = Flag(rawValue: "out_of_range")
  /// A projection was cut to the scale's end.
  public static let capped = Flag(rawValue: "capped")
  /// The value is a percentage given as a fraction, by the look of the whole file.
  public static let scaleInDoubt = Flag(rawValue: "scale_in_doubt")
  /// As published, and more than half a point away from what the inputs give.
  public static let differsFromComputed = Flag(rawValue: "differs_from_computed")
}
