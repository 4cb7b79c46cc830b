extension InputKey {
  /// Raw tracers of the service coverage index, and the index and sub-indices as published (uhc.md
  /// A1).
  public static let serviceCoverage: [InputKey] =
    maternalAndChild + infectious + noncommunicable + capacity + published

  private static let maternalAndChild: [InputKey] = [
    .percent(
      "fp", "Need for family planning met with modern methods", of: "women 15-49 with need",
      codes: ["FAMILYPLANNINGUNPDUHC", "SDGFPALL", "SH.FPL.SATM.ZS"]),
    .percent(
      "anc4", "Antenatal care, four visits or more", of: "women 15-49 with a live birth",
      codes: ["WHS4_154", "SH.STA.ANV4.ZS"]),
    .percent(
      "dtp3", "Immunisation with three doses of DTP", of: "infants",
      codes: ["WHS4_100", "SH.IMM.IDPT"]),
    .percent(
      "pneumo", "Care sought for symptoms of acute respiratory infection",
      of: "children under 5 with symptoms", codes: ["SH.STA.ARIC.ZS"]),
  ]

  private static let infectious: [InputKey] = [
    // Notified cases can outnumber the estimated ones: GHO holds values up to 240.
    Self(
      key: "tb", title: "Tuberculosis cases detected", unit: "% of incident cases",
      range: 0...300, isPercent: true, codes: ["TB_1", "SH.TBS.DTEC.ZS"]),
    .percent(
      "tb.success", "Tuberculosis treatment success", of: "cases treated",
      codes: ["TB_c_new_tsr", "SH.TBS.CURE.ZS"]),
    .percent(
      "art", "Antiretroviral therapy", of: "people living with HIV",
      codes: ["HIV_ARTCOVERAGE", "SH.HIV.ARTC.ZS"]),
    .percent(
      "itn", "Slept under an insecticide-treated net", of: "population at risk of malaria",
      codes: ["MALARIA_ITNPOP"]),
    .percent(
      "sanit", "At least basic sanitation", of: "population",
      codes: ["WSH_SANITATION_BASIC", "SH.STA.BASS.ZS", "uhc_sanitation"]),
  ]

  private static let noncommunicable: [InputKey] = [
    .percent(
      "htn", "Treatment of hypertension, age-standardised", of: "adults 30-79 with hypertension",
      codes: ["NCD_HYP_TREATMENT_A"]),
    .percent(
      "raised_bp", "Raised blood pressure, age-standardised", of: "adults 18+", codes: ["BP_04"]),
    .percent("raised_bp.male", "Raised blood pressure, men", of: "men 18+"),
    .percent("raised_bp.female", "Raised blood pressure, women", of: "women 18+"),
    .amount(
      "fpg", "Mean fasting plasma glucose, age-standardised", in: "mmol/L", 2...15,
      codes: ["NCD_GLUC_01"]),
    .amount("fpg.male", "Mean fasting plasma glucose, men", in: "mmol/L", 2...15),
    .amount("fpg.female", "Mean fasting plasma glucose, women", in: "mmol/L", 2...15),
    .percent(
      "tobacco", "Current tobacco use, age-standardised", of: "adults 15+",
      codes: ["SDGTOBACCO", "M_Est_tob_curr_std", "SH.PRV.SMOK"]),
    // In no shipped edition; here so that a table of the 2025 edition can name it (uhc.md A6).
    .percent(
      "diabetes", "Treatment of diabetes, age-standardised", of: "adults 30+ with diabetes",
      codes: ["NCD_DIABETES_TREATMENT_AGESTD"]),
  ]

  private static let capacity: [InputKey] = [
    .amount("beds", "Hospital beds", in: "per 10 000", 0...500, codes: ["WHS6_102"]),
    .amount(
      "beds_per_1000", "Hospital beds", in: "per 1000", 0...50, codes: ["SH.MED.BEDS.ZS"]),
    .amount("physicians", "Physicians", in: "per 10 000", 0...250, codes: ["HWF_0001"]),
    .amount(
      "physicians_per_1000", "Physicians", in: "per 1000", 0...25,
      codes: ["HRH_26", "SH.MED.PHYS.ZS"]),
    .amount("nurses", "Nurses and midwives", in: "per 10 000", 0...500, codes: ["HWF_0006"]),
    .amount("psychiatrists", "Psychiatrists", in: "per 100 000", 0...150, codes: ["MH_6"]),
    .amount("surgeons", "Surgeons", in: "per 100 000", 0...300),
    .score(
      "ihr", "IHR core capacity index, average of the capacities",
      codes: ["SDGIHR", "SDGIHR2018", "SDGIHR2021"]),
  ]

  private static let published: [InputKey] = [
    .score(
      "uhc.sci", "Service coverage index, as published",
      codes: ["UHC_INDEX_REPORTED", "SH.UHC.SRVS.CV.XD", "SH_ACS_UNHC"]),
    .score("uhc.sci.rmnch", "Sub-index RMNCH, as published", codes: ["UHC_SCI_RMNCH"]),
    .score(
      "uhc.sci.infectious", "Sub-index infectious diseases, as published",
      codes: ["UHC_SCI_INFECT"]),
    .score(
      "uhc.sci.ncd", "Sub-index noncommunicable diseases, as published", codes: ["UHC_SCI_NCD"]),
    .score(
      "uhc.sci.capacity", "Sub-index service capacity and access, as published",
      codes: ["UHC_SCI_CAPACITY"]),
    .percent(
      "uhc.sci.availability", "Primary data availability, as published", of: "tracers",
      codes: ["UHC_AVAILABILITY_SCORE"]),
  ]
}
