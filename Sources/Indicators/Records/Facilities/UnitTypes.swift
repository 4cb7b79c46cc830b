/// Which types of unit provide no services, and which are hospitals (pse.md C1, C4).
struct UnitTypes: Sendable {
  private let stopped: Set<String>
  private let hospitals: Set<String>?

  private static let standard: [String] =
    BuiltIn.rows(PackageResources.types_csv).compactMap { $0["type"] }

  /// The lists that an entry names, else the built-in ones.
  init(_ options: ProviderOptions) {
    stopped = Set((options.stopTypes ?? Self.standard).map(OwnershipMap.normalised))
    hospitals = options.hospitalTypes.map { Set($0.map(OwnershipMap.normalised)) }
  }

  /// Whether a type is an office, a school or an institute: it stands in the list and provides no services.
  func isStopped(_ type: String) -> Bool { stopped.contains(OwnershipMap.normalised(type)) }

  /// Whether a type is a hospital: one of the list, else one with the word in its name.
  func isHospital(_ type: String) -> Bool {
    if let hospitals { return hospitals.contains(OwnershipMap.normalised(type)) }
    let words = CountryResolver.folded(type).split(separator: " ")
    return words.contains { $0.hasPrefix("hospital") || $0.hasPrefix("hopita") }
  }
}
