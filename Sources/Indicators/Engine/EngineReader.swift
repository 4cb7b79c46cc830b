package import Engines
internal import Statistics
internal import Tabular

/// How an engine is reached, with the folder of the files that its address names.
package typealias EngineOpening = @Sendable (EngineAddress, String) throws(EngineError) -> FanOut

/// Reads one input where it is kept; of microdata the counterpart of `MicrodataReader`, with the same plans and the same sums.
struct EngineReader {
  let specification: InputSpecification
  let address: EngineAddress
  /// The folder of the manifest, for the files that an address names.
  let folder: String
  var progress: @Sendable (String) -> Void = { _ in }
  /// How the engine is reached.
  var opening = EngineReader.reached

  /// By the network, as the address says.
  static let reached: EngineOpening = { (address, folder) throws(EngineError) in
    try FanOut(opening: address, folder: folder)
  }

  /// The greatest household that a power is worked out for.
  private static let greatestBase = 200

  /// Sums what the plan asks for; `nil` where that cannot be done, which the log then says.
  func read(
    _ plan: MicrodataPlan, _ parameters: SurveyParameters, _ log: inout DiagnosticLog
  ) async -> MicrodataReader.Pass? {
    let refused = EnginePushdown.complaints(about: plan, specification)
    guard refused.isEmpty else {
      for complaint in refused { log.report(complaint) }
      return nil
    }
    do throws(EngineError) {
      let fanOut = try opening(address, folder)
      return try await read(plan, parameters, fanOut, &log)
    } catch {
      log.report(error.diagnostic(at: specification.place))
      return nil
    }
  }

  /// The labels of the table's columns; `nil` where the engine does not say.
  func labels(_ log: inout DiagnosticLog) async -> [String]? {
    do throws(EngineError) {
      return try await columns(opening(address, folder)).map(\.name)
    } catch {
      log.report(error.diagnostic(at: specification.place))
      return nil
    }
  }

  private var dialect: SQLDialect {
    address.product == .clickHouse ? .clickHouse : .postgreSQL
  }

  func read(
    _ plan: MicrodataPlan, _ parameters: SurveyParameters, _ fanOut: FanOut,
    _ log: inout DiagnosticLog
  ) async throws(EngineError) -> MicrodataReader.Pass? {
    let held = try await columns(fanOut)
    let columns = EngineColumns(
      plan, table: address.table, labels: held.map(\.name), renamed: specification.columns)
    guard bind(columns, plan, held, &log) else { return nil }
    let ledger = try await EngineLedger(fanOut, address, dialect)
    let expressions = EngineExpressions(
      plan, columns, parameters, dialect: dialect, greatestBase: Self.greatestBase)
    var tables = EngineTables(plan, columns, expressions, ledger, fanOut)
    let counts = try await tables.range()
    let complaints = tables.judgement?.complaints(counts, specification) ?? []
    for complaint in complaints { log.report(complaint) }
    guard !complaints.contains(where: { $0.severity == .error }) else { return nil }
    tables.report(missing: specification, &log)
    var sums = MicrodataSums(plan)
    var summary = InputSummary(
      path: address.text, kind: specification.kind.rawValue, layout: "", bytes: 0, sha256: "",
      rows: ledger.total, rejected: 0)
    try await tables.sum(into: &sums, &summary, source: address.shortText, progress)
    try await tables.order(into: &sums, source: address.shortText)
    return MicrodataReader.Pass(sums: sums, summaries: [summary])
  }

  /// The rows of a table of records; `nil` where the engine does not tell, which the log then says.
  func records(_ log: inout DiagnosticLog) async -> EngineRecords? {
    do throws(EngineError) {
      let fanOut = try opening(address, folder)
      let labels = try await columns(fanOut).map(\.name)
      guard let pushdown = RecordPushdown(specification, labels: labels) else { return nil }
      let ledger = try await EngineLedger(fanOut, address, dialect)
      progress(address.shortText)
      let answers = try await fanOut.rows(
        pushdown.statement(dialect, table: address.table), columns: pushdown.columns.count + 1)
      return try EngineRecords(answers, pushdown, labels, ledger, fanOut)
    } catch {
      log.report(error.diagnostic(at: specification.place))
      return nil
    }
  }

  /// The columns of the table, which must be the same on every server.
  private func columns(
    _ fanOut: FanOut
  ) async throws(EngineError) -> [EngineColumn] {
    // The answer of ClickHouse has a number of fields that depends on its version.
    let answers = try await fanOut.described(address.table, dialect)
    if let place = answers.firstIndex(where: \.isEmpty) {
      throw EngineError(
        .schema, fanOut.nodes[place].host, "there is no table \(address.shortText)")
    }
    guard let first = answers.first else { return [] }
    for (node, found) in zip(fanOut.nodes, answers) where found != first {
      let other = Set(found).symmetricDifference(first).map(\.name)
      throw EngineError(
        .schema, node.host,
        "the table \(address.shortText) has other columns than on \(fanOut.nodes[0].host): "
          + NoteText.list(Set(other).sorted()),
        hint: "every server must hold the same columns of the same types")
    }
    return first
  }

  private func bind(
    _ columns: EngineColumns, _ plan: MicrodataPlan, _ held: [EngineColumn],
    _ log: inout DiagnosticLog
  ) -> Bool {
    var isBound = true
    let place = SourceLocation(file: address.text)
    for name in columns.absent.subtracting(plan.optionalColumns).sorted() {
      log.report(
        ColumnBinding.missing(
          specification.columns[name] ?? name, for: name, labels: held.map(\.name), at: place))
      isBound = false
    }
    for name in plan.numberColumns.sorted() {
      guard let label = columns.label(name), let column = held.first(where: { $0.name == label }),
        !column.isNumber
      else { continue }
      log.report(
        Diagnostic(
          .error, "type-error", "the column \"\(label)\" is of type \(column.type)", at: place,
          expected: "a column of numbers", hint: "store numbers as numbers: decimals or integers"))
      isBound = false
    }
    return isBound
  }
}
