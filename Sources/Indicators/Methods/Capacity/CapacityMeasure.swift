/// Measures of who provides care, from lists of facilities and of contracts (pse.md C).
public enum CapacityMeasure: Hashable, Sendable {
  /// C0: what can be seen to be wrong with a list, as counts or as shares of its rows.
  case listQuality(asShare: Bool)
  /// How many there are, by owner.
  case total(CapacityItem)
  /// C1, C2, C2b: the part of each owner, of all or of those whose owner is known.
  case share(CapacityItem, ofKnown: Bool)
  /// The change of such a part between two lists, in percentage points.
  case change(CapacityItem)
  /// C3: for each 10 000 people.
  case density(CapacityItem)
  /// C4: administrative units with a facility.
  case unitsReached
  /// C4b: the part of private facilities that stands in the three units with most of them.
  case topUnits
  /// C4b: the Gini index of private facilities per head, over units.
  case inequality
  /// C5, C5b, C7: facilities with a property, of all or of those of which it is known.
  case attribute(FacilityAttribute, ofKnown: Bool)
  /// C8: the part of each owner in all contracted facilities.
  case contractMix
  /// C8: how many facilities are contracted.
  case contracts
  /// C8: contracted facilities of an owner in all listed ones of that owner.
  case contractCoverage
}

/// What capacity is counted in.
public enum CapacityItem: String, Hashable, Sendable {
  case facilities, beds, cots, staff
}

/// A property that a facility has or has not.
public enum FacilityAttribute: String, Hashable, Sendable {
  /// A licence that is valid on the report date.
  case licensed
  /// A registration or licence number in the list.
  case registered
  /// A regulatory body in the list.
  case regulated
  /// Accredited, and not expired on the report date.
  case accredited
  /// Offers a service; one breakdown for each service.
  case services
  /// In a network or franchise.
  case network
  /// Has at least one bed.
  case beds
}
