/// What must be looked at when the sums are complete, and where it stands in them.
struct CareAudit: Sendable {
  enum Subject: Sendable {
    /// Rows of a condition's column by what they hold: 8 and 9 are no illness.
    case condition(column: String)
    /// Rows that name a source which the map does not hold.
    case unmapped(code: String, map: String)
    /// Rows by their single answer, some of which the map may not hold.
    case answers(column: String, map: String, codes: Set<String>)
  }

  let subject: Subject
  let place: Int
}
