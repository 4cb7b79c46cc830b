internal import Tabular

/// Rows of a `provider-mix` input.
enum ProviderMixRecords {
  static let columns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country"], required: true),
    Column("year", required: true), Column("indicator", aliases: ["measure"], required: true),
    Column("ownership", aliases: ["owner", "owner_raw", "sector"], required: true),
    Column("facility_level", aliases: ["level"]), Column("value", required: true),
  ]

  /// What a label counts: by the manifest, else by the words of WHO's dashboard; `nil` for what is not used.
  static func measure(_ label: String, names: [String: String]) -> ProviderMix.Measure? {
    let word = ClosedList.normalised(names[label] ?? label)
    if let measure = ProviderMix.Measure(rawValue: word) { return measure }
    if word.hasPrefix("successfully_treated") {
      return word.hasSuffix("numerator") ? .treated : word.hasSuffix("denominator") ? .cohort : nil
    }
    return [
      "providers_active": .active, "total_providers": .providers,
      "notified_tb_patients_(new_or_relapse_tb)": .notified,
    ][word]
  }

  /// Understands a row; `nil` where its indicator is not used, or its cell is missing.
  static func mix(
    _ row: InputRow, _ resolver: CountryResolver, names: [String: String]
  ) throws(Diagnostic) -> ProviderMix? {
    let label = try row.required("indicator")
    guard let measure = measure(label, names: names), let number = try row.quantity("value")
    else { return nil }
    let owner = ClosedList.normalised(try row.required("ownership"))
    let level = ClosedList.normalised(row.text("facility_level"))
    return ProviderMix(
      area: try row.area(part: "", resolver), year: try row.year("year"), measure: measure,
      owner: ["all", "total"].contains(owner) ? "national" : owner,
      level: ["all", "total"].contains(level) ? "" : level, number: number,
      location: row.place("value"))
  }
}
