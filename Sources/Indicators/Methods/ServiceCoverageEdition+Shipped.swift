extension ServiceCoverageEdition {
  /// The editions that the program holds, oldest first.
  public static let shipped: [ServiceCoverageEdition] = [edition2019, edition2023]

  /// The 2019 edition (UN metadata of March 2020): effective tuberculosis coverage, normal blood
  /// pressure.
  public static let edition2019 = ServiceCoverageEdition(
    name: "2019", reportingYears: [2000, 2005, 2010, 2015, 2017],
    tracers: maternalAndChild
      + [
        Tracer(
          "tb", .infectious,
          [
            Tracer.Part("tb", "% of incident cases", .asIs),
            Tracer.Part("tb.success", "% of cases treated", .asIs),
          ], joined: .product),
        art, nets, Tracer("sanit", .infectious, [Tracer.Part("sanit", "% of households", .asIs)]),
        Tracer(
          "htn", .ncd, [Tracer.Part("raised_bp", "% of adults 18+", .complement(minimum: 50))]),
        glucose(ceiling: 7.1), tobacco(minimum: 50),
      ] + capacity)

  /// The 2023 edition (UN metadata of January 2023): treatment of hypertension; its constants for
  /// glucose and tobacco could not be checked against published tracers.
  public static let edition2023 = ServiceCoverageEdition(
    name: "2023", reportingYears: [2000, 2005, 2010, 2015, 2017, 2019, 2021],
    tracers: maternalAndChild
      + [
        Tracer("tb", .infectious, [Tracer.Part("tb", "% of incident cases", .asIs)]), art, nets,
        Tracer("sanit", .infectious, [Tracer.Part("sanit", "% of population", .asIs)]),
        Tracer("htn", .ncd, [Tracer.Part("htn", "% of adults 30-79 with hypertension", .asIs)]),
        glucose(ceiling: 7.4), tobacco(minimum: 30),
      ] + capacity)

  /// The countries with WHO estimates of the use of insecticide-treated nets; elsewhere the tracer
  /// is dropped.
  public static let malariaCountries: [String] = [
    "AGO", "BDI", "BEN", "BFA", "CAF", "CIV", "CMR", "COD", "COG", "COM", "DJI", "ERI", "ETH",
    "GAB", "GHA", "GIN", "GMB", "GNB", "GNQ", "KEN", "LBR", "MDG", "MLI", "MOZ", "MRT", "MWI",
    "NER", "NGA", "RWA", "SDN", "SEN", "SLE", "SOM", "SSD", "TCD", "TGO", "TZA", "UGA", "ZMB",
    "ZWE",
  ]

  private static let maternalAndChild: [Tracer] = [
    Tracer("fp", .rmnch, [Tracer.Part("fp", "% of women 15-49 with need", .asIs)]),
    Tracer("anc4", .rmnch, [Tracer.Part("anc4", "% of women with a live birth", .asIs)]),
    Tracer("dtp3", .rmnch, [Tracer.Part("dtp3", "% of infants", .asIs)]),
    Tracer("pneumo", .rmnch, [Tracer.Part("pneumo", "% of children with symptoms", .asIs)]),
  ]

  private static let art = Tracer(
    "art", .infectious, [Tracer.Part("art", "% of people living with HIV", .asIs)])

  private static let nets = Tracer(
    "itn", .infectious, [Tracer.Part("itn", "% of population at risk", .asIs)],
    condition: .only(malariaCountries))

  private static func glucose(ceiling: Double) -> Tracer {
    Tracer(
      "fpg", .ncd, [Tracer.Part("fpg", "mmol/L", .decreasing(floor: 5.1, ceiling: ceiling))])
  }

  private static func tobacco(minimum: Double) -> Tracer {
    Tracer(
      "tobacco", .ncd, [Tracer.Part("tobacco", "% of adults 15+", .complement(minimum: minimum))])
  }

  private static let capacity: [Tracer] = [
    Tracer("beds", .capacity, [Tracer.Part("beds", "per 10 000", .ratio(target: 18))]),
    Tracer(
      "hwf", .capacity,
      [
        // 0.9 per 1000 in the metadata; the Global Health Observatory publishes per 10 000.
        Tracer.Part("physicians", "per 10 000", .ratio(target: 9)),
        Tracer.Part("psychiatrists", "per 100 000", .ratio(target: 1)),
        Tracer.Part("surgeons", "per 100 000", .ratio(target: 14)),
      ], joined: .geometricMean),
    Tracer("ihr", .capacity, [Tracer.Part("ihr", "0 to 100", .asIs)]),
  ]
}
