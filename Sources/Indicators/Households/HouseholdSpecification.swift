public import Statistics
public import Tabular

/// What a `households` input asks for beside its columns and its design (uhc.md B).
public struct HouseholdSpecification: Sendable, Hashable {
  /// Groups of measures, by the word of the manifest.
  public enum MeasureGroup: String, CaseIterable, Sendable, Hashable {
    case budgetShare = "budget-share"
    case payments, depth, sdg382, impoverishment
    case capacityToPay = "capacity-to-pay"
    case europe, concentration, consumption
  }

  /// Who is counted: every person, by weight × household size, or every household, by weight.
  public enum CountedUnit: String, CaseIterable, Sendable, Hashable {
    case people, households
  }

  /// What happens to households that pay, or eat, more than they spend in all.
  public enum Implausible: String, CaseIterable, Sendable, Hashable {
    case stop, keep
    case leaveOut = "leave-out"
  }

  /// A number, or the column of the file that holds it for each household.
  public enum Quantity: Sendable, Hashable {
    case number(Double)
    case column(String)
  }

  /// From the file's currency and period to international dollars a day.
  public struct Money: Sendable, Hashable {
    /// Which set of purchasing power parities, and so which societal poverty line (uhc.md B3).
    public enum Year: String, CaseIterable, Sendable, Hashable {
      case ppp2011 = "2011"
      case ppp2017 = "2017"
      case ppp2021 = "2021"
    }

    /// Local currency for one international dollar of `year`.
    public var ppp: Quantity
    /// Prices at the survey over prices in `year`.
    public var cpi: Quantity
    /// The days that the amounts are for.
    public var days: Quantity
    /// The parameter set.
    public var year = Year.ppp2017
    /// A median of another source, in international dollars a day, in the place of the survey's own.
    public var median: Double?
  }

  /// A poverty line that the manifest names beside the standard ones.
  public struct Line: Sendable, Hashable {
    /// What its measures' ids end in.
    public var id: String
    /// The name in titles.
    public var title: String
    /// For each person: in international dollars a day, or in the file's own currency and period.
    public var amount: Quantity
    /// Whether it is in international dollars.
    public var isInternational: Bool
    /// Where it stands in the manifest.
    public var place: SourceLocation
  }

  /// How amounts become international dollars; `nil` where the manifest does not say.
  public var money: Money?
  /// Poverty lines beside the standard ones.
  public var lines: [Line] = []
  /// The groups of measures; `nil` for all that the columns permit.
  public var measures: Set<MeasureGroup>?
  /// Shares of the budget, in %, above which spending is counted.
  public var budgetShares: [Double] = [10, 25]
  /// Who is counted: each measure's own unit, and the other one under the breakdown `unit`.
  public var units: Set<CountedUnit> = [.people, .households]
  /// By whom quintiles are cut, where the file has none.
  public var quintileUnit = CountedUnit.people
  /// Breakdowns, each of one column or of several crossed.
  public var breakdowns: [[String]] = []
  /// What happens to implausible households.
  public var implausible = Implausible.stop
  /// The interval's method; `nil` for logit (shares of people or households) and Wald (all else).
  public var interval: IntervalMethod?
  /// How the standard error of a concentration index is made.
  public var concentrationError = ConcentrationError.linearised

  /// All that the columns permit, for the whole population.
  public init() {}

  /// Whether a group of measures is wanted.
  func wants(_ group: MeasureGroup) -> Bool { measures?.contains(group) ?? true }
}
