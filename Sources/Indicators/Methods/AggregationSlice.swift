/// Values of countries that are summarised together: of one period, breakdown and category.
struct AggregationSlice {
  /// The period as printed.
  let period: String
  /// The year whose populations and groups are meant.
  let year: Int
  /// The breakdown of every value.
  let breakdown: String
  /// The category of every value.
  let category: String
  /// The values by ISO3.
  var values: [String: IndicatorValue]

  /// The values of each period, breakdown and category, in that order.
  static func exact(_ values: [IndicatorValue]) -> [AggregationSlice] {
    var slices: [[String]: AggregationSlice] = [:]
    for value in values {
      guard let year = value.year else { continue }
      let key = [value.period, value.breakdown, value.category]
      slices[
        key,
        default: AggregationSlice(
          period: value.period, year: year, breakdown: value.breakdown, category: value.category,
          values: [:])
      ].values[value.area.code] = value
    }
    return slices.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
  }

  /// For each year that any value is of, each country's nearest value within so many years; of two as near, the later.
  static func within(_ window: Int, of values: [IndicatorValue]) -> [AggregationSlice] {
    let sorted = values.sorted { ($0.year ?? 0, $0) < ($1.year ?? 0, $1) }
    return exact(values).map { exactly in
      var slice = exactly
      for value in sorted
      where value.breakdown == slice.breakdown && value.category == slice.category {
        let distance = slice.distance(of: value)
        guard distance <= window else { continue }
        let held = slice.values[value.area.code].map { slice.distance(of: $0) } ?? .max
        if distance <= held { slice.values[value.area.code] = value }
      }
      return slice
    }
  }

  private func distance(of value: IndicatorValue) -> Int { abs((value.year ?? 0) - year) }
}
