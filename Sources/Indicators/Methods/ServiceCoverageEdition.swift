/// An edition of the service coverage index.
public struct ServiceCoverageEdition: Sendable {
  /// The edition's name.
  public let name: String
  /// Makes an edition.
  public init(name: String) { self.name = name }
}
