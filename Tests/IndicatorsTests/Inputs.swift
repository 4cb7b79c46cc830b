import Indicators
import Statistics

/// Inputs of a test, from which a context is made.
struct Inputs {
  var observations = ObservationTable()
  var populations = PopulationTable(countries: CountryTable([]))
  var edition = ServiceCoverageEdition.edition2023
  var thresholds = Thresholds()
  private var line = 1

  /// Adds one number; its source is `t.csv` with a running line.
  mutating func add(
    _ key: String, _ area: String, _ year: Int, _ value: Double, _ type: DataType = .reported
  ) {
    line += 1
    observations.insert(
      Observation(year: year, value: value, dataType: type, source: "t.csv:\(line)"), key: key,
      area: Area(area))
  }

  /// Adds one population.
  mutating func add(population: Double, _ area: String, _ year: Int) {
    populations.insert(Observation(year: year, value: population), area: Area(area))
  }

  var context: EvaluationContext {
    EvaluationContext(
      observations: observations, countries: CountryTable([]), populations: populations,
      governance: GovernanceAssessments(), selected: [], groups: [], membership: .since2025,
      edition: edition, thresholds: thresholds,
      asOf: CalendarDate(secondsSince1970: 1_700_000_000))
  }

  /// The values of an indicator of the catalogue; empty for an id that is none.
  func values(of id: String) -> [IndicatorValue] {
    guard let indicator = Catalogue.all.first(where: { $0.id == id }) else { return [] }
    let context = context
    return switch indicator.formula {
    case .serviceCoverage: ServiceCoverageIndex.values(of: indicator, in: context)
    case .generalProgramme: GeneralProgramme.values(of: indicator, in: context)
    case .healthSecurity: SelfAssessment.values(of: indicator, in: context)
    case .progress: Progress.values(of: indicator, in: context)
    case .quadrant: JointProgress.values(of: indicator, in: context)
    default: []
    }
  }

  /// The one value of an indicator, area, year or period, and category.
  func value(
    of id: String, _ area: String, _ period: String? = nil, category: String = ""
  ) -> IndicatorValue? {
    let found = values(of: id).filter {
      $0.area.code == area && (period == nil || $0.period == period)
        && (category.isEmpty || $0.category == category)
    }
    return found.count == 1 ? found.first : nil
  }

  /// A country with every tracer of both shipped editions at 60 % or so in one year.
  static func complete(_ area: String = "KEN", _ year: Int = 2019) -> Inputs {
    var inputs = Inputs()
    let percents = ["fp", "anc4", "dtp3", "pneumo", "tb", "tb.success", "art", "itn", "sanit"]
    for key in percents + ["htn", "ihr"] { inputs.add(key, area, year, 60) }
    for (key, value) in [
      ("raised_bp", 25.0), ("fpg", 5.5), ("tobacco", 20), ("beds", 12), ("physicians", 6),
      ("psychiatrists", 0.5), ("surgeons", 8),
    ] { inputs.add(key, area, year, value) }
    return inputs
  }
}

extension IndicatorValue {
  /// The reason of a missing value; empty for a present one.
  var reason: String {
    guard case .missing(_, let reason) = outcome else { return "" }
    return reason
  }
}
