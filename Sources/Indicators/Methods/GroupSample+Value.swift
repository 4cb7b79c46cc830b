internal import Statistics

extension GroupSample {
  /// The group's value by one way of summarising, with what it rests on in words.
  func value(of aggregate: Aggregate, for indicator: Indicator) -> IndicatorValue {
    let chosen = usable(for: aggregate)
    var result = IndicatorValue(
      indicator.id, members.group, slice.period, outcome(of: aggregate, over: chosen, indicator),
      unit: chosen.first?.value.unit ?? indicator.unit, breakdown: slice.breakdown,
      category: slice.category, count: chosen.count,
      dataType: chosen.map(\.value.dataType).max() ?? .computed, flags: flags(aggregate, chosen),
      source: source(of: chosen), note: note(aggregate, chosen))
    result.members = chosen.map(\.country.iso3)
    if aggregate == .pooled, result.number != nil {
      (result.numerator, result.denominator) = totals(of: chosen)
    }
    return result
  }

  private func outcome(
    of aggregate: Aggregate, over chosen: [Member], _ indicator: Indicator
  ) -> IndicatorValue.Outcome {
    guard !chosen.isEmpty else {
      let what = aggregate == .pooled ? "numerator and denominator" : "population of \(slice.year)"
      return .missing(.notAvailable, because: "no country has both a value and a \(what)")
    }
    if !Catalogue.restsOnLists(indicator.id), !countsCountries(aggregate),
      let coverage = coverage(of: chosen), coverage < coverageNeeded
    {
      return .missing(
        .suppressed,
        because: "countries with data hold \(NoteText.decimal(coverage, places: 1))% of the "
          + "population, less than \(NoteText.decimal(coverageNeeded, places: 0))%")
    }
    let number = number(of: aggregate, over: chosen)
    return number.isFinite
      ? .value(number) : .missing(.notAvailable, because: "the sum is out of a number's range")
  }

  /// Counts of countries, as of those on track, are no statement about a group's people; every other summary is, and the
  /// publication rule holds for it (uhc.md E1).
  private func countsCountries(_ aggregate: Aggregate) -> Bool {
    aggregate == .sum && used.first?.value.unit == .count
  }

  private func number(of aggregate: Aggregate, over chosen: [Member]) -> Double {
    let numbers = chosen.map(\.number)
    switch aggregate {
    case .populationWeighted:
      let weights = chosen.map { $0.population?.persons ?? 0 }
      return zip(weights, numbers).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    case .pooled:
      let (numerator, denominator) = totals(of: chosen)
      return (chosen.first?.value.unit.pooledScale ?? 1) * numerator / denominator
    case .mean: return numbers.reduce(0, +) / Double(numbers.count)
    case .median:
      let sorted = numbers.sorted()
      return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    case .sum: return numbers.reduce(0, +)
    }
  }

  private func totals(of chosen: [Member]) -> (Double, Double) {
    chosen.reduce((0, 0)) {
      ($0.0 + ($1.value.numerator ?? 0), $0.1 + ($1.value.denominator ?? 0))
    }
  }

  private func flags(_ aggregate: Aggregate, _ chosen: [Member]) -> [ValueFlag] {
    var flags = Set(chosen.flatMap(\.value.flags))
    if aggregate == .populationWeighted, !otherYears(chosen).isEmpty {
      flags.insert(.weightsOfOtherYear)
    }
    if !members.isOfThatYear { flags.insert(.groupsOfOtherYear) }
    return flags.sorted()
  }

  private func otherYears(_ chosen: [Member]) -> [Int] {
    Set(chosen.compactMap { $0.population?.year }).subtracting([slice.year]).sorted()
  }

  private func source(of chosen: [Member]) -> String {
    let files = chosen.compactMap { $0.value.source.split(separator: ":").first.map(String.init) }
    var rows: [String: Int] = [:]
    for file in files { rows[file, default: 0] += 1 }
    return rows.sorted { $0.key < $1.key }
      .map { "\($0.key) (\($0.value) \($0.value == 1 ? "country" : "countries"))" }
      .joined(separator: "; ")
  }
}

extension GroupSample {
  private func note(_ aggregate: Aggregate, _ chosen: [Member]) -> String {
    let coverage = coverage(of: chosen).map {
      ", \(NoteText.decimal($0, places: 1))% of the population"
    }
    return NoteText.joined([
      aggregate.rawValue,
      "\(chosen.count) of \(members.countries.count) countries" + (coverage ?? ""),
      years(of: chosen), named(without, "no value"), unusable(aggregate, chosen),
      weights(aggregate, chosen), lists, marks(chosen),
    ])
  }

  /// Which years the values are of, where they are not all of the period.
  private func years(of chosen: [Member]) -> String {
    let years = chosen.compactMap(\.value.year)
    guard let first = years.min(), let last = years.max(), first != last else { return "" }
    return "values of \(first) to \(last)"
  }

  private func named(_ countries: [Country], _ reason: String) -> String {
    guard !countries.isEmpty else { return "" }
    return "left out, \(reason): " + NoteText.list(countries.map(\.name).sorted())
  }

  private func unusable(_ aggregate: Aggregate, _ chosen: [Member]) -> String {
    let kept = Set(chosen.map(\.country.iso3))
    let lost = used.map(\.country).filter { !kept.contains($0.iso3) }
    return named(
      lost,
      aggregate == .pooled ? "no numerator or denominator" : "no population of \(slice.year)")
  }

  private func weights(_ aggregate: Aggregate, _ chosen: [Member]) -> String {
    let years = otherYears(chosen)
    guard aggregate == .populationWeighted, !years.isEmpty else { return "" }
    return "populations of " + years.map(String.init).joined(separator: ", ")
  }

  /// Regions changed in 2025: a figure that does not say which list it follows cannot be compared (uhc.md A4).
  private var lists: String {
    switch (members.group.kind, membership) {
    case (.whoRegion, .since2025): "WHO regions since 27 May 2025"
    case (.whoRegion, .before2025): "WHO regions before 27 May 2025"
    default: members.isOfThatYear ? "" : "groups of another year than \(slice.year)"
    }
  }

  private func marks(_ chosen: [Member]) -> String {
    var counts: [ValueFlag: Int] = [:]
    for flag in chosen.flatMap(\.value.flags) { counts[flag, default: 0] += 1 }
    return counts.sorted { $0.key < $1.key }
      .map { "\($0.key.rawValue) in \($0.value) \($0.value == 1 ? "country" : "countries")" }
      .joined(separator: ", ")
  }
}

extension Unit {
  /// What a ratio of sums is multiplied by to be in this unit.
  var pooledScale: Double {
    switch self {
    case .percent, .percentOfCurrentHealthExpenditure, .percentOfGDP,
      .percentOfGovernmentExpenditure, .percentOfPrivateExpenditure, .percentOfPopulation:
      100
    case .perTenThousand: 10_000
    case .index, .percentagePoints, .pointsPerYear, .percentPerYear, .dollarsPerPerson,
      .internationalDollarsPerPerson, .count, .persons, .level, .levelOfFive, .levels,
      .probability, .ratio, .other:
      1
    }
  }
}
