extension Area {
  /// The groups of a kind, in print order; none for a kind that is not one of ours.
  package static func groups(of kind: Kind) -> [Area] {
    switch kind {
    case .whoRegion: WHORegion.allCases.map { Area($0.rawValue, .whoRegion) }
    case .incomeGroup: IncomeGroup.allCases.map { Area($0.rawValue, .incomeGroup) }
    case .fragile: [.fragile]
    case .world: [.world]
    case .country, .subnational, .other: []
    }
  }
}

extension Area.Kind {
  /// Whether areas of this kind are groups of countries.
  package var isGroup: Bool {
    switch self {
    case .whoRegion, .incomeGroup, .fragile, .world, .other: true
    case .country, .subnational: false
    }
  }
}
