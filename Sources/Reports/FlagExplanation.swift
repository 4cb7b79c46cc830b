package import Indicators
package import Statistics

/// Flags, marks and data types in words, for the Notes sheet and the data notes of briefs.
package enum FlagExplanation {
  /// Every flag with its meaning, in print order.
  package static let all: [(flag: ValueFlag, text: String)] = [
    (.interpolated, "Rests on a value between two observed years, by straight line."),
    (.carriedForward, "Rests on the last observed value, carried forward to this year."),
    (.carriedBack, "Rests on the first observed value, carried back to this year."),
    (.imputed, "Rests at least in part on values borrowed from other countries."),
    (.below, "The source gives it only as below this bound; sums and means use the bound."),
    (.above, "The source gives it only as above this bound; sums and means use the bound."),
    (.incomplete, "Some of the expected parts are missing; read it with care."),
    (.weightsOfOtherYear, "The populations used as weights are of another year than the values."),
    (.groupsOfOtherYear, "The list of the group's countries is of another year than the values."),
    (
      .stale,
      "Older at the report date than the age that the manifest allows (five years where it says nothing)."
    ),
    (.outsideCountryTable, "The country's code is not in the country table."),
    (.identityFailed, "Parts that should add up in the health accounts do not."),
    (.outOfRange, "Outside the range that the indicator can take."),
    (.capped, "Cut to the end of the scale, 0 or 100."),
    (.scaleInDoubt, "The scale of the source is in doubt."),
    (.methodsDiffer, "The assessments compared were made by different methods."),
    (.vintagesDiffer, "The numbers compared are of different vintages of their source."),
    (.aboveAgreed, "More than was agreed, planned or pledged."),
    (
      .behindTime,
      "The share disbursed is behind the share of time elapsed by more than the manifest allows (25 points where it says nothing)."
    ),
    (.cycleInProgress, "The cycle of pledges was not over at the report date."),
    (.outlier, "WHO's own figures leave such a value out as an outlier."),
    (.smallSample, "Rests on few cases of a survey: shown in parentheses."),
    (.sizeUnknown, "The table does not say on how many cases it rests."),
    (.imprecise, "The standard error is large beside the estimate."),
    (.fewDegreesOfFreedom, "The standard error rests on few clusters."),
    (
      .exactLimits,
      "None or all of the cases: the limits are those of as many independent cases."
    ),
    (.noSpread, "The standard error is 0, and the interval is the point."),
    (.noStandardError, "The design gives no standard error; the note says why."),
    (
      .equalPopulations,
      "The populations of the subgroups are not known: all have the same weight."
    ),
    (.setToZero, "Would be a deterioration, and is 0 by its definition."),
    (.asHealthequal, "As R's healthequal 1.0.1 gives it, defects included."),
    (
      .yearsDiffer,
      "Numerator and denominator are of years further apart than the manifest allows (one year where it says nothing)."
    ),
    (.yearsFarApart, "Their years are so far apart that briefs do not print the figure."),
    (
      .lowQuality,
      "More of the rows behind it are unknown than the manifest allows (20% where it says nothing)."
    ),
    (
      .moreThanExpected,
      "More reports came than were expected; cut to 100, with the raw value in the note."
    ),
    (.differsFromComputed, "Differs by more than half a point from the value that its parts give."),
  ]

  /// What a mark of a missing value means.
  package static func text(of missing: Missing) -> String {
    switch missing {
    case .notAvailable: "Not available: the concept applies, but no value is held."
    case .notApplicable: "Not applicable: the concept does not apply here."
    case .suppressed: "Held back: too few cases, or too little of the population behind it."
    }
  }

  /// What a data type means.
  package static func text(of type: DataType) -> String {
    switch type {
    case .reported: "As given by the country or a survey."
    case .estimated: "An estimate of a model or an agency, or interpolated."
    case .projected: "Beyond the last data: carried forward or extrapolated."
    case .imputed: "Borrowed from other countries."
    case .computed: "Made by a formula of this toolkit."
    }
  }
}
