internal import Statistics
internal import Tabular

/// Digital health and technology actors (pse.md F).
struct DigitalSummary {
  let indicator: Indicator
  let context: EvaluationContext

  private var digital: DigitalStore { context.records.digital }

  func values(of measure: DigitalMeasure) -> [IndicatorValue] {
    switch measure {
    case .number: ofSolutions { numbers($0) }
    case .integration: ofSolutions { shares($0, \.isIntegrated) }
    case .reporting: ofSolutions { shares($0, \.reports) }
    case .nationalIDs: ofSolutions { shares($0, \.usesNationalIDs) }
    case .licensed: ofSolutions { shares($0, \.isLicensed) }
    case .dataProtection: ofSolutions { shares($0, \.protectsData) }
    case .users: ofSolutions { sums($0, \.users) }
    case .encounters: ofSolutions { sums($0, \.encounters) }
    case .encounterRate: encounterRates
    case .adoption: adoption
    case .readiness: readiness
    }
  }

  private func ofSolutions(_ measure: ([DigitalSolution]) -> [Finding]) -> [IndicatorValue] {
    periods(digital.solutions, \.period, measure)
  }

  private func periods<Record: AreaRecord>(
    _ records: [Record], _ period: KeyPath<Record, String>, _ measure: ([Record]) -> [Finding]
  ) -> [IndicatorValue] {
    let summary = RecordSummary<Record>(indicator: indicator, context: context)
    return Dictionary(grouping: records) { $0[keyPath: period] }.sorted { $0.key < $1.key }
      .flatMap {
        summary.values(
          of: $0.value, in: $0.key.isEmpty ? context.asOf.description : $0.key, measure)
      }
  }

  private func numbers(_ solutions: [DigitalSolution]) -> [Finding] {
    [.count(of: solutions)]
      + Finding.each("category", of: solutions, by: { [$0.category] }) { .count(of: $0) }
      + Finding.each("sector", of: solutions, by: { [$0.sector.rawValue] }) { .count(of: $0) }
      + Finding.each("interoperability", of: solutions) { solution in
        [solution.interoperability.isEmpty ? "unknown" : solution.interoperability]
      } _: {
        .count(of: $0)
      }
  }

  /// Of private solutions, those that say yes among those that say yes or no; by category, and of public ones beside.
  private func shares(
    _ solutions: [DigitalSolution], _ answer: @escaping (DigitalSolution) -> Bool?
  ) -> [Finding] {
    let share = { (part: [DigitalSolution]) in
      Finding.share(of: part, answer, none: "no solution says yes or no")
    }
    let own = solutions.filter { $0.sector == .privateSector }
    return [share(own)]
      + Finding.each("category", of: own, by: { [$0.category] }, share)
      + Finding.each("sector", of: solutions, by: { [$0.sector.rawValue] }, share)
  }

  private func sums(
    _ solutions: [DigitalSolution], _ number: KeyPath<DigitalSolution, Double?>
  ) -> [Finding] {
    let sum = { (part: [DigitalSolution]) -> Finding in
      let held = part.filter { $0[keyPath: number] != nil }
      guard !held.isEmpty else {
        return Finding(.missing(.notAvailable, because: "no solution says how many"))
      }
      let left = part.count - held.count
      return Finding.number(ExactSum(held.compactMap { $0[keyPath: number] }).value)
        .resting(on: held).noting(left > 0 ? "\(left) not known" : "")
    }
    return [sum(solutions)] + Finding.each("category", of: solutions, by: { [$0.category] }, sum)
      + Finding.each("sector", of: solutions, by: { [$0.sector.rawValue] }, sum)
  }

  /// Encounters of a country's solutions for each 1 000 of its people; of groups no rate, as solutions cross borders.
  private var encounterRates: [IndicatorValue] {
    periods(digital.solutions, \.period) { solutions in
      let countries = Set(solutions.map(\.area)).filter { $0.kind == .country }
      guard countries.count == 1, let country = countries.first,
        Set(solutions.map(\.area)).count == 1
      else { return [] }
      let year = solutions.compactMap(\.period.lastYear).max() ?? context.asOf.year
      guard let population = context.populations.latest(of: country, upTo: year) else {
        return [Finding(.missing(.notAvailable, because: "no population is held"))]
      }
      let held = solutions.filter { $0.encounters != nil }
      return [
        Finding.ratio(
          ExactSum(held.compactMap(\.encounters)).value, of: population.persons, scale: 1000,
          none: "the population is 0"
        ).resting(on: held).noting("population of \(population.year)")
      ]
    }
  }

  private var adoption: [IndicatorValue] {
    periods(digital.adoption, \.period) { rows in
      let share = { (part: [DigitalAdoption]) -> Finding in
        let held = part.filter { $0.using != nil && $0.asked != nil }
        return Finding.ratio(
          ExactSum(held.compactMap(\.using)).value, of: ExactSum(held.compactMap(\.asked)).value,
          none: "nobody was asked"
        ).resting(on: held)
      }
      return Finding.each(
        "unit+category", of: rows, by: { ["\($0.unit)+\($0.category)"] }, share)
        + Finding.each(
          "unit+category+sector", of: rows.filter { !$0.sector.isEmpty },
          by: { ["\($0.unit)+\($0.category)+\($0.sector)"] }, share)
    }
  }

  /// The lower median of the phases and how many stand at each: an ordinal scale has no mean.
  private var readiness: [IndicatorValue] {
    periods(digital.readiness, \.period) { rows in
      let phases = rows.map(\.phase).sorted()
      guard !phases.isEmpty else { return [] }
      let middle = Finding(.value(Double(phases[(phases.count - 1) / 2]))).resting(on: rows)
      let counts = (1...5).map { phase -> Finding in
        var count = Finding.count(of: rows.filter { $0.phase == phase })
        count.unit = .count
        return count.under("phase", String(phase))
      }
      let each = rows.map { row in
        Finding(.value(Double(row.phase))).resting(on: [row]).of("indicator", row.indicator)
      }
      return [middle] + counts + each
    }
  }
}
