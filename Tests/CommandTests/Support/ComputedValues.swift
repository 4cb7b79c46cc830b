import TestSupport

/// values.csv, read by a reader that knows nothing of the program.
struct ComputedValues: Sendable {
  /// What a figure is of.
  struct Place: Hashable, Sendable, CustomStringConvertible {
    var indicator: String
    var area: String
    var period: String
    var breakdown = ""
    var category = ""
    var description: String { "\(indicator) \(area) \(period) \(breakdown) \(category)" }
  }

  /// The rows in the file's order.
  let rows: [[String: String]]
  private let places: [Place: [String: String]]

  init(text: String) throws {
    rows = try PlainCSV.rows(text)
    places = Dictionary(
      rows.map { (Self.place(of: $0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many places are held; fewer than rows where one stands twice.
  var placeCount: Int { places.count }

  /// The row of a figure.
  subscript(
    _ indicator: String, _ area: String, _ period: String, _ breakdown: String = "",
    _ category: String = ""
  ) -> [String: String]? {
    places[
      Place(
        indicator: indicator, area: area, period: period, breakdown: breakdown, category: category)]
  }

  /// The number of a figure.
  func number(
    _ indicator: String, _ area: String, _ period: String, _ breakdown: String = "",
    _ category: String = ""
  ) -> Double? {
    self[indicator, area, period, breakdown, category]?["value"].flatMap(Double.init)
  }

  /// What a row is of.
  static func place(of row: [String: String]) -> Place {
    Place(
      indicator: row["indicator"] ?? "", area: row["area"] ?? "", period: row["period"] ?? "",
      breakdown: row["breakdown"] ?? "", category: row["category"] ?? "")
  }
}
