/// Everything that the formulas may look at: what was read, and what the manifest settled.
public struct EvaluationContext: Sendable {
  /// One number per key, country and year.
  public var observations: ObservationTable
  /// Facts about countries.
  public var countries: CountryTable
  /// Populations by country and year.
  public var populations: PopulationTable
  /// Rated governance mechanisms.
  public var governance: GovernanceAssessments
  /// The countries that the manifest asks for, sorted.
  public var selected: [Area]
  /// The groups to summarise over, in print order.
  public var groups: [Area.Kind]
  /// Which date's region list.
  public var membership: Membership
  /// The edition of the service coverage index.
  public var edition: ServiceCoverageEdition
  /// Every threshold that is a setting.
  public var thresholds: Thresholds
  /// The report date; never the clock.
  public var asOf: CalendarDate
  /// Where not-for-profit providers are counted.
  public var notForProfit = NotForProfitRule.separate
  /// What the inputs hold beside observations and governance.
  public var records = RecordStores()
  /// The catalogue, and the indicators that the manifest defines.
  public var catalogue = Catalogue.all
  /// The trajectories of indicators whose progress is measured, where they have been worked out.
  var trajectories: [String: [Trajectory]] = [:]

  /// Makes a context.
  public init(
    observations: ObservationTable, countries: CountryTable, populations: PopulationTable,
    governance: GovernanceAssessments, selected: [Area], groups: [Area.Kind],
    membership: Membership, edition: ServiceCoverageEdition, thresholds: Thresholds,
    asOf: CalendarDate
  ) {
    self.observations = observations
    self.countries = countries
    self.populations = populations
    self.governance = governance
    self.selected = selected
    self.groups = groups
    self.membership = membership
    self.edition = edition
    self.thresholds = thresholds
    self.asOf = asOf
  }
}
