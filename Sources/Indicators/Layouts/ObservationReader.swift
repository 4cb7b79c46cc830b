internal import Statistics
internal import Tabular

/// Reads one input of kind `observations` or `populations`, whatever its layout.
struct ObservationReader {
  let specification: InputSpecification
  let resolver: CountryResolver
  let keys: KeyResolver
  /// Only this key is read, for inputs that hold one thing (`populations`).
  var onlyKey: String?
  var staging = ObservationStaging()
  private var shape = ObservationShape()
  private var unusedCodes: [String: Int] = [:]
  private var otherBreakdowns = 0
  private var userAssigned: Set<String> = []
  private var placesApart: Set<String> = []
  private var usedRows = 0

  init(_ specification: InputSpecification, resolver: CountryResolver) {
    self.specification = specification
    self.resolver = resolver
    keys = KeyResolver(specification)
    onlyKey = specification.kind == .populations ? "population" : nil
  }

  /// Reads all rows of one file into the staging area.
  mutating func read(_ input: InputFile, _ log: inout DiagnosticLog) -> InputSummary {
    var reader = self
    (reader.unusedCodes, reader.otherBreakdowns, reader.usedRows) = ([:], 0, 0)
    var name = ""
    var summary = input.read(&log) { header, log in
      name = reader.bind(header, file: input.file, &log)
      return name.isEmpty
        ? nil
        : ColumnBinding(
          [], labels: [], file: input.file, headerLine: header.line, renamed: [:], log: &log)
    } each: { (row, log) throws(Diagnostic) in
      try reader.take(row, &log)
    }
    summary.layout = name
    self = reader
    reportUnused(input.file, rows: summary.rows, &log)
    return summary
  }

  private mutating func bind(
    _ header: CSVReader.Header, file: String, _ log: inout DiagnosticLog
  ) -> String {
    let place = SourceLocation(file: file, line: header.line)
    guard let layout = specification.layout ?? Layout.detect(renamed(header.labels)) else {
      log.report(
        Diagnostic(
          .error, "unknown-layout", "the columns are those of no known layout", at: place,
          expected: "for example iso3,indicator,year,value",
          hint: "name columns with `columns:` or the layout with `layout:`; found: "
            + header.labels.prefix(10).joined(separator: ", ")))
      return ""
    }
    let (keys, only) = (keys, onlyKey)
    shape = layout.shape(HeaderIndex(header.labels), columns: specification.columns) { code in
      keys.key(for: code).flatMap { only == nil || $0.key == only ? $0.key : nil }
    }
    shape.labels = header.labels
    staging.isWide = layout.isWide
    let isSound = checkColumns(layout, header, at: place, &log)
    for target in keys.unknownTargets {
      log.report(
        Diagnostic(
          .error, "unknown-key",
          "`indicators` maps \"\(target.code)\" to \"\(target.target)\", "
            + "which is no input key", at: specification.place,
          hint: target.near.map { "did you mean \"\($0)\"?" }, concern: .manifest))
    }
    if shape.cells.isEmpty, isSound {
      log.report(
        Diagnostic(
          .error, "missing-label", "no column holds values that are known", at: place,
          hint: onlyKey == nil
            ? "map the file's names with `indicators: {\(header.labels.last ?? "name"): uhc.sci}`"
            : "name the file's column with `columns: {population: \(header.labels.last ?? "name")}`"
        ))
    }
    return layout.rawValue
  }

  /// Whether everything under `columns:` is one of our names and leads to a column of the file.
  private func checkColumns(
    _ layout: Layout, _ header: CSVReader.Header, at place: SourceLocation,
    _ log: inout DiagnosticLog
  ) -> Bool {
    var isSound = true
    for (name, label) in specification.columns.sorted(by: { $0.key < $1.key }) {
      if !layout.columnNames.contains(name), !layout.isWide || keys.key(for: name) == nil {
        isSound = false
        log.report(unknownName(name, layout))
      } else if !header.labels.contains(label) {
        isSound = false
        log.report(ColumnBinding.missing(label, for: name, labels: header.labels, at: place))
      }
    }
    return isSound
  }

  private func unknownName(_ name: String, _ layout: Layout) -> Diagnostic {
    let known = layout.columnNames
    return Diagnostic(
      .error, "unknown-key",
      "`columns` names \"\(name)\", which layout \(layout.rawValue) does not read",
      at: specification.place,
      expected: known.isEmpty
        ? "no `columns:`, as the columns of this layout are fixed"
        : "one of \(known.joined(separator: ", "))" + (layout.isWide ? ", or an input key" : ""),
      hint: Spelling.nearest(to: name, among: Layout.tidy.columnNames).map {
        "did you mean \"\($0)\"?"
      },
      concern: .manifest)
  }

