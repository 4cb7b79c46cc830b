/// What is said of where people seek care: the numbers of pse.md B.4, and for each what of it is shown.
public enum CareMeasure: Hashable, Sendable {
  /// A percentage.
  case rate(CareRate)
  /// A percentage in the richest fifth less that in the poorest.
  case gap(CareRate)
  /// A percentage in the richest fifth over that in the poorest.
  case gapRatio(CareRate)
  /// A percentage in the poorest two fifths together.
  case poorest(CareRate)
  /// How a percentage leans to the rich or the poor.
  case concentration(CareRate)
  /// Public only, private only, both, other only; among those who sought care or among all who were ill.
  case classes(CareBase)
  /// Those who sought care and named a source of a subsector.
  case subsectors
  /// How naming a source of a subsector leans to the rich or the poor.
  case subsectorConcentration
  /// Sources of a subsector over all sources named.
  case mentions
  /// The pattern label of Hodgins (2013).
  case pattern
  /// Single answers by sector and by subsector.
  case answers(CareEvent)
}

/// The people under a percentage of sources.
public enum CareBase: Hashable, Sendable {
  /// Those who sought care.
  case seekers
  /// All who were ill.
  case ill
  /// Women with antenatal care.
  case antenatal
}

/// An event with a single place.
public enum CareEvent: Hashable, Sendable {
  case familyPlanning, delivery
}

/// A percentage that may be broken down, and compared between the rich and the poor.
public enum CareRate: Hashable, Sendable, CaseIterable {
  /// Care sought among the ill (B1).
  case sought
  /// Any private source among those who sought care (B2).
  case anyPrivate
  /// Any public source among those who sought care.
  case anyPublic
  /// Any private source among all ill (B2b).
  case anyPrivateOfIll
  /// Any public source among all ill.
  case anyPublicOfIll
  /// A private source among users of contraception (B7).
  case familyPlanningPrivate
  /// The same among those whose source is public, private or non-governmental.
  case familyPlanningPrivateOfKnown
  /// Births in a facility.
  case deliveryFacility
  /// Births in a private facility among all births (B8).
  case deliveryPrivate
  /// Births in a private facility among births in a facility (B8).
  case deliveryPrivateOfFacility
  /// Any private place among women with antenatal care (B9).
  case antenatalPrivate
  /// Any public place among women with antenatal care.
  case antenatalPublic
}

extension CareRate {
  /// What is counted.
  var count: CareTable.Count {
    switch self {
    case .sought: .sought
    case .anyPrivate, .anyPrivateOfIll, .antenatalPrivate: .anyPrivate
    case .anyPublic, .anyPublicOfIll, .antenatalPublic: .anyPublic
    case .familyPlanningPrivate, .familyPlanningPrivateOfKnown, .deliveryPrivate,
      .deliveryPrivateOfFacility:
      .sector(.private)
    case .deliveryFacility: .known
    }
  }

  /// Whether only rows count that sought care, or whose source is known.
  var isOfSeekers: Bool {
    switch self {
    case .anyPrivate, .anyPublic, .familyPlanningPrivateOfKnown, .deliveryPrivateOfFacility,
      .antenatalPrivate, .antenatalPublic:
      true
    case .sought, .anyPrivateOfIll, .anyPublicOfIll, .familyPlanningPrivate, .deliveryFacility,
      .deliveryPrivate:
      false
    }
  }

  /// Whether a table is about it.
  func concerns(_ topic: CareTable.Topic) -> Bool {
    switch (self, topic) {
    case (.sought, .illness), (.anyPrivate, .illness), (.anyPublic, .illness),
      (.anyPrivateOfIll, .illness), (.anyPublicOfIll, .illness),
      (.familyPlanningPrivate, .familyPlanning),
      (.familyPlanningPrivateOfKnown, .familyPlanning), (.deliveryFacility, .delivery),
      (.deliveryPrivate, .delivery), (.deliveryPrivateOfFacility, .delivery),
      (.antenatalPrivate, .antenatal), (.antenatalPublic, .antenatal):
      true
    default: false
    }
  }
}
