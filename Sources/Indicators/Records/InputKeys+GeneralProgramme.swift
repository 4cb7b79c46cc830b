extension InputKey {
  /// Tracers of the GPW13 UHC Billion whose definition differs from the service coverage index's
  /// (uhc.md A7).
  public static let generalProgramme: [InputKey] = [
    .percent(
      "gpw.bp", "Treatment of hypertension (GPW13)", of: "adults with hypertension"),
    .percent("gpw.fpg", "Raised fasting plasma glucose (GPW13)", of: "adults 18+"),
    .percent("gpw.tobacco", "Tobacco use (GPW13)", of: "adults 15+", codes: ["uhc_tobacco"]),
    .amount(
      "gpw.hwf", "Doctors, nurses and midwives (GPW13)", in: "per 10 000", 0...750),
    .score("gpw.espar", "IHR electronic self-assessment score (GPW13)", codes: ["espar"]),
    .percent(
      "gpw.fh", "Out-of-pocket health spending above 10 % of the budget (GPW13)", of: "population"),
  ]
}
