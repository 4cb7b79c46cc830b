extension Indicator {
  /// The country values of the indicator: the one switch over the kinds of formula.
  public func values(in context: EvaluationContext) -> [IndicatorValue] {
    switch formula {
    case .published, .share: Published.values(of: self, in: context)
    case .serviceCoverage: ServiceCoverageIndex.values(of: self, in: context)
    case .generalProgramme: GeneralProgramme.values(of: self, in: context)
    case .healthSecurity: SelfAssessment.values(of: self, in: context)
    case .progress: Progress.values(of: self, in: context)
    case .quadrant: JointProgress.values(of: self, in: context)
    case .governance: GovernanceSummary.values(of: self, in: context)
    case .initiatives(let measure):
      InitiativeSummary(indicator: self, context: context).values(of: measure)
    case .commitments(let measure):
      CommitmentSummary(indicator: self, context: context).values(of: measure)
    case .events(let measure):
      EventSummary(indicator: self, context: context).values(of: measure)
    case .platforms(let measure):
      PlatformSummary(indicator: self, context: context).values(of: measure)
    case .market(let measure):
      MarketSummary(indicator: self, context: context).values(of: measure)
    case .tuberculosis(let measure):
      TuberculosisMix(indicator: self, context: context).values(of: measure)
    case .providerMix(let measure):
      ProviderMixSummary(indicator: self, context: context).values(of: measure)
    case .services(let measure):
      ServiceSummary(indicator: self, context: context).values(of: measure)
    case .payments(let measure):
      PaymentSummary(indicator: self, context: context).values(of: measure)
    case .campaigns(let measure):
      CampaignSummary(indicator: self, context: context).values(of: measure)
    case .digital(let measure):
      DigitalSummary(indicator: self, context: context).values(of: measure)
    case .custom(let custom):
      CustomSummary(indicator: self, custom: custom, context: context).values
    case .pledges(let measure):
      PledgeSummary(indicator: self, context: context).values(of: measure)
    case .households: HouseholdEstimates.values(of: self, in: context)
    case .survey, .surveyComparison: SurveyEstimates.values(of: self, in: context)
    case .care, .tabulated: CareEstimates.values(of: self, in: context)
    case .inequality: InequalityValues.values(of: self, in: context)
    case .capacity: CapacitySummary.values(of: self, in: context)
    case .reporting: ReportingSummary.values(of: self, in: context)
    }
  }
}
