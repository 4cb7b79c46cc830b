internal import Statistics

/// Values of groups that the input itself brought, as WHO publishes them for its regions.
enum PublishedGroupValue {
  private struct Place: Hashable {
    let area: Area
    let period: String
    let breakdown: String
    let category: String

    init(_ value: IndicatorValue) {
      (area, period) = (value.area, value.period)
      (breakdown, category) = (value.breakdown, value.category)
    }
  }

  /// The published ones under a breakdown of their own, each with its distance from the computed one in the note.
  ///
  /// Otherwise a column of regions would hold computed figures in one year and published ones in the next.
  static func keptApart(
    _ values: [IndicatorValue], beside computed: [IndicatorValue]
  ) -> [IndicatorValue] {
    let numbers = Dictionary(computed.map { (Place($0), $0) }) { first, _ in first }
    return values.filter { isOfGroup($0.area) }.map { published in
      var apart = published
      let suffix = published.breakdown.isEmpty ? "" : published.breakdown + "+"
      apart.breakdown = suffix + "published"
      apart.category =
        (published.category.isEmpty ? "" : published.category + "+") + "as published"
      let difference = numbers[Place(published)].flatMap { note(published, beside: $0) }
      apart.note = NoteText.joined([published.note, difference ?? ""])
      return apart
    }
  }

  private static func isOfGroup(_ area: Area) -> Bool {
    switch area.kind {
    case .whoRegion, .incomeGroup, .fragile, .world: true
    case .country, .subnational, .other: false
    }
  }

  private static func note(
    _ published: IndicatorValue, beside computed: IndicatorValue
  ) -> String? {
    guard let theirs = published.number, let ours = computed.number else { return nil }
    return "computed here: \(NoteText.decimal(ours, places: 2)), "
      + "published less computed: \(NoteText.decimal(theirs - ours, places: 2))"
  }
}
