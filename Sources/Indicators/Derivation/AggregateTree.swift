extension DerivationTrees {
  /// A figure of a group: each country with its value and weight (uhc.md A4, pse.md 0.2).
  mutating func group(_ value: IndicatorValue, _ indicator: Indicator) -> Derivation? {
    if value.breakdown.hasSuffix("published") { return observed([indicator.id], value) }
    guard !indicator.aggregates.isEmpty, let (sample, aggregate) = sample(value, indicator) else {
      return nil
    }
    let chosen = sample.usable(for: aggregate)
    let operation = operation(aggregate, chosen.first?.value.unit ?? indicator.unit)
    var node = Derivation("", nil, by: operation, words: aggregate.rawValue)
    node.facts = facts(sample, chosen)
    if aggregate == .pooled {
      node.parts = [pooled(chosen, "numerator", \.numerator)]
      node.parts.append(pooled(chosen, "denominator", \.denominator))
    } else {
      for member in chosen { node.parts.append(country(member, aggregate)) }
    }
    return node
  }

  private mutating func sample(
    _ value: IndicatorValue, _ indicator: Indicator
  ) -> (GroupSample, Aggregate)? {
    let (breakdown, category, aggregate) = Self.place(of: value, indicator)
    guard let aggregate else { return nil }
    var aggregation = Aggregation(indicator: indicator, context: context)
    guard
      let slice = slices(of: indicator, aggregation).first(where: {
        $0.period == value.period && $0.breakdown == breakdown && $0.category == category
      })
    else { return nil }
    let members = aggregation.members(of: value.area, in: slice.year)
    return (GroupSample(slice, members, context), aggregate)
  }

  /// The countries' breakdown behind a group's, and the way of summarising that its last part names.
  private static func place(
    of value: IndicatorValue, _ indicator: Indicator
  ) -> (breakdown: String, category: String, aggregate: Aggregate?) {
    guard value.breakdown == "aggregate" || value.breakdown.hasSuffix("+aggregate") else {
      return (value.breakdown, value.category, indicator.aggregates.first)
    }
    let name = value.category.split(separator: "+").last.map(String.init) ?? ""
    let cut = { (text: String, count: Int) in String(text.dropLast(min(text.count, count + 1))) }
    return (
      cut(value.breakdown, "aggregate".count), cut(value.category, name.count),
      Aggregate(rawValue: name)
    )
  }

  private func operation(_ aggregate: Aggregate, _ unit: Unit) -> Derivation.Operation {
    switch aggregate {
    case .populationWeighted: .weightedMean
    case .pooled: .ratio(scale: unit.pooledScale)
    case .mean: .mean
    case .median: .median
    case .sum: .sum
    }
  }

  private mutating func country(
    _ member: GroupSample.Member, _ aggregate: Aggregate
  ) -> Derivation {
    var node = figure(
      "\(member.country.iso3) \(member.country.name) \(member.value.period)", member.number,
      at: Derivation.Reference(member.value))
    if aggregate == .populationWeighted, let population = member.population {
      node.weight = population.persons
      let source = population.source.isEmpty ? "built-in" : population.source
      node.facts.append(.init("population of \(population.year)", source))
    }
    return node
  }

  private func pooled(
    _ chosen: [GroupSample.Member], _ title: String, _ part: KeyPath<IndicatorValue, Double?>
  ) -> Derivation {
    let parts = chosen.map { member in
      var node = Derivation(
        "\(member.country.iso3) \(member.country.name) \(member.value.period)",
        member.value[keyPath: part], by: .figure)
      node.reference = Derivation.Reference(member.value)
      return node
    }
    let total = parts.reduce(0) { $0 + ($1.value ?? 0) }
    return Derivation("sum of the \(title)s", total, by: .sum, parts: parts)
  }

  private func facts(
    _ sample: GroupSample, _ chosen: [GroupSample.Member]
  ) -> [Derivation.Fact] {
    var facts: [Derivation.Fact] = [
      .init("countries", "\(chosen.count) of \(sample.members.countries.count)")
    ]
    if let coverage = sample.coverage(of: chosen) {
      facts.append(
        .init("population coverage", "\(NoteText.decimal(coverage, places: 1)) % of the people"))
    }
    let names = sample.without.map(\.iso3).sorted()
    if !names.isEmpty { facts.append(.init("no value", NoteText.list(names, upTo: 40))) }
    return facts
  }
}
