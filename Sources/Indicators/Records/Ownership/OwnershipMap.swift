internal import Tabular

/// From the owners that files name to sectors: a table, not code (pse.md 0.1).
public struct OwnershipMap: Sendable {
  private var owners: [String: Ownership] = [:]

  /// An empty map, to which every owner is unknown.
  public init() {}

  /// The map that is built into the program.
  public static let standard: OwnershipMap = {
    var map = OwnershipMap()
    for row in BuiltIn.rows(PackageResources.ownership_csv) {
      guard let label = row["owner"], let subsector = row["subsector"].flatMap(Subsector.init)
      else { continue }
      map.insert(Ownership(subsector), for: label)
    }
    return map
  }()

  /// The form in which owners are compared: trimmed, inner blanks collapsed, without regard to capitals.
  public static func normalised(_ label: String) -> String {
    // Upper case first: it writes ß as SS, and every sigma alike.
    label.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased().lowercased()
  }

  /// What a label stands for; `nil` where the map does not hold it.
  public func ownership(of label: String) -> Ownership? { owners[Self.normalised(label)] }

  /// Puts one in; gives back what stood there before, where that was something else.
  @discardableResult
  public mutating func insert(_ ownership: Ownership, for label: String) -> Ownership? {
    let former = owners.updateValue(ownership, forKey: Self.normalised(label))
    return former == ownership ? nil : former
  }

  /// The labels, as compared, sorted.
  public var labels: [String] { owners.keys.sorted() }
}
