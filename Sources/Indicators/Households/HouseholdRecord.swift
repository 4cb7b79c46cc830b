/// One `households` input: what is asked for, where it stands in the sums, and the surveys that its files hold.
public struct HouseholdRecord: Sendable {
  let household: HouseholdPlan
  let columns: HouseholdColumns
  /// One for each country and year.
  var samples: [SurveySample] = []
  /// The lines and cuts of each survey.
  var parameters = SurveyParameters()

  /// A line or cut of a survey; `nil` where no household tells it.
  func parameter(_ parameter: HouseholdParameter, of sample: SurveySample) -> Double? {
    parameters[sample.survey][parameter.rawValue]
  }

  /// The catalogue's entries for lines and shares that the manifest names.
  var indicators: [Indicator] { household.indicators }

  /// Whether a measure is said to be wanting where its columns are: it was asked for by name, or another survey of the input has it.
  func isMissed(_ measure: HouseholdMeasure) -> Bool {
    household.asked.measures != nil
      || samples.contains { $0.absentColumns.keys.allSatisfy { !measure.columns.contains($0) } }
  }
}
