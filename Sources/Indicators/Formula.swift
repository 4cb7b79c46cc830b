public import Statistics

/// How an indicator is computed: a closed set of kinds, each carrying exactly what it needs.
///
/// The switch over it is in `Evaluation`; a new kind is a new case, and the compiler lists what must be extended.
public enum Formula: Sendable {
  /// The values of an input key, as the source published them.
  case published(String)
  /// 100 × one input key over another, of the same country and year.
  case share(String, of: String)
  /// A part of the SDG 3.8.1 service coverage index, by the edition that the input names (uhc.md A).
  case serviceCoverage(ServiceCoveragePart)
  /// A part of the GPW13 UHC Billion (uhc.md A7).
  case generalProgramme(GeneralProgrammePart)
  /// A part of the IHR States Parties' self-assessment (uhc.md D1).
  case healthSecurity(HealthSecurityPart)
  /// How another indicator moves over time (uhc.md D2).
  case progress(ProgressMeasure, of: String)
  /// Two indicators moving together: the joint quadrants of 3.8.1 and 3.8.2 (uhc.md D2).
  case quadrant(coverage: String, hardship: String)
  /// A summary of assessed governance mechanisms (pse.md A).
  case governance(GovernanceMeasure)
  /// A summary of a portfolio of initiatives (pse.md G).
  case initiatives(InitiativeMeasure)
  /// Follow-up of commitments (pse.md G6).
  case commitments(CommitmentMeasure)
  /// Learning events (pse.md G7).
  case events(EventMeasure)
  /// Dialogue platforms (pse.md G8).
  case platforms(PlatformMeasure)
  /// Prices, caps and stock (pse.md C9, C10).
  case market(MarketMeasure)
  /// The tuberculosis public-private mix (pse.md E1).
  case tuberculosis(TuberculosisMeasure)
  /// A programme's mix by owner and level (pse.md E1b to E1d).
  case providerMix(ProviderMixMeasure)
  /// Doses and services by owner (pse.md E2, E3).
  case services(ServiceMeasure)
  /// Payments by owner (pse.md E4).
  case payments(PaymentMeasure)
  /// Sites in campaigns (pse.md E5).
  case campaigns(CampaignMeasure)
  /// Digital health (pse.md F).
  case digital(DigitalMeasure)
  /// A ratio that the manifest defines.
  case custom(CustomIndicator)
  /// Pledges (pse.md G5).
  case pledges(PledgeMeasure)
  /// An estimate that the manifest lists for surveys, by its id.
  case survey(estimate: String)
  /// An estimate from households, or the values of the key of the indicator's own name as published (uhc.md B).
  case households(HouseholdMeasure)
  /// The comparisons of groups in such an estimate, differences or ratios.
  case surveyComparison(estimate: String, isRatio: Bool)
  /// Where people seek care (pse.md B).
  case care(CareMeasure)
  /// A figure of a tabulation that a manifest names.
  case tabulated
  /// Inequality of an outcome between the subgroups of a population, by the outcome's code; `nil` for the entry that stands for all outcomes.
  case inequality(InequalityTopic, of: String?)
  /// A measure of capacity by owner, from lists of facilities and contracts (pse.md C).
  case capacity(CapacityMeasure)
  /// A measure of routine reporting by owner (pse.md C6).
  case reporting(ReportingMeasure)
}

/// Parts of the service coverage index.
public enum ServiceCoveragePart: Hashable, Sendable {
  /// The index itself.
  case index
  /// One of the four sub-indices, by its key in the edition table: `rmnch`, `infectious`, `ncd`, `capacity`.
  case subindex(String)
  /// Every tracer's score after rescaling, as a breakdown.
  case tracers
  /// The share of tracers that rest on the country's own data.
  case availability
}

/// Parts of the UHC Billion.
public enum GeneralProgrammePart: Hashable, Sendable {
  /// Average service coverage.
  case averageCoverage
  /// Average service coverage by tracer group, as a breakdown.
  case groups
  /// Average service coverage times the share without financial hardship.
  case singleMeasure
  /// Its change since 2018, in percentage points.
  case change
  /// Its change since 2018, in persons.
  case contribution
}

/// Parts of the self-assessment of the International Health Regulations.
public enum HealthSecurityPart: Hashable, Sendable {
  /// The country's score.
  case country
  /// Every capacity's score, as a breakdown.
  case capacities
  /// The level, 1 to 5, that GPW13 shows for the country's score.
  case level
}

/// Measures of movement over time.
public enum ProgressMeasure: Hashable, Sendable {
  /// Average annual change in points.
  case absoluteRate
  /// Average annual relative change, compound.
  case compoundRate
  /// Average annual rate of reduction by regression on the logarithm.
  case regressionRate
  /// The linear projection to the target year.
  case projection
  /// The yearly points that would be needed to reach the target.
  case requiredRate
  /// On track, off track or moving away, with the convention in the note.
  case onTrack
  /// The UN SDG Progress Chart's ratio of the actual to the required compound rate.
  case progressChartRatio
}

/// Summaries of governance assessments, by their number in pse.md A.5.
public enum GovernanceMeasure: Hashable, Sendable {
  /// A1: how many mechanisms stand at each level.
  case levelDistribution
  /// A2: the lower median of the levels.
  case typicalLevel
  /// A3: the lowest level, and the mechanisms at it.
  case weakest
  /// A4: the share of mechanisms at established or above.
  case shareEstablished
  /// A5: assessed over registered and applicable.
  case completeness
  /// A6: greatest less least level.
  case range
  /// A7: how government and private respondents differ.
  case respondentGap
  /// A8: mechanisms improved, unchanged and declined between rounds, and the transition table.
  case change
  /// A9: the sign test on A8, descriptive.
  case signTest
  /// A10: mechanisms at emerging or progressing, in order of priority.
  case priorities
  /// A11: the mean of coded levels; computed only where the manifest allows an index.
  case meanIndex
}

/// What is said of an outcome in the subgroups of a population (stats.md 2).
public enum InequalityTopic: Hashable, Sendable {
  /// The outcome in each subgroup.
  case subgroups
  /// A summary measure over the subgroups.
  case measure(InequalityMeasure)
}
