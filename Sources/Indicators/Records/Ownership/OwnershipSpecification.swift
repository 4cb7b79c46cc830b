public import Tabular

/// What a manifest says under `ownership:`.
public struct OwnershipSpecification: Sendable, Hashable {
  /// A file that takes the place of the built-in map.
  public var path: String?
  /// The rows of the file to use, by its column `source`; all where it is empty.
  public var source = ""
  /// Owners that are added to the map: label → subsector.
  public var labels: [String: Subsector] = [:]
  /// Where it stands in the manifest.
  public var place: SourceLocation

  /// The built-in map as it is.
  public init(place: SourceLocation) { self.place = place }
}
