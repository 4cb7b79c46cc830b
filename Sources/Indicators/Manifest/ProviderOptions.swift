/// What a manifest says of inputs about providers: facilities, reports and contracts (pse.md C).
public struct ProviderOptions: Sendable, Hashable {
  /// The ownership map, where the entry names one.
  public var ownership: OwnershipSpecification?
  /// Service → the file's column that says who offers it.
  public var services: [String: String] = [:]
  /// Types of unit that provide no services; `nil` for the built-in list.
  public var stopTypes: [String]?
  /// Types of hospital; `nil` for every type with the word in it.
  public var hospitalTypes: [String]?
  /// Whether the file only fills what lists of the same country and year leave blank.
  public var isSupplement = false
  /// Words for a facility in operation, besides the usual ones.
  public var operational: [String] = []
  /// The columns' names of a file without header.
  public var header: [String]?
  /// Days after a period's end within which a report is on time.
  public var timelyDays: Int?
  /// How many units are expected to report in each period, where no file says it.
  public var expectedUnits: Int?
  /// The first and last reporting period, where the file does not show them.
  public var window: [String] = []
  /// The name of the data set, where the file does not say it.
  public var dataset: String?

  /// Nothing but the defaults.
  public init() {}
}
