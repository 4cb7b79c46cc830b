extension InputKey {
  /// Published financial protection: the codes of WHO's GHO (countries, then its regional series) and the World Bank's WDI.
  ///
  /// WDI's SH.UHC.NOP1.ZS and NOP2.ZS are left out on purpose: their poverty lines changed from one vintage to the next under
  /// the same code, so that a manifest must say which line a file means.
  public static let financialProtection: [InputKey] = [
    share(
      "uhc.fp.oop10", "Spending over 10 % of the household's budget on health",
      [
        "FINPROTECTION_CATA_TOT_10_POP", "FINPROTECTION_CATA_TOT_10_LEVEL_SH",
        "SH.UHC.OOPC.10.ZS",
      ]),
    share(
      "uhc.fp.oop25", "Spending over 25 % of the household's budget on health",
      [
        "FINPROTECTION_CATA_TOT_25_POP", "FINPROTECTION_CATA_TOT_25_LEVEL_SH",
        "SH.UHC.OOPC.25.ZS",
      ]),
    share("uhc.fp.sdg382", "SDG 3.8.2, 2025 definition", []),
    share("uhc.fp.sdg382_impoverishing", "SDG 3.8.2, 2025 definition: impoverishing", []),
    share("uhc.fp.sdg382_large", "SDG 3.8.2, 2025 definition: large, not impoverishing", []),
    share(
      "uhc.fp.impoverished190", "Pushed below 1.90 int$ of 2011 a day",
      ["FINPROTECTION_IMP_NP190_POP", "FINPROTECTION_IMP_NP_190_LEVEL_SH"]),
    share(
      "uhc.fp.impoverished310", "Pushed below 3.10 int$ of 2011 a day",
      ["FINPROTECTION_IMP_NP310_POP", "FINPROTECTION_IMP_NP_310_LEVEL_SH"]),
    share("uhc.fp.impoverished215", "Pushed below 2.15 int$ of 2017 a day", []),
    share(
      "uhc.fp.impoverished_relative", "Pushed below 60 % of median consumption",
      [
        "FINPROTECTION_IMP_NPRELPL_POP", "FINPROTECTION_IMP_NP_REL_LEVEL_SH",
        "SH.UHC.NOPR.ZS",
      ]),
    share(
      "uhc.fp.europe_catastrophic", "Catastrophic spending, WHO/Europe",
      of: .percent, ["FINPROTECTION_CATA_CTPFHU_40_HH"]),
    share(
      "uhc.fp.europe_impoverished", "Impoverished, WHO/Europe",
      of: .percent, ["FINPROTECTION_IMP_BNLFHU_P_HH"]),
    share(
      "uhc.fp.europe_further_impoverished", "Further impoverished, WHO/Europe",
      of: .percent, ["FINPROTECTION_IMP_BNLFHU_FURIMP_HH"]),
    share(
      "uhc.fp.europe_impoverished_all", "Impoverished or further impoverished, WHO/Europe",
      of: .percent, ["FINPROTECTION_IMP_BNLFHU_TOT_HH"]),
  ]

  private static func share(
    _ key: String, _ title: String, of unit: Unit = .percentOfPopulation, _ codes: [String]
  ) -> InputKey {
    InputKey(
      key: key, title: title, unit: unit.rawValue, range: 0...100, isPercent: true, codes: codes)
  }
}
