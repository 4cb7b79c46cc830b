internal import Indicators
internal import Tabular

/// Which areas charts show, in which order.
enum ChartAreas {
  /// The countries of a report by name.
  static func countries(_ context: EvaluationContext, _ scope: ReportScope) -> [Area] {
    context.selected.filter { $0.kind == .country && (scope.area == nil || scope.isMember($0)) }
      .map { ($0, CountryResolver.folded(context.countries.name(of: $0))) }
      .sorted { ($0.1, $0.0.code) < ($1.1, $1.0.code) }.map(\.0)
  }

  /// The report's own group, or for a report on all the regions and the world.
  static func groups(_ context: EvaluationContext, _ scope: ReportScope) -> [Area] {
    guard let area = scope.area else {
      return Area.groups(of: .whoRegion) + [.world]
    }
    return area.kind.isGroup ? [area] : []
  }
}
