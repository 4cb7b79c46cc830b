/// Every indicator that the toolkit knows.
public enum Catalogue {
  /// All families, joined in the order of the printed catalogue.
  public static let all: [Indicator] =
    serviceCoverage + progress + generalProgramme + healthSecurity + financialProtection
    + healthExpenditure + privateFinancing + governance + capacity + reporting
    + careSeeking + inequality
    + initiatives + portfolioMoney + commitments + pledges + market
    + programmes + claims + digital

  /// Whether countries have figures only for the years of their surveys, so that a group's figure takes a window of years.
  public static func restsOnSurveyWindows(_ id: String) -> Bool {
    id.hasPrefix("uhc.fp.") || id.hasPrefix("pse.care.") || restsOnLists(id)
  }

  /// Whether values come from lists of facilities and contracts, or from routine reports: each country's of its own years,
  /// pooled over those that have one, with the countries left out named (pse.md 0.2).
  static func restsOnLists(_ id: String) -> Bool {
    id.hasPrefix("pse.hmis.") || capacityIDs.contains(id)
  }

  /// Prices and stock bear the same prefix, and rest on observations.
  private static let capacityIDs = Set(capacity.map(\.id))

  /// Whether a breakdown of lists means the same in every country, so that it can be summarised over countries: types,
  /// levels, units and data sets are each country's own.
  static func isCommonBreakdown(_ breakdown: String) -> Bool {
    let own: Set = ["type", "level", "unit", "base", "finding", "dataset", "reporting_period"]
    return own.isDisjoint(with: breakdown.split(separator: "+").map(String.init))
  }

  /// The years from which an indicator is measured by another instrument, so that no change is stated across them: the
  /// questionnaires of the International Health Regulations of 2018 and 2021 (uhc.md D1).
  public static func breaks(of id: String) -> [Int] {
    id.hasPrefix("uhc.ihr.") ? [2018, 2021] : []
  }
}
