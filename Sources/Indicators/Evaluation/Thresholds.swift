/// Every threshold of the methods that is a setting, by name; the manifest's `thresholds:` may set any of them.
public struct Thresholds: Sendable, Hashable {
  /// A threshold's name, default and meaning.
  public struct Setting: Sendable, Hashable {
    /// The key in the manifest.
    public let name: String
    /// The value where the manifest says nothing.
    public let standard: Double
    /// What it decides, and where that comes from.
    public let meaning: String
  }

  /// All settings, sorted by name.
  public static let all: [Setting] = [
    Setting(
      name: "aggregate-population-coverage", standard: 50,
      meaning:
        "an aggregate is published when countries with data hold this % of the people (uhc.md E1)"),
    Setting(
      name: "aggregate-window", standard: 5,
      meaning: "years either side within which a survey stands for an aggregate's year (uhc.md B8)"),
    Setting(
      name: "claims-top", standard: 10,
      meaning: "how many of the payees paid most are shown as a share (pse.md E4)"),
    Setting(
      name: "governance-allow-index", standard: 0,
      meaning: "1 computes the mean of coded levels, a toolkit index (pse.md A11)"),
    Setting(
      name: "governance-completeness", standard: 80,
      meaning:
        "below this % a behaviour is incomplete and its typical level is in parentheses (pse.md A5)"
    ),
    Setting(
      name: "governance-completeness-minimum", standard: 50,
      meaning: "below this % no typical level is given (pse.md A5)"),
    Setting(
      name: "governance-gap", standard: 2,
      meaning: "levels by which respondents differ enough to be listed (pse.md A7)"),
    Setting(
      name: "governance-minimum-assessed", standard: 2,
      meaning:
        "fewer assessed mechanisms give no typical level (pse.md A.7 says 3, its worked check 2)"),
    Setting(
      name: "identity-tolerance", standard: 0.5,
      meaning: "percentage points by which expenditure shares may miss 100 (pse.md D)"),
    Setting(
      name: "low-quality-unknown", standard: 20,
      meaning: "% of rows unknown above which a share is marked low_quality (pse.md 0.2)"),
    Setting(
      name: "point-contract-coverage", standard: 50,
      meaning:
        "% of private facilities contracted below which contracting may be a point for discussion (pse.md H.6)"
    ),
    Setting(
      name: "point-contribution", standard: 10,
      meaning:
        "percentage points by which a private contribution must have grown to be a point for discussion (pse.md H.6)"
    ),
    Setting(
      name: "point-contribution-years", standard: 5,
      meaning: "years over which that growth is looked at (pse.md H.6)"),
    Setting(
      name: "point-enrolment", standard: 50,
      meaning:
        "% of licensed private facilities below which their enrolment may be a point for discussion (pse.md H.6)"
    ),
    Setting(
      name: "point-oop", standard: 30,
      meaning:
        "% of spending above which out-of-pocket payments may be a point for discussion (pse.md H.6)"
    ),
    Setting(
      name: "point-platform", standard: 50,
      meaning:
        "% of planned platform meetings below which dialogue may be a point for discussion (pse.md H.6)"
    ),
    Setting(
      name: "point-poorest", standard: 40,
      meaning:
        "% with a private source among the poorest two fifths from which it is a point for discussion (pse.md H.6)"
    ),
    Setting(
      name: "point-private-care", standard: 40,
      meaning:
        "% with a private source from which it may be a point for discussion (pse.md H.6)"),
    Setting(
      name: "point-private-facilities", standard: 40,
      meaning: "% of facilities private from which on that point may be made (pse.md H.6)"),
    Setting(
      name: "point-stale", standard: 3,
      meaning: "old headline figures from which on their age is a point for discussion (pse.md H.6)"
    ),
    Setting(
      name: "point-vhi", standard: 5,
      meaning: "% of spending below which voluntary insurance is low for that point (pse.md H.6)"),
    Setting(
      name: "portfolio-burn", standard: 25,
      meaning: "points by which disbursement may lag behind the time elapsed (pse.md G2b)"),
    Setting(
      name: "portfolio-ending-months", standard: 12,
      meaning: "months within which the end of an initiative is near (pse.md G9)"),
    Setting(
      name: "portfolio-split", standard: 0,
      meaning: "1 splits a budget equally between the tags of an initiative (pse.md G1)"),
    Setting(
      name: "precision-degrees-of-freedom", standard: 8,
      meaning: "degrees of freedom below which a standard error is marked (stats.md 1.8)"),
    Setting(
      name: "precision-relative-error", standard: 30,
      meaning: "% of an estimate above which its standard error is marked (stats.md 1.8)"),
    Setting(
      name: "price-tolerance", standard: 0,
      meaning: "% by which a price may be above its cap and still comply (pse.md C9)"),
    Setting(
      name: "progress-span", standard: 5,
      meaning: "years that must lie between the two points of a rate of change (uhc.md D2)"),
    Setting(
      name: "sci-floor-below-one", standard: 0,
      meaning:
        "1 lifts every tracer score below 1 to 1; 0 lifts only scores of 0 or less (uhc.md A1)"),
    Setting(
      name: "sci-target", standard: 80,
      meaning: "the service coverage index aimed at in 2030 (uhc.md A5)"),
    Setting(
      name: "small-sample-flag", standard: 50,
      meaning: "unweighted cases below which a survey estimate is in parentheses (pse.md 0.3)"),
    Setting(
      name: "small-sample-suppress", standard: 25,
      meaning: "unweighted cases below which a survey estimate is held back (pse.md 0.3)"),
    Setting(
      name: "stale-years", standard: 5,
      meaning: "data older than this at the report date are marked (pse.md 0.2)"),
    Setting(
      name: "year-gap", standard: 1,
      meaning: "years between numerator and denominator above which a figure is marked (pse.md 0.2)"
    ),
    Setting(
      name: "year-gap-brief", standard: 5,
      meaning:
        "years between numerator and denominator above which a brief does not print it (pse.md 0.2)"
    ),
  ]

  private var values: [String: Double] = [:]

  /// The standard settings.
  public init() {}

  /// Sets one; gives back whether there is such a setting.
  public mutating func set(_ name: String, to value: Double) -> Bool {
    guard Self.all.contains(where: { $0.name == name }) else { return false }
    values[name] = value
    return true
  }

  /// The value of a setting; 0 for a name that is none, which the tests rule out.
  public subscript(name: String) -> Double {
    values[name] ?? Self.all.first { $0.name == name }?.standard ?? 0
  }
}
