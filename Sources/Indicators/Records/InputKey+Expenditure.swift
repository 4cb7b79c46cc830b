extension InputKey {
  /// Health expenditure: the codes of GHED, the World Bank's WDI and WHO's GHO, in this order.
  ///
  /// Where a file holds two codes of one key (`oops_che` and `hf3_che`), they are the same series and the first is meant.
  public static let expenditure: [InputKey] = currentExpenditure + sources + schemes + primaryCare

  private static let currentExpenditure = [
    percent(
      "uhc.che.gdp", "Current health expenditure", of: .percentOfGDP,
      ["che_gdp", "SH.XPD.CHEX.GD.ZS", "GHED_CHEGDP_SHA2011"]),
    amount(
      "uhc.che.pc_usd", "Current health expenditure", .dollarsPerPerson,
      ["che_pc_usd", "SH.XPD.CHEX.PC.CD", "GHED_CHE_pc_US_SHA2011"]),
    amount(
      "uhc.che.pc_ppp", "Current health expenditure", .internationalDollarsPerPerson,
      ["che_pc_ppp", "che_ppp_pc", "SH.XPD.CHEX.PP.CD", "GHED_CHE_pc_PPP_SHA2011"]),
  ]

  private static let sources = [
    percent(
      "uhc.che.government", "Domestic general government health expenditure",
      ["gghed_che", "SH.XPD.GHED.CH.ZS", "GHED_GGHE-DCHE_SHA2011"]),
    percent(
      "uhc.che.government_gdp", "Domestic general government health expenditure",
      of: .percentOfGDP, ["gghed_gdp", "SH.XPD.GHED.GD.ZS", "GHED_GGHE-DGDP_SHA2011"]),
    percent(
      "uhc.che.government_gge", "Domestic general government health expenditure",
      of: .percentOfGovernmentExpenditure,
      ["gghed_gge", "SH.XPD.GHED.GE.ZS", "GHED_GGHE-DGGE_SHA2011"]),
    amount(
      "uhc.che.government_pc_usd", "Domestic general government health expenditure",
      .dollarsPerPerson, ["gghed_pc_usd", "SH.XPD.GHED.PC.CD", "GHED_GGHE-D_pc_US_SHA2011"]),
    percent(
      "uhc.che.private", "Domestic private health expenditure",
      ["pvtd_che", "SH.XPD.PVTD.CH.ZS", "GHED_PVT-DCHE_SHA2011"]),
    amount(
      "uhc.che.private_pc_usd", "Domestic private health expenditure", .dollarsPerPerson,
      ["pvtd_pc_usd", "SH.XPD.PVTD.PC.CD", "GHED_PVT-D_pc_US_SHA2011"]),
    percent(
      "uhc.che.external", "External health expenditure",
      ["ext_che", "SH.XPD.EHEX.CH.ZS", "GHED_EXTCHE_SHA2011"]),
    amount(
      "uhc.che.external_pc_usd", "External health expenditure", .dollarsPerPerson,
      ["ext_pc_usd", "SH.XPD.EHEX.PC.CD", "GHED_EXT_pc_US_SHA2011"]),
    percent("pse.fin.prepaid", "Voluntary prepayments", ["vpp_che"]),
    percent("pse.fin.fs4", "Other domestic compulsory revenues (FS.4)", ["fs4_che"]),
    percent("pse.fin.fs5", "Voluntary prepayment (FS.5)", ["fs5_che"]),
    percent("pse.fin.fs6", "Other domestic revenues (FS.6)", ["fs6_che"]),
  ]

  private static let schemes = [
    percent(
      "uhc.che.oop", "Out-of-pocket payments",
      ["oops_che", "hf3_che", "SH.XPD.OOPC.CH.ZS", "GHED_OOPSCHE_SHA2011"]),
    amount(
      "uhc.che.oop_pc_usd", "Out-of-pocket payments", .dollarsPerPerson,
      ["oop_pc_usd", "SH.XPD.OOPC.PC.CD", "GHED_OOP_pc_US_SHA2011"]),
    percent("pse.fin.vhi", "Voluntary health insurance", ["vhi_che", "hf21_che"]),
    percent("pse.fin.npish", "Schemes of non-profit institutions", ["hf22_che"]),
    percent("pse.fin.enterprise", "Enterprise financing schemes", ["hf23_che"]),
    percent("pse.fin.compulsory", "Compulsory financing arrangements", ["cfa_che"]),
    percent("pse.fin.voluntary", "Voluntary financing arrangements", ["vfa_che"]),
    percent("pse.fin.rest_of_world", "Rest of the world", ["row_che"]),
  ]

  private static let primaryCare = [
    percent("uhc.che.phc", "Primary health care expenditure", ["phc_che"]),
    amount(
      "uhc.che.phc_pc_usd", "Primary health care expenditure", .dollarsPerPerson,
      ["phc_usd_pc", "GHED_PHC_pc_US_SHA2011"]),
    percent(
      "uhc.che.phc_government", "Government share of primary health care expenditure",
      of: .percent, ["gghed_phc_phc", "GHED_PHC_GGHE-D_PHC_SHA2011"]),
  ]

  private static func percent(
    _ key: String, _ title: String, of unit: Unit = .percentOfCurrentHealthExpenditure,
    _ codes: [String]
  ) -> InputKey {
    InputKey(
      key: key, title: title, unit: unit.rawValue, range: 0...100, isPercent: true, codes: codes)
  }

  private static func amount(
    _ key: String, _ title: String, _ unit: Unit, _ codes: [String]
  ) -> InputKey {
    InputKey(
      key: key, title: title, unit: unit.rawValue, range: 0...1_000_000, isPercent: false,
      codes: codes)
  }
}
