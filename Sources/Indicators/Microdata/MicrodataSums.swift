internal import Statistics
internal import Tabular

/// What all files of an input sum up to, in codes whose texts are known.
struct MicrodataSums: Sendable {
  var tally: MicrodataTally
  /// The text of each code, by column.
  private var texts: [String: [String]] = [:]
  private var codes: [String: [String: Int32]] = [:]
  /// The rows that each file gave to each area, for the source of values.
  private var rowsOfFiles: [Int32: [(file: String, rows: Int)]] = [:]
  /// The columns that a file is without, by file.
  private(set) var absent: [String: Set<String>] = [:]
  private var files: Set<String> = []

  init(_ plan: MicrodataPlan) {
    let none = ScanColumns(numbers: [], texts: []) { _ in nil }
    tally = MicrodataTally(plan, none, parameters: SurveyParameters())
  }

  var plan: MicrodataPlan { tally.plan }

  /// Takes over what only a file's header tells: how many replicate weights there are, the same in every file.
  mutating func settle(_ found: MicrodataPlan, at place: SourceLocation) throws(Diagnostic) {
    guard found.replicateColumns != plan.replicateColumns else { return }
    guard files.isEmpty else {
      throw Diagnostic(
        .error, "missing-label",
        "its columns of replicate weights are not those of the file before",
        at: place, expected: "\(plan.replicateColumns.count) columns of the same names")
    }
    let none = ScanColumns(numbers: [], texts: []) { _ in nil }
    tally = MicrodataTally(found, none, parameters: SurveyParameters())
  }

  /// The codes here of each file's codes, by column; texts that are new get one.
  mutating func codes(for columns: ScanColumns, _ fileTexts: [[String]]) -> [String: [Int32]] {
    var found: [String: [Int32]] = [:]
    for (place, wanted) in columns.wanted.enumerated() {
      guard case .code = wanted else { continue }
      let name = columns.names[place]
      found[name] = fileTexts[place].map { code(of: $0, in: name) }
    }
    return found
  }

  mutating func code(of text: String, in column: String) -> Int32 {
    if codes[column] == nil {
      codes[column] = ["": 0]
      texts[column] = [""]
    }
    if let known = codes[column]?[text] { return known }
    let code = Int32(texts[column]?.count ?? 0)
    codes[column]?[text] = code
    texts[column]?.append(text)
    return code
  }

  /// Adds what a worker summed of a file.
  mutating func add(
    _ worker: MicrodataTally, file: String, absent columns: Set<String>,
    code: (Int32, String) -> Int32
  ) {
    count(file: file, absent: columns) { $0.merge(worker, code: code) }
  }

  /// Notes how many rows of each area a change brings, as those of a file.
  mutating func count(
    file: String, absent columns: Set<String>, _ change: (inout MicrodataTally) -> Void
  ) {
    let before = tally.parts.map(\.rows)
    change(&tally)
    for (area, part) in tally.parts.enumerated() {
      let added = part.rows - (area < before.count ? before[area] : 0)
      guard added > 0 else { continue }
      let known = rowsOfFiles[Int32(area)] ?? []
      if known.last?.file == file {
        rowsOfFiles[Int32(area)]?[known.count - 1].rows += added
      } else {
        rowsOfFiles[Int32(area)] = known + [(file, added)]
      }
    }
    files.insert(file)
    if !columns.isEmpty { absent[file] = columns }
  }

  /// Says which columns some files are without; what no file has is an error, but for columns that the kind can do without.
  func reportAbsence(
    in specification: InputSpecification, tolerating tolerated: Set<String>,
    _ log: inout DiagnosticLog
  ) {
    let everywhere =
      absent.count == files.count
      ? absent.values.reduce(absent.values.first ?? []) {
        $0.intersection($1)
      } : []
    for (file, columns) in absent.sorted(by: { $0.key < $1.key }) {
      for column in columns.subtracting(plan.quietColumns).sorted() {
        let isError = everywhere.contains(column) && !tolerated.contains(column)
        guard isError || !everywhere.contains(column) else { continue }
        log.report(
          Diagnostic(
            isError ? .error : .warning, "missing-label",
            "there is no column \"\(specification.columns[column] ?? column)\""
              + (isError ? "" : "; what needs it is not available"),
            at: SourceLocation(file: file)))
      }
    }
  }

  /// The areas by code, as the texts of their country and year.
  var areas: [(country: String?, year: String?, part: Int)] {
    tally.areas.tuples.indices.map { place in
      let survey = survey(of: place)
      return (
        plan.country == nil ? nil : survey.first, plan.year == nil ? nil : survey.last, place
      )
    }.filter { tally.parts.indices.contains($0.part) && tally.parts[$0.part].rows > 0 }
  }

  /// The texts of an area's country and year, those of them that stand in the file.
  func survey(of place: Int) -> [String] {
    zip(plan.areaColumns, tally.areas.tuples[place]).map { texts[$0]?[Int($1)] ?? "" }
  }

  /// The sums of an area.
  func part(_ place: Int) -> MicrodataTally.Part { tally.parts[place] }

  /// File names with row counts.
  func source(of part: Int) -> String {
    (rowsOfFiles[Int32(part)] ?? []).sorted { $0.file < $1.file }
      .map { "\($0.file) (\($0.rows) rows)" }.joined(separator: "; ")
  }

  /// The columns that an area's files are without.
  func absentColumns(of part: Int) -> [String: String] {
    var found: [String: String] = [:]
    for (file, _) in rowsOfFiles[Int32(part)] ?? [] {
      for column in absent[file] ?? [] { found[column] = file }
    }
    return found
  }

  /// The labels of each cell of a table (or of a ranking, counted after the tables); `nil` where a row has no level.
  func labels(of table: Int) -> [[String?]] {
    let dimensions = plan.dimensions(of: table)
    return tally.cells[table].tuples.map { tuple in
      zip(dimensions, tuple).map { dimension, code in
        switch dimension {
        case .column(let name):
          texts[name].flatMap { $0.indices.contains(Int(code)) ? $0[Int(code)] : nil }
            .flatMap { $0.isEmpty ? nil : $0 }
        case .level: code < 0 ? nil : String(code)
        }
      }
    }
  }

  /// The text of each stratum, by code.
  var strataNames: [String] {
    tally.strata.tuples.map { tuple in
      zip(plan.design.stratum, tuple).map { texts[$0]?[Int($1)] ?? "" }.joined(separator: " / ")
    }
  }
}
