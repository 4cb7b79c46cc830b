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
    case .households: HouseholdEstimates.values(of: self, in: context)
    case .survey, .surveyComparison: SurveyEstimates.values(of: self, in: context)
    case .care, .tabulated: CareEstimates.values(of: self, in: context)
    case .inequality: InequalityValues.values(of: self, in: context)
    }
  }
}
