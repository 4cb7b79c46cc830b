internal import Statistics

/// A region's view: how many countries stand at each level, in no order of merit; never a mean over countries.
extension GovernanceSummary {
  /// The latest national assessments of a group's countries.
  struct GroupView {
    let members: GroupMembers
    let assessments: [GovernanceAssessment]
    let names: [Area: String]

    /// The years of the assessments that it rests on.
    var period: String {
      let years = assessments.map(\.date.year)
      guard let first = years.min(), let last = years.max() else { return "" }
      return first == last ? String(last) : "\(first)-\(last)"
    }

    /// How many of the group's members were assessed at all.
    var extent: String { "assessed: \(assessments.count) of \(members.countries.count) members" }

    /// The countries' names in alphabetical order.
    func names(of countries: [Area]) -> String {
      countries.map { names[$0] ?? $0.code }.sorted().joined(separator: ", ")
    }
  }

  /// Summarises every group that holds an assessed country.
  func groups(_ summarise: (GroupView) -> [IndicatorValue]) -> [IndicatorValue] {
    let latest = context.governance.latest.compactMap { selected -> GovernanceAssessment? in
      guard case .assessment(let assessment) = selected, assessment.area.kind == .country
      else { return nil }
      return assessment
    }
    return context.groups.flatMap { Area.groups(of: $0) }.flatMap { group -> [IndicatorValue] in
      let members = GroupMembers(
        of: group, in: context.asOf.year, context.countries, context.membership)
      let codes = Set(members.countries.map(\.iso3))
      let inside = latest.filter { codes.contains($0.area.code) }
      guard !inside.isEmpty else { return [] }
      let names = inside.map { ($0.area, context.countries.name(of: $0.area)) }
      return summarise(
        GroupView(
          members: members, assessments: inside,
          names: Dictionary(names) { first, _ in first }))
    }
  }

  /// For each mechanism, the number of countries at each level.
  func groupDistribution(_ view: GroupView) -> [IndicatorValue] {
    mechanisms.flatMap { mechanism -> [IndicatorValue] in
      let levels = view.assessments.compactMap { assessment in
        assessment.level(of: mechanism.id).map { (assessment.area, $0) }
      }
      return levelCounts(levels, view, "mechanism+level", mechanism.id, mechanism.name)
    }
  }

  /// For each behaviour, the number of countries whose typical level is each level.
  func groupTypicalLevels(_ view: GroupView) -> [IndicatorValue] {
    var typical: [String: [(Area, GovernanceLevel)]] = [:]
    for value in view.assessments.flatMap(typicalLevels) where value.breakdown == "behaviour" {
      guard let number = value.number, let level = GovernanceLevel(rawValue: Int(number))
      else { continue }
      typical[value.category, default: []].append((value.area, level))
    }
    return GovernanceBehaviour.allCases.flatMap { behaviour in
      levelCounts(
        typical[behaviour.rawValue] ?? [], view, "behaviour+level", behaviour.rawValue,
        behaviour.name)
    }
  }

  /// For each mechanism, the share of the assessed countries at established or above.
  func groupShares(_ view: GroupView) -> [IndicatorValue] {
    mechanisms.compactMap { mechanism in
      let assessed = view.assessments.filter { $0.level(of: mechanism.id) != nil }
      let reached = assessed.filter { ($0.level(of: mechanism.id) ?? .emerging) >= .established }
      guard !assessed.isEmpty else { return nil }
      var share = row(
        view, .value(100 * Double(reached.count) / Double(assessed.count)), indicator.unit,
        "mechanism", mechanism.id)
      (share.numerator, share.denominator) = (Double(reached.count), Double(assessed.count))
      share.count = assessed.count
      share.note = NoteText.joined([
        "\(mechanism.name): \(reached.count) of \(assessed.count) established or above",
        view.extent, view.names(of: reached.map(\.area)),
      ])
      return share
    }
  }

  private func levelCounts(
    _ levels: [(Area, GovernanceLevel)], _ view: GroupView, _ breakdown: String, _ item: String,
    _ name: String
  ) -> [IndicatorValue] {
    guard !levels.isEmpty else { return [] }
    return GovernanceLevel.allCases.map { level in
      let countries = levels.filter { $0.1 == level }.map(\.0)
      var counted = row(
        view, .value(Double(countries.count)), .count, breakdown, "\(item)+\(level.code)")
      counted.count = levels.count
      counted.note = NoteText.joined([
        "\(name): \(countries.count) of \(levels.count) assessed countries", view.extent,
        view.names(of: countries),
      ])
      return counted
    }
  }

  private func row(
    _ view: GroupView, _ outcome: IndicatorValue.Outcome, _ unit: Unit, _ breakdown: String,
    _ category: String
  ) -> IndicatorValue {
    IndicatorValue(
      indicator.id, view.members.group, view.period, outcome, unit: unit, breakdown: breakdown,
      category: category,
      flags: view.members.isOfThatYear ? [] : [.groupsOfOtherYear],
      source: NoteText.source(view.assessments.flatMap { $0.ratings.values.map(\.location) }))
  }
}
