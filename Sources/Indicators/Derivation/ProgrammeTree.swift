/// The trees of the GPW13 UHC Billion (uhc.md A7).
struct ProgrammeTree {
  let value: IndicatorValue
  let observations: ObservationTrees
  let context: EvaluationContext

  func tree(_ part: GeneralProgrammePart) -> Derivation? {
    guard let year = value.year else { return nil }
    switch part {
    case .averageCoverage: return coverage(in: year)
    case .groups:
      return GeneralProgrammeTracer.Group(rawValue: value.category).map { group($0, in: year) }
    case .singleMeasure: return single(in: year)
    case .change: return change(to: year)
    case .contribution:
      guard let people = context.populations.population(of: value.area, in: year) else {
        return nil
      }
      let persons = Derivation(
        "population \(people.year)", people.persons, unit: "persons", by: .asRead,
        facts: people.source.isEmpty ? [] : [.init("source", people.source)])
      return Derivation(
        "", nil, by: .product(scale: 0.01), words: "population × change / 100",
        parts: [persons, change(to: year)])
    }
  }

  private func change(to year: Int) -> Derivation {
    let parts = [single(in: GeneralProgramme.baseline), single(in: year)]
    let numbers = parts.compactMap(\.value)
    return Derivation(
      "change since \(GeneralProgramme.baseline)",
      numbers.count == 2 ? numbers[1] - numbers[0] : nil, by: .difference, parts: parts)
  }

  private func single(in year: Int) -> Derivation {
    let hardship = observed(GeneralProgrammeTracer.hardship, in: year)
    let without = Derivation(
      "without financial hardship \(year)", hardship.value.map { 100 - $0 }, by: .complement,
      parts: [hardship])
    return Derivation(
      "single measure \(year)", figures(year).singleMeasure.number, by: .product(scale: 0.01),
      words: "average coverage × (100 - hardship) / 100", parts: [coverage(in: year), without])
  }

  private func coverage(in year: Int) -> Derivation {
    Derivation(
      "average service coverage \(year)", figures(year).averageCoverage.number, by: .mean,
      words: "mean of the four groups",
      parts: GeneralProgrammeTracer.Group.allCases.map { group($0, in: year) })
  }

  private func group(_ group: GeneralProgrammeTracer.Group, in year: Int) -> Derivation {
    let members = GeneralProgrammeTracer.all.filter { $0.group == group }
    let parts = members.compactMap { member -> Derivation? in
      let raw = observed(member.input, in: year)
      if raw.value == nil, member.isOptional { return nil }
      let scaled = Derivation(
        "rescaled", raw.value.map { member.transform.score(of: $0) },
        by: .rescaled(member.transform), parts: [raw])
      return Derivation(
        "score of \(member.input)", raw.value.map { member.score(of: $0) },
        by: .cut(least: 0, greatest: 100, liftsBelowOne: false),
        parts: [member.transform == .asIs ? raw : scaled])
    }
    return Derivation(
      "group \(group.rawValue) \(year)", figures(year).mean(of: group).number, by: .mean,
      parts: parts)
  }

  private func observed(_ key: String, in year: Int) -> Derivation {
    var node = observations.filled(key, in: value.area, year)
    // Only values of that very year count here; nothing is filled in.
    guard figures(year).holds(key) else {
      node = Derivation("\(key) \(year)", nil, by: .stated)
      node.absence = "no value of \(year)"
      return node
    }
    return node
  }

  private func figures(_ year: Int) -> GeneralProgrammeYear {
    GeneralProgrammeYear(value.area, year, in: context.observations)
  }
}
