internal import Tabular

/// Where a file says what one of the manifest's own indicators needs: the columns of its terms, of its conditions, of area and
/// period.
struct CustomColumns {
  /// Our word for a role → the file's column.
  private(set) var labels: [String: String] = [:]
  private let specification: InputSpecification

  static let countries = [
    "country_iso3", "iso3", "iso3_code", "country_code", "code", "area", "location", "iso2",
    "m49", "country", "setting",
  ]
  static let periods = [
    "period", "year", "date", "observed_date", "visit_date", "event_date", "assessment_date",
    "list_date", "time_period", "pe",
  ]

  /// Looks the columns up; every one that is not there goes to the log with the nearest name.
  init(
    _ custom: CustomIndicator, _ specification: InputSpecification, _ header: CSVReader.Header,
    file: String, _ log: inout DiagnosticLog
  ) {
    self.specification = specification
    let place = SourceLocation(file: file, line: header.line)
    let wanted = custom.columns + custom.numeratorFilter.keys.sorted()
    for name in wanted {
      if let label = Self.label(name, specification, header.labels) {
        labels[name] = label
      } else {
        var complaint = ColumnBinding.missing(name, for: nil, labels: header.labels, at: place)
        complaint.hint =
          Spelling.nearest(to: name, among: header.labels + specification.columns.keys.sorted())
          .map { "did you mean \"\($0)\"?" } ?? "correct custom.\(custom.id) in the manifest"
        complaint.message += ", which custom.\(custom.id) needs"
        log.report(complaint)
      }
    }
    if specification.country == nil {
      labels[Self.area] = Self.first(of: Self.countries, specification, header.labels)
    }
    labels[Self.part] = Self.first(of: ["admin1"], specification, header.labels)
    if specification.year == nil {
      labels[Self.period] = Self.first(of: Self.periods, specification, header.labels)
    }
  }

  static let (area, part, period) = ("\u{0}area", "\u{0}part", "\u{0}period")

  /// The file's column of a name: its own label, what `columns:` maps the name to, or a label in other capitals.
  static func label(
    _ name: String, _ specification: InputSpecification, _ labels: [String]
  ) -> String? {
    if labels.contains(name) { return name }
    if let label = specification.columns[name], labels.contains(label) { return label }
    return labels.first { $0.lowercased() == name.lowercased() }
  }

  private static func first(
    of names: [String], _ specification: InputSpecification, _ labels: [String]
  ) -> String? {
    // What the manifest maps stands before what the file happens to call so.
    for name in names {
      if let label = specification.columns[name], labels.contains(label) { return label }
    }
    for name in names {
      if let label = labels.first(where: { $0.lowercased() == name }) { return label }
    }
    return nil
  }

  /// The columns as a binding reads them.
  var columns: [Column] { labels.keys.sorted().map { Column($0) } }

  /// The area of a row.
  func area(
    _ row: InputRow, _ resolver: CountryResolver
  ) throws(Diagnostic) -> Area {
    let text =
      specification.country ?? specification.constants["country_iso3"] ?? row.text(Self.area)
    let area: Area
    switch resolver.resolve(text) {
    case .country(let found), .userAssigned(let found), .group(let found): area = found
    case .unknown(let hint):
      throw row.complaint(
        Self.area, "foreign-key",
        text.isEmpty ? "the row names no country" : "\"\(text)\" is no country that is known",
        expected: "an ISO 3166 code or an official short name",
        hint: hint ?? "name the column with `columns: {country_iso3: …}`, or add `country: …`")
    }
    let name = row.known(Self.part).collapsed
    guard area.kind == .country, !name.isEmpty else { return area }
    return Area("\(area.code)/\(name)", .subnational)
  }

  /// The period of a row; empty where nothing says it.
  func period(_ row: InputRow) -> String {
    let given =
      specification.year.map(String.init) ?? specification.constants["period"]
      ?? specification.constants["year"]
    let text = given ?? row.known(Self.period)
    let day = text.split { $0 == "T" || $0 == " " }.first ?? ""
    if let date = CalendarDate(iso: day) { return String(date.year) }
    if let period = ReportingPeriod(text) { return period.code }
    return text.collapsed
  }
}
