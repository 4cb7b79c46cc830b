/// Every indicator that the toolkit knows.
public enum Catalogue {
  /// All families, joined in the order of the printed catalogue.
  public static let all: [Indicator] =
    serviceCoverage + progress + generalProgramme + healthSecurity + financialProtection
    + healthExpenditure + privateFinancing + governance
    + careSeeking + inequality
    + initiatives + portfolioMoney + commitments + pledges + market
    + programmes + claims + digital

  /// Whether countries have figures only for the years of their surveys, so that a group's figure takes a window of years.
  public static func restsOnSurveyWindows(_ id: String) -> Bool {
    id.hasPrefix("uhc.fp.") || id.hasPrefix("pse.care.")
  }

  /// The years from which an indicator is measured by another instrument, so that no change is stated across them: the
  /// questionnaires of the International Health Regulations of 2018 and 2021 (uhc.md D1).
  public static func breaks(of id: String) -> [Int] {
    id.hasPrefix("uhc.ihr.") ? [2018, 2021] : []
  }
}
