internal import Statistics
internal import Tabular

/// Puts the rows of disaggregated data together: one set for each place, year, source, outcome and dimension.
struct DisaggregatedReader {
  private struct Key: Hashable {
    let area: Area
    let period: Int
    let origin: String
    let code: String
    let dimension: String
  }

  private struct Staged {
    let title: String
    let facts: DisaggregatedRow.Facts
    let place: SourceLocation
    var names: Set<String> = []
    var subgroups: [Subgroup] = []
    var groups: [InequalityRecord.Group] = []
    var rows: [String: Int] = [:]
  }

  private let specification: InputSpecification
  private let inequality: InequalitySpecification
  private let resolver: CountryResolver
  private var areas: [String: Area] = [:]
  private var staged: [Key: Staged] = [:]
  private var keys: [Key] = []

  init(_ specification: InputSpecification, _ resolver: CountryResolver) {
    self.specification = specification
    self.resolver = resolver
    var inequality = specification.inequality ?? InequalitySpecification()
    if inequality.scale == nil, let scale = specification.scale {
      inequality.scale = scale == .percent ? 100 : 1
    }
    self.inequality = inequality
  }

  mutating func add(_ row: InputRow) throws(Diagnostic) {
    let read = try DisaggregatedRow(row, inequality)
    let title = try title(row)
    let key = Key(
      area: try area(row), period: try period(row),
      origin: row.text("source"), code: code(row, title),
      dimension: row.text("dimension").isEmpty ? "Subgroup" : row.text("dimension"))
    if staged[key] == nil {
      keys.append(key)
      staged[key] = Staged(
        title: title, facts: read.facts, place: row.place("setting_average"))
    }
    guard staged[key]?.facts == read.facts else { throw disagreement(row, staged[key]) }
    guard staged[key]?.names.insert(read.group.name).inserted == true else {
      throw row.complaint(
        "subgroup", "primary-key",
        "\"\(read.group.name)\" stands twice among the subgroups of \(key.code), \(key.dimension)",
        hint: "keep one row, or tell them apart by `where:`")
    }
    staged[key]?.subgroups.append(read.subgroup)
    staged[key]?.groups.append(read.group)
    staged[key]?.rows[row.shortName, default: 0] += 1
  }

  private func period(_ row: InputRow) throws(Diagnostic) -> Int {
    if let year = specification.year { return year }
    return try row.year("date")
  }

  private func disagreement(_ row: InputRow, _ held: Staged?) -> Diagnostic {
    row.complaint(
      "subgroup", "row-constraint",
      "scale, direction, order or setting average differ from line \(held?.place.line ?? 0) of the same indicator and dimension",
      expected: "the same in all rows of an indicator, dimension, setting and date")
  }

  private mutating func area(_ row: InputRow) throws(Diagnostic) -> Area {
    let column = row.text("iso3").isEmpty ? "setting" : "iso3"
    let named = row.text(column)
    let text = named.isEmpty ? specification.country ?? "" : named
    if let known = areas[text] { return known }
    switch resolver.resolve(text) {
    case .country(let area), .userAssigned(let area), .group(let area):
      areas[text] = area
      return area
    case .unknown(let hint):
      throw row.complaint(
        column, "foreign-key",
        text.isEmpty ? "\"setting\" is empty" : "\"\(text)\" is no country that is known",
        expected: "an ISO 3166 code or an official short name; or `country:` in the manifest",
        hint: hint)
    }
  }

  private func title(_ row: InputRow) throws(Diagnostic) -> String {
    let name = row.text("indicator_name")
    guard name.isEmpty else { return name }
    return try row.required("indicator_abbr")
  }

  /// The manifest's word for the file's code or name, else the code, else the name as a word.
  private func code(_ row: InputRow, _ title: String) -> String {
    let abbreviation = row.text("indicator_abbr")
    let given = specification.keys[abbreviation] ?? specification.keys[title]
    return InequalityCode.text(given ?? (abbreviation.isEmpty ? title : abbreviation))
  }

  /// The sets, in the order of the file; what concerns a whole set is said.
  func records(_ log: inout DiagnosticLog) -> [InequalityRecord] {
    var held: [Key: String] = [:]
    var isUndirected = false
    var found: [InequalityRecord] = []
    for key in keys {
      guard let set = staged[key] else { continue }
      let plain = Key(
        area: key.area, period: key.period, origin: "", code: key.code, dimension: key.dimension)
      if let other = held[plain] {
        log.report(secondSource(key, other, set))
        continue
      }
      held[plain] = key.origin
      if set.facts.direction == nil { isUndirected = true }
      let record = record(key, set)
      if let complaint = averageComplaint(record, set) { log.report(complaint) }
      found.append(record)
    }
    if isUndirected, let first = keys.first.flatMap({ staged[$0] }) {
      log.report(
        Diagnostic(
          .warning, "direction-assumed",
          "the file does not say whether indicators are favourable or adverse; they are taken as neutral",
          at: SourceLocation(file: first.place.file),
          hint:
            "add the column \"favourable_indicator\", or `inequality: {direction: favourable}`"))
    }
    return found
  }

  private func record(_ key: Key, _ set: Staged) -> InequalityRecord {
    let data = Disaggregation(
      groups: set.subgroups, isOrdered: set.facts.isOrdered,
      direction: set.facts.direction ?? .neutral,
      scale: set.facts.scale.flatMap { OutcomeScale($0, isBounded: inequality.isBounded) },
      settingAverage: set.facts.average)
    var record = InequalityRecord(
      area: key.area, period: String(key.period), code: key.code, title: set.title,
      dimension: key.dimension, groups: set.groups, data: data, origin: key.origin,
      source: set.rows.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value) rows)" }
        .joined(separator: "; "), specification: inequality)
    if let type = specification.dataType.flatMap({ DataType(rawValue: $0) }) {
      record.dataType = type
    }
    return record
  }

  private func secondSource(_ key: Key, _ other: String, _ set: Staged) -> Diagnostic {
    Diagnostic(
      .error, "primary-key",
      "\(key.code) by \(key.dimension) of \(key.area.code) in \(key.period) comes from two sources: \"\(other)\" and \"\(key.origin)\"",
      at: set.place, hint: "choose one: `where: {source: [\"\(other)\"]}`")
  }

  /// An average outside its subgroups is a slip: no weights give it.
  private func averageComplaint(_ record: InequalityRecord, _ set: Staged) -> Diagnostic? {
    let values = record.data.groups.compactMap(\.estimate)
    guard let average = set.facts.average, values.count == record.groups.count,
      let least = values.min(), let greatest = values.max(),
      average < least - 1e-9 * abs(least) || average > greatest + 1e-9 * abs(greatest)
    else { return nil }
    return Diagnostic(
      .warning, "average-outside-subgroups",
      "the setting average of \(record.code), \(average.shortestText), lies outside its subgroups, \(least.shortestText) to \(greatest.shortestText)",
      at: set.place, hint: "populations, where they are given, are used in its place")
  }
}

/// An outcome's code as a part of an id: small letters, digits and `_`, with dots between parts.
enum InequalityCode {
  static func text(_ text: String) -> String {
    let parts = text.lowercased().split(separator: ".").map { part in
      part.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "_")
    }
    let joined = parts.filter { !$0.isEmpty }.joined(separator: ".")
    return joined.isEmpty ? "indicator" : joined
  }
}
