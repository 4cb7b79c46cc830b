public import Tabular

/// A standing platform of public and private actors: one row of a `platforms` input (pse.md G8).
public struct DialoguePlatform: AreaRecord, Hashable {
  /// Its id.
  public var id: String
  /// The country or group.
  public var area: Area
  /// Its name.
  public var name = ""
  /// When it was set up.
  public var established: CalendarDate?
  /// Whether it has terms of reference.
  public var hasTerms: Bool?
  /// Whether its minutes are public.
  public var hasPublicMinutes: Bool?
  /// Meetings planned, held, and held with a private chair or co-chair, in the last 12 months.
  public var planned, held, privatelyChaired: Double?
  /// Decisions taken and implemented in the last 12 months.
  public var taken, implemented: Double?
  /// Seats in all, and by whom they are held: private, civil society, consumers.
  public var seats: Double?
  /// Seats by group.
  public var seatsByGroup: [String: Double] = [:]
  /// Where it was read.
  public var location: SourceLocation?

  /// The groups whose seats may be counted.
  public static let seatGroups = ["private", "civil_society", "consumer"]

  /// A platform of which nothing more is known.
  public init(_ id: String, in area: Area) {
    self.id = id
    self.area = area
  }
}