  /// The labels as our names, so that a file with its own names can still be told apart.
  private func renamed(_ labels: [String]) -> [String] {
    let names = Dictionary(
      specification.columns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    var labels = labels.map { names[$0] ?? $0 }
    if specification.country != nil { labels.append("iso3") }
    if specification.year != nil { labels.append("year") }
    return labels
  }

  private mutating func take(_ row: InputRow, _ log: inout DiagnosticLog) throws(Diagnostic) {
    let cells = ObservationRow(row: row, shape: shape)
    let values = cells.valueCells
    guard !values.isEmpty, let area = try area(cells, &log) else { return }
    var suffix = ""
    for code in cells.breakdowns {
      switch BreakdownCode(code) {
      case .total: continue
      case .male where suffix.isEmpty: suffix = ".male"
      case .female where suffix.isEmpty: suffix = ".female"
      default:
        otherBreakdowns += 1
        return
      }
    }
    var isUsed = false
    for cell in values {
      var code = cell.code ?? cells.code(shape.code)
      // In GHO's self-assessments the score of a whole capacity stands in a row of its own.
      if code == "CAPACITY", shape.capacity != nil { code = cells.text(shape.capacity) }
      guard var key = keys.key(for: code), onlyKey == nil || key.key == onlyKey else {
        unusedCodes[code, default: 0] += 1
        continue
      }
      if !suffix.isEmpty {
        guard let part = keys.key(for: key.key + suffix) else {
          otherBreakdowns += 1
          continue
        }
        key = part
      }
      isUsed = true
      try add(cell, key, area, cells, &log)
    }
    usedRows += isUsed ? 1 : 0
  }

  private mutating func add(
    _ cell: ObservationShape.Cell, _ key: InputKey, _ area: Area, _ cells: ObservationRow,
    _ log: inout DiagnosticLog
  ) throws(Diagnostic) {
    let year = try cells.year(of: cell, given: specification.year)
    guard
      var observation = try cells.observation(
        in: cell, key: key, year: year, given: specification)
    else { return }
    if userAssigned.contains(area.code) { observation.flags.append(.outsideCountryTable) }
    do throws(Diagnostic) {
      try staging.add(observation, key: key, area: area, place: cells.place(cell.column))
    } catch {
      guard error.severity == .warning else { throw error }
      log.report(error)
    }
  }

  private mutating func area(
    _ cells: ObservationRow, _ log: inout DiagnosticLog
  ) throws(Diagnostic) -> Area? {
    let texts = specification.country.map { [($0, 0)] } ?? cells.areas
    guard let (text, column) = texts.first else {
      throw cells.complaint(shape.area.first ?? 0, "required-value", "the row names no country")
    }
    var hint: String?
    for (candidate, _) in texts {
      switch resolver.resolve(candidate) {
      case .country(let area): return area
      case .group(let area):
        placesApart.insert(area.code)
        return area
      case .userAssigned(let area):
        if userAssigned.insert(area.code).inserted {
          log.report(
            Diagnostic(
              .warning, "foreign-key",
              "\"\(area.code)\" is not in the country table: it belongs to no group and has no facts",
              at: cells.place(column),
              hint: "an input of kind `countries` can add it"))
        }
        return area
      case .unknown(let suggestion): hint = hint ?? suggestion
      }
    }
    throw cells.complaint(
      column, "foreign-key", "\"\(text)\" is no country or group that is known",
      expected: "an ISO 3166 code (alpha-3, alpha-2, M49) or an official short name", hint: hint)
  }

  private func reportUnused(_ file: String, rows: Int, _ log: inout DiagnosticLog) {
    let place = SourceLocation(file: file)
    // A wrong target under `indicators:` is said already.
    if !unusedCodes.isEmpty, keys.unknownTargets.isEmpty {
      let list = unusedCodes.sorted { $0.key < $1.key }.prefix(8)
        .map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
      let more = unusedCodes.count > 8 ? " and \(unusedCodes.count - 8) more" : ""
      log.report(
        Diagnostic(
          usedRows == 0 ? .error : .note, usedRows == 0 ? "no-data" : "unused-codes",
          (unusedCodes.count == 1 ? "1 code leads" : "\(unusedCodes.count) codes lead")
            + " to no input key and "
            + (usedRows == 0
              ? "nothing was read"
              : unusedCodes.count == 1 ? "was not read" : "were not read")
            + ": \(list)\(more)",
          at: place,
          hint: (keys.nearest(to: unusedCodes.keys.sorted()).map { "did you mean \"\($0)\"? Else " }
            ?? "")
            + "map a code with `indicators: {code: key}`"))
    }
    if !shape.unknownColumns.isEmpty {
      let list = shape.unknownColumns.prefix(8).joined(separator: ", ")
      let more = shape.unknownColumns.count > 8 ? " and \(shape.unknownColumns.count - 8) more" : ""
      log.report(
        Diagnostic(.note, "unused-columns", "columns that were not read: \(list)\(more)", at: place)
      )
    }
    if otherBreakdowns > 0 {
      log.report(
        Diagnostic(
          .note, "other-breakdowns",
          "\(otherBreakdowns) rows of other breakdowns (age, sex, residence) were not used",
          at: place))
    }
    if !placesApart.isEmpty {
      log.report(
        Diagnostic(
          .note, "groups-apart",
          "groups in the file are kept apart from countries: "
            + placesApart.sorted().prefix(12).joined(separator: ", ")
            + (placesApart.count > 12 ? " and \(placesApart.count - 12) more" : ""), at: place))
    }
  }
}
