internal import Tabular

/// Rows of `digital-adoption` and `digital-readiness` inputs.
enum DigitalUseRecords {
  static let adoptionColumns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country"], required: true),
    Column("unit_of_analysis", aliases: ["unit"], required: true),
    Column("category", required: true), Column("sector"),
    Column("using", aliases: ["uses"], required: true),
    Column("asked", aliases: ["respondents"]), Column("period"), Column("date"), Column("year"),
  ]

  static let readinessColumns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country"], required: true),
    Column("indicator", required: true), Column("phase", aliases: ["value"], required: true),
    Column("period"), Column("date"), Column("year"),
  ]

  /// Understands a row on adoption; `nil` where it has no unit that is known.
  static func adoption(
    _ row: InputRow, _ resolver: CountryResolver, _ remarks: inout DiagnosticLog
  ) throws(Diagnostic) -> DigitalAdoption {
    let text = try row.required("unit_of_analysis")
    let unit = ClosedList.normalised(text)
    guard ["facility", "provider", "consumer"].contains(unit) else {
      throw row.complaint(
        "unit_of_analysis", "constraint-error", "\"\(text)\" is no unit of analysis",
        expected: "facility, provider or consumer")
    }
    let categories = ClosedWords(known: DigitalSolution.categories)
    let isOne = row.text("asked").isEmpty
    let using: Double? =
      isOne ? try row.flag("using").map { $0 ? 1 : 0 } : try row.quantity("using")
    return DigitalAdoption(
      area: try row.area(part: "", resolver), period: try PaymentRecords.period(row), unit: unit,
      category: categories.read("category", of: row, &remarks).first ?? "not_stated",
      sector: ClosedList.normalised(row.text("sector")), using: using,
      asked: isOne ? 1 : try row.quantity("asked"), location: row.place("category"))
  }

  /// Understands a row on readiness; `nil` where the phase is missing.
  static func readiness(
    _ row: InputRow, _ resolver: CountryResolver
  ) throws(Diagnostic) -> DigitalReadiness? {
    guard let number = try row.number("phase") else { return nil }
    guard let phase = Int(exactly: number), (1...5).contains(phase) else {
      throw row.complaint(
        "phase", "constraint-error", "\"\(row.text("phase"))\" is no phase", expected: "1 to 5")
    }
    return DigitalReadiness(
      area: try row.area(part: "", resolver), period: try PaymentRecords.period(row),
      indicator: try row.required("indicator").collapsed, phase: phase,
      location: row.place("phase"))
  }
}
