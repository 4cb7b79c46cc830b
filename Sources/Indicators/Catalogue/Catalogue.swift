/// Every indicator that the toolkit knows.
public enum Catalogue {
  /// All families, joined in the order of the printed catalogue.
  public static let all: [Indicator] =
    serviceCoverage + progress + generalProgramme + healthSecurity + financialProtection
    + healthExpenditure + privateFinancing + governance
}
