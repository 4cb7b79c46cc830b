internal import Tabular

/// One number of a programme's public-private mix: by owner and level of provider, one row of a `provider-mix` input
/// (pse.md E1b to E1d).
struct ProviderMix: AreaRecord, Hashable {
  /// What is counted.
  enum Measure: String, CaseIterable {
    case active = "providers_active"
    case providers = "providers_total"
    case treated = "treatment_success"
    case cohort
    case notified
  }

  var area: Area
  var year: Int
  var measure: Measure
  /// The owner as a word, `national` for all of them.
  var owner: String
  /// The level of provider as a word; empty for all levels.
  var level: String
  var number: Double
  var location: SourceLocation?

  /// Whether it is the number of the whole country.
  var isNational: Bool { owner == "national" }
}
