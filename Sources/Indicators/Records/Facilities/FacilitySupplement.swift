internal import Tabular

/// A second file about facilities that are listed already: it fills what their list leaves blank, and adds no facility.
struct FacilitySupplement {
  private let byID: [String: [Int]]
  private let byName: [String: [Int]]

  /// The facilities of a list by id and by name and place.
  init(_ list: FacilityList) {
    let places = Array(list.facilities.enumerated())
    byID = Dictionary(grouping: places.filter { !$0.element.id.isEmpty }) {
      OwnershipMap.normalised($0.element.id)
    }.mapValues { $0.map(\.offset) }
    byName = Dictionary(grouping: places) { Self.key($0.element) }.mapValues { $0.map(\.offset) }
  }

  private static func key(_ facility: Facility) -> String {
    CountryResolver.folded(facility.name) + "\n" + facility.folded[0]
  }

  /// The one facility that a row is about, by its id, else by name and place; `nil` for none, or more than one.
  func place(of facility: Facility) -> Int? {
    let found =
      facility.id.isEmpty
      ? byName[Self.key(facility)] : byID[OwnershipMap.normalised(facility.id)]
    return found?.count == 1 ? found?.first : nil
  }

  /// Fills what is blank.
  static func fill(_ held: inout Facility, from other: Facility) {
    if held.type.isEmpty {
      held.type = other.type
      held.isStopped = other.isStopped
      held.isHospital = other.isHospital
    }
    if held.level.isEmpty { held.level = other.level }
    if held.ownership.sector == .unknown { held.ownership = other.ownership }
    held.status = held.status ?? other.status
    held.beds = held.beds ?? other.beds
    held.cots = held.cots ?? other.cots
    held.staff.merge(other.staff) { own, _ in own }
    held.services.merge(other.services) { own, _ in own }
    if held.licence.isEmpty {
      held.licence = other.licence
      held.licenceEnds = other.licenceEnds
    }
    if held.regulator.isEmpty { held.regulator = other.regulator }
    if held.isAccredited == nil {
      held.isAccredited = other.isAccredited
      held.accreditationEnds = other.accreditationEnds
    }
    if held.reportingID.isEmpty { held.reportingID = other.reportingID }
    if held.scheme.isEmpty { held.scheme = other.scheme }
    if held.network.isEmpty { held.network = other.network }
  }
}
