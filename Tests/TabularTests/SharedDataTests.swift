import Foundation
import Tabular
import TestSupport
import Testing

/// Every CSV of the shared folder, as its owner exported it.
struct SharedDataTests {
  /// The files that are at fault themselves, with what is wrong and how many rows it costs.
  static let faulty: [String: (code: String, rejected: Int)] = [
    "pse/ghed_nha_indicators_gbr_export.csv": ("blank-label", 8),
    "pse/mw_health_facilities.csv": ("blank-label", 33),
  ]

  static var files: [String] {
    let found = FileManager.default.enumerator(atPath: Shared.path("data"))
    return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".csv") }.sorted()
  }

  static func options(for file: String) -> CSVOptions {
    .with {
      if file.contains("wdi_API") { $0.header = .matching { $0.contains("Country Code") } }
    }
  }

  @Test(.needsShared) func `there are files to read`() {
    #expect(Self.files.count >= 100)
  }

  @Test(.needsShared, arguments: files)
  func `every file is read to its end, as an independent reader reads it`(file: String) throws {
    var reader = try CSVReader(
      .file(Shared.path("data/" + file)), named: file, options: Self.options(for: file))
    var log = DiagnosticLog()
    var rows: [[String]] = []
    while let record = try reader.next(&log) {
      rows.append((0..<record.count).map { record[$0].trimmingCharacters(in: .whitespaces) })
    }
    let fault = Self.faulty[file]
    #expect(reader.rowsRejected == fault?.rejected ?? 0)
    #expect(Set(log.tallies.map(\.code.rawValue)) == Set([fault?.code].compactMap(\.self)), "\(log.text)")
    #expect(reader.rowsRead > 0)
    guard fault == nil, !file.contains("_spaced"), !file.contains("registrations") else { return }
    let text = try String(contentsOfFile: Shared.path("data/" + file), encoding: .utf8)
    let plain = PlainCSV.records(text).filter { $0.contains { !$0.isEmpty } }
    let header = try #require(plain.firstIndex { $0.prefix(2) == reader.labels.prefix(2) })
    #expect(rows.count == plain.count - header - 1)
    for (row, expected) in zip(rows, plain[(header + 1)...]) {
      let trimmed = expected.map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(row == Array(trimmed.prefix(row.count)), "\(file)")
      try #require(trimmed.dropFirst(row.count).allSatisfy(\.isEmpty), "\(file)")
    }
  }

  @Test(.needsShared, arguments: files)
  func `fingerprint and rows do not depend on the chunks`(file: String) throws {
    let path = Shared.path("data/" + file)
    let options = Self.options(for: file)
    var log = DiagnosticLog()
    var large = try CSVReader(.file(path), named: file, options: options)
    var small = try CSVReader(.file(path), named: file, options: options, chunkBytes: 1021)
    while let record = try large.next(&log) {
      let other = try #require(try small.next(&log))
      try #require(record.line == other.line)
      try #require((0..<record.count).allSatisfy { record.bytes(of: $0) == other.bytes(of: $0) })
    }
    #expect(try small.next(&log) == nil)
    #expect(large.dialect == small.dialect)
    #expect(try large.fingerprint() == small.fingerprint())
  }

  @Test(.needsShared, arguments: [
    ("uhc/tracers_gho2020_long.csv", "value"), ("uhc/gtb2024_sdg_selection.csv", "value"),
    ("stats/vietnam_households.csv", "exp"), ("pse/ke_county_population_2019.csv", "Total"),
    ("pse/gh_regional_population.csv", "2010"), ("pse/wdi_API_SP.POP.TOTL_DS2_en_csv_v2_4218816.csv", "2020"),
  ])
  func `numeric columns are numbers or gaps throughout`(file: String, column: String) throws {
    var reader = try CSVReader(
      .file(Shared.path("data/" + file)), named: file, options: Self.options(for: file))
    let index = try #require(reader.labels.firstIndex(of: column), "\(reader.labels)")
    let grammar = NumberGrammar(reader.dialect)
    var log = DiagnosticLog()
    var numbers = 0
    while let record = try reader.next(&log) {
      let problem = grammar.problem(
        with: record[index], inColumn: column, at: record.location(of: index, in: file))
      #expect(problem == nil, "\(problem?.text ?? "")")
      if case .number = grammar.read(record.bytes(of: index)) { numbers += 1 }
    }
    #expect(numbers > 0)
  }
}
