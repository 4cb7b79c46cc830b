/// One country's report of one year in one edition; every step is rounded half-up before the next,
/// as WHO does.
struct SelfAssessmentReport {
  typealias Capacity = SelfAssessmentEdition.Capacity

  let edition: SelfAssessmentEdition
  let year: Int
  /// The rounded scores of the capacities that were answered.
  let scores: [Capacity: Double]
  private let observations: [Capacity: [Observation]]
  /// Capacities whose own score is not what their indicators give.
  private let disagreeing: Set<Capacity>

  /// The reports of an area in an edition, ascending by year.
  static func all(
    of edition: SelfAssessmentEdition, by area: Area, in table: ObservationTable
  ) -> [SelfAssessmentReport] {
    let keys = edition.capacities.flatMap { [$0.key] + $0.indicatorKeys }
    let series = keys.map { ($0, table.series($0, in: area)) }.filter {
      !$0.1.observations.isEmpty
    }
    let byKey = Dictionary(uniqueKeysWithValues: series)
    let years = Set(series.flatMap { $0.1.observations.map(\.year) })
    return years.sorted().map { SelfAssessmentReport(edition, $0, byKey) }
  }

  private init(_ edition: SelfAssessmentEdition, _ year: Int, _ series: [String: Series]) {
    self.edition = edition
    self.year = year
    var scores: [Capacity: Double] = [:]
    var observations: [Capacity: [Observation]] = [:]
    var disagreeing: Set<Capacity> = []
    for capacity in edition.capacities {
      let answers = capacity.indicatorKeys.compactMap { series[$0]?[year] }
      let given = series[capacity.key]?[year]
      // A capacity's own score stands, as it is what the country's score was made of; answers that
      // were not given are left out of a capacity's mean (15 of 15 such capacities of 2019).
      if let given {
        scores[capacity] = Self.rounded(given.value)
        observations[capacity] = [given]
        if !answers.isEmpty, Self.mean(of: answers) != Self.rounded(given.value) {
          disagreeing.insert(capacity)
        }
      } else if !answers.isEmpty {
        scores[capacity] = Self.mean(of: answers)
        observations[capacity] = answers
      }
    }
    self.scores = scores
    self.observations = observations
    self.disagreeing = disagreeing
  }

  private static func mean(of answers: [Observation]) -> Double {
    rounded(answers.reduce(0) { $0 + $1.value } / Double(answers.count))
  }

  /// Half-up, for scores are never negative; a hair is added because a mean of thirds may fall just
  /// below a half.
  static func rounded(_ score: Double) -> Double {
    (score + 1e-9).rounded(.toNearestOrAwayFromZero)
  }

  /// The country's score: the mean over all capacities of the edition, those not answered as 0.
  var score: Double {
    let sum = edition.capacities.reduce(0) { $0 + (scores[$1] ?? 0) }
    return Self.rounded(sum / Double(edition.capacities.count))
  }

  /// The capacities that were not answered.
  var missing: [Capacity] { edition.capacities.filter { scores[$0] == nil } }

  func evidence(of capacity: Capacity) -> Evidence {
    var evidence = Evidence()
    for observation in observations[capacity] ?? [] { evidence.add(observation) }
    if disagreeing.contains(capacity) { evidence.mark(.differsFromComputed) }
    return evidence
  }

  var evidence: Evidence {
    var all = Evidence()
    for capacity in edition.capacities { all.merge(evidence(of: capacity)) }
    return all
  }
}
