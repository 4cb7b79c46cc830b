/// One `care-seeking` input: where its questions stand in the sums, the surveys that its files hold, and the rows of tabulations.
public struct CareRecord: Sendable {
  /// The place of the entry in the manifest's `inputs`.
  let input: Int
  let specification: InputSpecification
  let care: CareSeekingSpecification
  /// The tables of the plan, in its order.
  var tables: [CareTable] = []
  /// One for each country and year.
  var samples: [SurveySample] = []
  /// What tabulations hold.
  var tabulated: [CareFigure] = []

  /// The catalogue's entries for figures of tabulations that a manifest names, each once.
  static func indicators(of records: [CareRecord]) -> [Indicator] {
    let names = records.flatMap(\.tabulated).map(\.indicator).filter { $0.hasPrefix("custom.") }
    return Set(names).sorted().map { id in
      Indicator(
        id, String(id.dropFirst("custom.".count)), in: .other("as published"), .neutral, .tabulated,
        definition: "As the DHS Program publishes it; the note has its name.",
        reference: "pse.md B.2")
    }
  }
}
