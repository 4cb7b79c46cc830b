internal import Statistics

/// From the values of countries to values of groups of countries.
///
/// All Member States with data take part, not only those that a manifest selects: a figure of a group is a statement about
/// all of its members, and the selection says who is shown, not who lives there.
package struct Aggregation {
  let indicator: Indicator
  let context: EvaluationContext
  private var memberLists: [String: GroupMembers] = [:]

  /// The values of groups: one for each aggregate of the indicator, group, period and category that holds data.
  ///
  /// The first aggregate has the breakdown of the countries' values, the others `aggregate` as well. A group's value that
  /// the input itself brought is given back under the breakdown `published`, never in the place of a computed one.
  package static func values(
    of indicator: Indicator, from values: [IndicatorValue], in context: EvaluationContext
  ) -> [IndicatorValue] {
    guard !indicator.aggregates.isEmpty else { return [] }
    var aggregation = Aggregation(indicator: indicator, context: context)
    let computed = aggregation.computed(from: values)
    return computed + PublishedGroupValue.keptApart(values, beside: computed)
  }

  init(indicator: Indicator, context: EvaluationContext) {
    self.indicator = indicator
    self.context = context
  }

  private mutating func computed(from values: [IndicatorValue]) -> [IndicatorValue] {
    let groups = context.groups.flatMap { Area.groups(of: $0) }
    var results: [IndicatorValue] = []
    for slice in slices(of: values) {
      for group in groups {
        let members = members(of: group, in: slice.year)
        let sample = GroupSample(slice, members, context)
        guard !sample.used.isEmpty else { continue }
        for (place, aggregate) in indicator.aggregates.enumerated() {
          var result = sample.value(of: aggregate, for: indicator)
          if place > 0 {
            result.breakdown = Self.join(slice.breakdown, "aggregate")
            result.category = Self.join(slice.category, aggregate.rawValue)
          }
          results.append(result)
        }
      }
    }
    return results
  }

  /// The countries' values that belong together; survey estimates within a window of years (uhc.md B8).
  func slices(of values: [IndicatorValue]) -> [AggregationSlice] {
    let ofCountries = values.filter { value in
      value.area.kind == .country && value.number != nil && value.year != nil
        && Catalogue.summarises(value.breakdown, of: indicator.id)
    }
    let window = Int(context.thresholds["aggregate-window"])
    return indicator.isFromSurveys
      ? AggregationSlice.within(window, of: ofCountries) : AggregationSlice.exact(ofCountries)
  }

  mutating func members(of group: Area, in year: Int) -> GroupMembers {
    let key = "\(group.code) \(year)"
    if let known = memberLists[key] { return known }
    let members = GroupMembers(of: group, in: year, context.countries, context.membership)
    memberLists[key] = members
    return members
  }

  private static func join(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : "\(first)+\(second)"
  }
}

extension Indicator {
  /// Whether countries have values only for the years of their surveys; then an aggregate takes a window of years.
  var isFromSurveys: Bool { Catalogue.restsOnSurveyWindows(id) }
}
