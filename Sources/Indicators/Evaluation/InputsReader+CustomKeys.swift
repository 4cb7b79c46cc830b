internal import Statistics
internal import Tabular

/// The manifest's own indicators over observations: their terms are input keys.
extension InputsReader {
  mutating func readCustomKeys(
    _ custom: CustomIndicator, _ specification: InputSpecification
  ) {
    guard custom.filter.isEmpty, custom.numeratorFilter.isEmpty else {
      complain(
        custom, "custom.\(custom.id) has conditions, which observations do not take",
        hint: "use `where:` of the input")
      return
    }
    let keys = InputKey.all.map(\.key)
    for column in custom.columns where !keys.contains(column) {
      complain(
        custom, "custom.\(custom.id) names \"\(column)\", which is no input key",
        hint: Spelling.nearest(to: column, among: keys).map { "did you mean \"\($0)\"?" }
          ?? "`catalogue --keys` lists them")
      return
    }
    var tallies = CustomTallies()
    let first = custom.columns.first ?? ""
    for area in inputs.observations.areas(holding: first) {
      for observation in inputs.observations.series(first, in: area).observations {
        let numbers = [custom.numerator, custom.denominator ?? .count].map {
          number($0, area, observation.year)
        }
        let place = SourceLocation(source: observation.source)
        tallies.add(area, String(observation.year), at: place, in: place.file) { tally in
          guard let above = numbers[0], let below = numbers[1] else {
            tally.incomplete += 1
            return
          }
          tally.rows += 1
          tally.numerator.add(above)
          tally.denominator.add(below)
        }
      }
    }
    inputs.records.custom[custom.id] = tallies
  }

  private func number(_ term: CustomIndicator.Term, _ area: Area, _ year: Int) -> Double? {
    switch term {
    case .count: 1
    case .countOf(let key): inputs.observations.series(key, in: area)[year] == nil ? 0 : 1
    case .sum(let key): inputs.observations.series(key, in: area)[year]?.value
    }
  }

  private mutating func complain(_ custom: CustomIndicator, _ message: String, hint: String) {
    let complaint = Diagnostic(
      .error, "unknown-key", message, at: custom.place, hint: hint, concern: .manifest)
    if !inputs.log.kept.contains(complaint) { inputs.log.report(complaint) }
  }
}
