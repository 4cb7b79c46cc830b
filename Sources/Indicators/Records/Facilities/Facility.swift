/// One row of a facility list (pse.md C.1).
struct Facility: Sendable {
  /// Whether it works, by the words of its list.
  enum Status: String, Sendable, Hashable {
    case operational, closed, pending, unknown
  }

  /// Cadres of staff, in print order.
  enum Cadre: String, CaseIterable, Sendable {
    case doctors, nurses, midwives, pharmacists
    case other = "other_staff"
  }

  var id = ""
  var name = ""
  var type = ""
  var level = ""
  var owner = ""
  var ownership = Ownership.unknown
  /// Whether the list names an owner that the map does not hold.
  var isOwnerUnmapped = false
  /// Whether a second column of owners leads to another sector.
  var doOwnersDisagree = false
  /// Names of the administrative units that it lies in, from the widest.
  var units = ["", "", ""] {
    didSet { folded = units.map(CountryResolver.folded) }
  }
  /// The same, folded for comparison.
  private(set) var folded = ["", "", ""]
  /// `nil` where the list has no such column.
  var status: Status?
  var beds: Double?
  var cots: Double?
  var staff: [Cadre: Double] = [:]
  var licence = ""
  var licenceEnds: CalendarDate?
  /// `nil`: nothing else is said, so that it must.
  var mustBeLicensed: Bool?
  var regulator = ""
  var isAccredited: Bool?
  var accreditationEnds: CalendarDate?
  var mayBeAccredited: Bool?
  var reportingID = ""
  var scheme = ""
  var network = ""
  var latitude: Double?
  var longitude: Double?
  /// Service → whether it is offered; absent where the cell says nothing.
  var services: [String: Bool] = [:]
  /// Whether its type is one that provides no services.
  var isStopped = false
  var isHospital = false
  /// `file:line`.
  var source = ""

  /// Listed as working, or in a list that does not say.
  var isOperational: Bool { status == nil || status == .operational }

  /// What a share is a share of: in operation, and providing services (pse.md C1).
  var isServicePoint: Bool { isOperational && !isStopped }

  /// The names of its units down to a level, folded for comparison; `nil` where one of them is blank.
  func unit(_ level: Int) -> [String]? {
    folded[level - 1].isEmpty ? nil : Array(folded.prefix(level))
  }
}
