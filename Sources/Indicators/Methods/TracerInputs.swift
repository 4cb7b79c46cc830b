internal import Statistics

/// One area's raw series for an edition, ready to be asked year by year.
struct TracerInputs {
  let area: Area
  private var series: [String: Series] = [:]

  /// Gathers the series of an edition's inputs in an area.
  init(_ area: Area, in context: EvaluationContext) {
    self.area = area
    for tracer in context.edition.tracers where tracer.applies(in: area) {
      for part in tracer.parts where series[part.input] == nil {
        series[part.input] = Self.series(part.input, in: area, context.observations)
      }
    }
  }

  subscript(input: String) -> Series { series[input] ?? Series() }

  /// The years from the first to the last observation of any input; `nil` where there is none.
  var span: ClosedRange<Int>? {
    let years = series.values.flatMap { $0.observations.map(\.year) }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }

  var observedYears: [Int] {
    Array(Set(series.values.flatMap { $0.observations.map(\.year) })).sorted()
  }

  /// What stands in for an input that an area does not hold at all; series of two sources are never
  /// mixed.
  enum Substitute {
    /// The same thing in another unit.
    case scaled(String, by: Double)
    /// The simple mean of men and women, in the years that hold both.
    case meanOf(String, String)
    /// The country's score from its self-assessment.
    case selfAssessment
  }

  static let substitutes: [String: Substitute] = [
    "raised_bp": .meanOf("raised_bp.male", "raised_bp.female"),
    "fpg": .meanOf("fpg.male", "fpg.female"),
    "beds": .scaled("beds_per_1000", by: 10),
    "physicians": .scaled("physicians_per_1000", by: 10),
    "ihr": .selfAssessment,
  ]

  /// The series of an input key in an area, or of what stands in for it.
  static func series(_ key: String, in area: Area, _ table: ObservationTable) -> Series {
    let own = table.series(key, in: area)
    guard own.observations.isEmpty, let substitute = substitutes[key] else { return own }
    switch substitute {
    case .scaled(let other, let factor):
      return Series(
        table.series(other, in: area).observations.map { observation in
          var scaled = observation
          scaled.value *= factor
          scaled.interval = observation.interval.flatMap {
            Interval($0.lower * factor, $0.upper * factor)
          }
          return scaled
        })
    case .meanOf(let men, let women):
      let second = table.series(women, in: area)
      return Series(
        table.series(men, in: area).observations.compactMap { observation in
          second[observation.year].map { Self.mean(observation, $0) }
        })
    case .selfAssessment:
      return Series(
        SelfAssessmentEdition.allCases.reversed().flatMap { edition in
          SelfAssessmentReport.all(of: edition, by: area, in: table).map(Self.observation)
        })
    }
  }

  private static func observation(_ report: SelfAssessmentReport) -> Observation {
    Observation(
      year: report.year, value: report.score, dataType: report.evidence.dataType,
      flags: report.evidence.sortedFlags, source: report.evidence.source,
      note: "computed from the self-assessment, \(report.edition.name)")
  }

  private static func mean(_ men: Observation, _ women: Observation) -> Observation {
    Observation(
      year: men.year, value: (men.value + women.value) / 2,
      dataType: max(men.dataType, women.dataType),
      flags: Array(Set(men.flags + women.flags)).sorted(),
      source: "\(men.source); \(women.source)", note: "simple mean of men and women")
  }

  /// Every key that can bring an edition's tracers, substitutes included.
  static func keys(of edition: ServiceCoverageEdition) -> Set<String> {
    var keys: Set<String> = []
    for part in edition.tracers.flatMap(\.parts) {
      keys.insert(part.input)
      switch substitutes[part.input] {
      case .scaled(let other, _): keys.insert(other)
      case .meanOf(let men, let women): keys.formUnion([men, women])
      // A country that only sent a self-assessment is no reason to list all other tracers as
      // missing.
      case .selfAssessment, nil: break
      }
    }
    return keys
  }
}
