internal import Tabular

/// Rows of the governance inputs: bound columns in, records out (pse.md A.4).
enum GovernanceRecords {
  static let ratingColumns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country"], required: true),
    Column("assessment_id", required: true),
    Column("assessment_date", aliases: ["date"], required: true),
    Column("round", required: true), Column("method", required: true), Column("scope"),
    Column("mechanism_id", aliases: ["mechanism"], required: true), Column("level", required: true),
    Column("confidence"), Column("evidence_note"), Column("evidence_url"), Column("anchors"),
    Column("priority"),
  ]

  static let groupColumns: [Column] = [
    Column("country_iso3", aliases: ["iso3", "country"], required: true),
    Column("assessment_id", required: true),
    Column("mechanism_id", aliases: ["mechanism"], required: true),
    Column("respondent_group", aliases: ["group"], required: true), Column("level", required: true),
    Column("respondents"),
  ]

  static let mechanismColumns: [Column] =
    [
      Column("mechanism_id", aliases: ["id"], required: true), Column("behaviour", required: true),
      Column("mechanism_name", aliases: ["name"], required: true), Column("question"),
      Column("origin"),
    ] + GovernanceLevel.allCases.map { Column("anchor_\($0.rawValue)_\($0.code)") }

  static func mechanism(_ row: InputRow) throws(Diagnostic) -> GovernanceMechanism {
    var problems: [Diagnostic] = []
    let mechanism = GovernanceMechanism(
      fields: fields(row, mechanismColumns), columns: columns(row, mechanismColumns),
      at: row.place(""), problems: &problems)
    guard let mechanism else { throw first(problems, row) }
    return mechanism
  }

  static func rating(
    _ row: InputRow, _ resolver: CountryResolver
  ) throws(Diagnostic) -> GovernanceRating {
    var problems: [Diagnostic] = []
    let rating = GovernanceRating(
      fields: try resolved(fields(row, ratingColumns), row, resolver),
      columns: columns(row, ratingColumns), at: row.place(""), problems: &problems)
    guard let rating else { throw first(problems, row) }
    return rating
  }

  static func groupRating(
    _ row: InputRow, _ resolver: CountryResolver
  ) throws(Diagnostic) -> GroupRating {
    var problems: [Diagnostic] = []
    let rating = GroupRating(
      fields: try resolved(fields(row, groupColumns), row, resolver),
      columns: columns(row, groupColumns), at: row.place(""), problems: &problems)
    guard let rating else { throw first(problems, row) }
    return rating
  }

  private static func fields(_ row: InputRow, _ columns: [Column]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: columns.map { ($0.name, row.text($0.name)) })
  }

  private static func columns(_ row: InputRow, _ columns: [Column]) -> [String: Int] {
    var places: [String: Int] = [:]
    for column in columns { places[column.name] = row.place(column.name).column }
    return places
  }

  /// The country's ISO3 code in place of whatever the file calls it.
  private static func resolved(
    _ fields: [String: String], _ row: InputRow, _ resolver: CountryResolver
  ) throws(Diagnostic) -> [String: String] {
    let text = try row.required("country_iso3")
    var fields = fields
    switch resolver.resolve(text) {
    case .country(let area), .userAssigned(let area): fields["country_iso3"] = area.code
    case .group:
      throw row.complaint(
        "country_iso3", "foreign-key", "\"\(text)\" is a group, and assessments are of countries")
    case .unknown(let hint):
      throw row.complaint(
        "country_iso3", "foreign-key", "\"\(text)\" is no country that is known",
        expected: "an ISO 3166 code or an official short name", hint: hint)
    }
    return fields
  }

  private static func first(_ problems: [Diagnostic], _ row: InputRow) -> Diagnostic {
    problems.first ?? row.complaint("", "row-constraint", "the row cannot be understood")
  }
}
