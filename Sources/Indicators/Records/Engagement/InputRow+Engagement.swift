internal import Tabular

/// Cells of records about engagement, as words, days, amounts and lists.
extension InputRow {
  /// A country, a part of one, or a group: an initiative may be regional or global.
  func area(
    _ column: String = "country_iso3", part: String = "admin1", _ resolver: CountryResolver
  ) throws(Diagnostic) -> Area {
    let text = try required(column)
    let area: Area
    switch resolver.resolve(text) {
    case .country(let found), .userAssigned(let found), .group(let found): area = found
    case .unknown(let hint):
      throw complaint(
        column, "foreign-key", "\"\(text)\" is no country or group that is known",
        expected: "an ISO 3166 code or an official short name", hint: hint)
    }
    let name = self.text(part).split(separator: " ").joined(separator: " ")
    guard area.kind == .country, !name.isEmpty else { return area }
    return Area("\(area.code)/\(name)", .subnational)
  }

  /// The items of a list that is written with semicolons.
  func words(_ column: String) -> [String] {
    text(column).split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The year of a day, or of a cell that holds years; `nil` where neither is there.
  func year(orOf date: CalendarDate?) throws(Diagnostic) -> Int? {
    if let date { return date.year }
    return text("year").isEmpty ? nil : try year("year")
  }

  /// Something about the row that is said and counted, while the row is used.
  func warning(
    _ column: String, _ code: Diagnostic.Code, _ message: String, expected: String? = nil,
    hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(.warning, code, message, at: place(column), expected: expected, hint: hint)
  }
}
