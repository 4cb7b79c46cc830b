internal import Tabular

/// How many use a category of digital solution: one row of a `digital-adoption` input (pse.md F2).
struct DigitalAdoption: AreaRecord, Hashable {
  var area: Area
  var period: String
  /// What was asked: `facility`, `provider` or `consumer`; shares of different units are never added.
  var unit: String
  var category: String
  var sector: String
  /// Of those asked, how many use it; 1 or 0 where the row is one of them.
  var using: Double?
  var asked: Double?
  var location: SourceLocation?
}
