internal import Tabular

/// From the owners that files name to sectors: a table, not code (pse.md 0.1).
public struct OwnershipMap: Sendable {
  private var owners: [String: Ownership] = [:]
  private var beginnings: [(beginning: String, ownership: Ownership)] = []

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
  ///
  /// A label of the map that ends in `*` stands for all that begin with it, the longest first: `P*` for `P 4` and `P5`.
  public func ownership(of label: String) -> Ownership? {
    let label = Self.normalised(label)
    if let exact = owners[label] { return exact }
    return beginnings.first { label.hasPrefix($0.beginning) }?.ownership
  }

  /// Puts one in; gives back what stood there before, where that was something else.
  @discardableResult
  public mutating func insert(_ ownership: Ownership, for label: String) -> Ownership? {
    let label = Self.normalised(label)
    if label.hasSuffix("*") {
      let beginning = String(label.dropLast())
      beginnings.removeAll { $0.beginning == beginning }
      beginnings.append((beginning, ownership))
      beginnings.sort { ($1.beginning.count, $0.beginning) < ($0.beginning.count, $1.beginning) }
    }
    let former = owners.updateValue(ownership, forKey: label)
    return former == ownership ? nil : former
  }

  /// The labels, as compared, sorted.
  public var labels: [String] { owners.keys.sorted() }
}
