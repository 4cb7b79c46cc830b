internal import Tabular

extension InputRow {
  /// The text of a column; empty where the manifest counts it as missing.
  func known(_ column: String) -> String {
    let text = text(column)
    return grammar.missing.contains(text) ? "" : text
  }

  /// A number of things, or `nil` where the cell is missing; below zero is an error.
  func quantity(_ column: String) throws(Diagnostic) -> Double? {
    guard let number = try number(column) else { return nil }
    guard number >= 0 else {
      throw complaint(
        column, "constraint-error", "\"\(text(column))\" is below zero", expected: "0 or more")
    }
    return number
  }

  /// A day, or `nil` where the cell is blank.
  func date(_ column: String) throws(Diagnostic) -> CalendarDate? {
    let text = known(column)
    if text.isEmpty { return nil }
    // A time of day may stand behind.
    if let date = CalendarDate(iso: text.prefix(10)),
      text.count == 10 || "T ".contains(text.dropFirst(10).first ?? "x")
    {
      return date
    }
    throw complaint(
      column, "type-error", "\"\(text)\" is not a day", expected: "a date such as 2024-07-15")
  }

  /// Yes or no, or `nil` where the cell is blank, not applicable or unknown.
  func flag(_ column: String) throws(Diagnostic) -> Bool? {
    let text = known(column).lowercased()
    switch text {
    case "yes", "y", "true", "1", "x": return true
    case "no", "n", "false", "0": return false
    case "", "unknown", "u", "na", "n/a", "-": return nil
    default:
      throw complaint(
        column, "type-error", "\"\(text)\" is not yes or no", expected: "yes, no or unknown")
    }
  }

  /// The country of the row: the entry's, else that of its column.
  func country(
    _ specification: InputSpecification, _ resolver: CountryResolver
  ) throws(Diagnostic) -> Area {
    var text = specification.country ?? ""
    if text.isEmpty { text = try required("country_iso3") }
    switch resolver.resolve(text) {
    case .country(let area), .userAssigned(let area): return area
    case .group:
      throw complaint("country_iso3", "foreign-key", "\"\(text)\" is a group of countries")
    case .unknown(let hint):
      throw complaint(
        "country_iso3", "foreign-key", "\"\(text)\" is no country that is known",
        expected: "an ISO 3166 code or an official short name", hint: hint)
    }
  }
}

extension String {
  /// Without blanks at its ends, and with one for each run of them inside.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
