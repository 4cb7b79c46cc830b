internal import Tabular

/// Rows of a `currency-rates` input.
enum CurrencyRateRecords {
  static let columns: [Column] = [
    Column("currency", required: true), Column("date", required: true),
    Column("usd_per_unit", aliases: ["rate"], required: true),
  ]

  /// Adds a row's rate.
  static func add(_ row: InputRow, to rates: inout CurrencyRates) throws(Diagnostic) {
    let currency = try row.required("currency").uppercased()
    let text = try row.required("date")
    guard let date = try row.date("date"), let dollars = try row.number("usd_per_unit"),
      dollars > 0
    else {
      throw row.complaint(
        "usd_per_unit", "constraint-error", "the row holds no rate above 0 (\(text))",
        expected: "US dollars for one unit of \(currency)")
    }
    guard rates.insert(currency, CurrencyRates.Rate(date: date, dollars: dollars)) else {
      throw row.complaint(
        "date", "primary-key", "a second rate of \(currency) for \(date)",
        hint: "keep one of the two rows")
    }
  }
}
