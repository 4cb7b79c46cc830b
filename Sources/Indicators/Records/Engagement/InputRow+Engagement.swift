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

  /// A day, or `nil` where the cell is empty or says "missing".
  func date(_ column: String) throws(Diagnostic) -> CalendarDate? {
    let text = text(column)
    if case .missing = grammar.read(text) { return nil }
    // Spreadsheets and databases put a time of day behind.
    let day = text.split { $0 == "T" || $0 == " " }.first ?? ""
    if let date = CalendarDate(iso: day) { return date }
    throw complaint(
      column, "type-error", "\"\(text)\" is not a day", expected: "a date such as 2024-07-15")
  }

  /// A yes or a no; `nil` where the cell is empty or says that it is not known.
  func flag(_ column: String) throws(Diagnostic) -> Bool? {
    switch ClosedList.normalised(text(column)) {
    case "", "unknown", "not_known", "do_not_know", "na", "n/a": return nil
    case "yes", "y", "true", "1": return true
    case "no", "n", "false", "0": return false
    case let text:
      throw complaint(
        column, "type-error", "\"\(text)\" is not yes or no", expected: "yes, no or unknown")
    }
  }

  /// The items of a list that is written with semicolons.
  func words(_ column: String) -> [String] {
    text(column).split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// A number that cannot be below zero; `nil` where the cell is missing.
  func amount(_ column: String) throws(Diagnostic) -> Double? {
    guard let number = try number(column) else { return nil }
    guard number >= 0 else {
      throw complaint(
        column, "constraint-error", "\(number.shortestText) is below zero",
        expected: "a number from 0 on")
    }
    return number
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
