/// Reads a workbook from its file to see whether all of it is there.
///
/// The library reports success when a disk is full (libxlsxwriter-1.1.4.md §4, trap 1); the zip file is then
/// sound and its parts are cut off. Every part is inflated and compared with its checksum, each XML part is
/// checked to be well-formed, and what the sheets hold is compared with what was written. Memory: 8 bytes for
/// each different text; time: about a twentieth of writing.
package enum WorkbookCheck {
  /// Throws when the file is damaged; with an expectation, also when it does not hold what was written.
  package static func verify(
    path: String, expecting expectation: WorkbookExpectation? = nil
  ) throws(SpreadsheetError) {
    let archive = try ZipArchive(path: path)
    let parts = Dictionary(archive.entries.map { ($0.name, $0) }) { first, _ in first }
    _ = try part("[Content_Types].xml", parts)
    _ = try part("_rels/.rels", parts)
    let small = try checkReferences(archive, parts)
    let found = try contents(archive, parts, small)
    guard let expectation, !expectation.isMet(by: found) else { return }
    throw difference(found, expectation)
  }

  /// What the small parts say, by their names: each is read once.
  private struct SmallParts {
    var relations: [String: RelationshipList] = [:]
    var drawings: [String: ChartList] = [:]
    var charts: [String: ChartContent] = [:]
  }

  /// Reads everything but the sheets and their texts, and looks for parts that are spoken of but not there.
  private static func checkReferences(
    _ archive: ZipArchive, _ parts: [String: ZipEntry]
  ) throws(SpreadsheetError) -> SmallParts {
    var small = SmallParts()
    for entry in archive.entries where !isOfSheets(entry.name) {
      if entry.name == "[Content_Types].xml" {
        let list = try scan(entry, in: archive, ContentTypeList())
        try checkAreThere(list.parts, spokenOfIn: entry, parts)
      } else if entry.name.hasSuffix(".rels") {
        let list = try scan(entry, in: archive, RelationshipList(part: entry.name))
        try checkAreThere(list.targets.values.sorted(), spokenOfIn: entry, parts)
        small.relations[entry.name] = list
      } else if entry.name.hasPrefix("xl/drawings/drawing") {
        small.drawings[entry.name] = try scan(entry, in: archive, ChartList())
      } else if entry.name.hasPrefix("xl/charts/chart") {
        small.charts[entry.name] = try scan(entry, in: archive, ChartContent())
      } else if entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".vml") {
        _ = try scan(entry, in: archive, NoEvents())
      } else {
        try archive.read(entry) { _ in }
      }
    }
    return small
  }

  /// What the sheets hold, in the order of their tabs.
  private static func contents(
    _ archive: ZipArchive, _ parts: [String: ZipEntry], _ small: SmallParts
  ) throws(SpreadsheetError) -> WorkbookExpectation {
    let strings =
      if let entry = parts["xl/sharedStrings.xml"] {
        try scan(entry, in: archive, StringTable())
      } else {
        StringTable()
      }
    let book = try part("xl/workbook.xml", parts)
    let targets = try relations(of: book, small).targets
    let list = try scan(book, in: archive, SheetList())
    var found = WorkbookExpectation(sheets: [])
    for item in list.items {
      let entry = try part(targets[item.relation] ?? item.relation, parts)
      var content = WorksheetContent(name: item.name, strings: strings.hashes)
      content = try scan(entry, in: archive, content)
      try checkRelations(content.relations, of: entry, small)
      if let drawing = content.drawing {
        try count(&content.found, drawing, of: entry, parts, small)
      }
      found.sheets.append(content.found)
    }
    let texts = found.sheets.reduce(0) { $0 + $1.texts }
    guard texts == strings.uses else {
      throw SpreadsheetError(
        .incomplete, "the table of texts is used \(texts) times, and says \(strings.uses)")
    }
    let sheets = archive.entries.count { $0.name.hasPrefix("xl/worksheets/sheet") }
    guard sheets == list.items.count else {
      throw SpreadsheetError(
        .incomplete, "there are \(sheets) sheets, and \(list.items.count) in the list of them")
    }
    return found
  }

  /// Counts the charts of a sheet, and their numbers.
  private static func count(
    _ found: inout WorkbookExpectation.Sheet, _ drawing: String, of sheet: ZipEntry,
    _ parts: [String: ZipEntry], _ small: SmallParts
  ) throws(SpreadsheetError) {
    let targets = try relations(of: sheet, small).targets
    let entry = try part(targets[drawing] ?? drawing, parts)
    let list = small.drawings[entry.name] ?? ChartList()
    guard list.described == list.charts.count else {
      throw SpreadsheetError(.incomplete, "a chart has no description", sheet: found.name)
    }
    try checkRelations(list.charts, of: entry, small)
    guard !list.charts.isEmpty else { return }
    let charts = try relations(of: entry, small).targets
    for chart in list.charts {
      let part = try part(charts[chart] ?? chart, parts)
      found.chartPoints += small.charts[part.name]?.points ?? 0
    }
    found.charts = list.charts.count
  }

  private static func relations(
    of entry: ZipEntry, _ small: SmallParts
  ) throws(SpreadsheetError) -> RelationshipList {
    let name = RelationshipList.part(for: entry.name)
    guard let list = small.relations[name] else {
      throw SpreadsheetError(.damaged, "the part “\(name)” is not there")
    }
    return list
  }

  private static func checkRelations(
    _ used: [String], of entry: ZipEntry, _ small: SmallParts
  ) throws(SpreadsheetError) {
    guard !used.isEmpty else { return }
    let known = try relations(of: entry, small).identifiers
    guard known.isSuperset(of: used) else {
      throw SpreadsheetError(.damaged, "the part “\(entry.name)” leads to what is not there")
    }
  }

  private static func isOfSheets(_ name: String) -> Bool {
    name == "xl/sharedStrings.xml" || name.hasPrefix("xl/worksheets/sheet")
  }

  private static func scan<Events: XMLEvents>(
    _ entry: ZipEntry, in archive: ZipArchive, _ events: Events
  ) throws(SpreadsheetError) -> Events {
    var scanner = XMLScanner(events, part: entry.name)
    try archive.read(entry) { (piece) throws(SpreadsheetError) in try scanner.read(piece) }
    try scanner.finish()
    return scanner.events
  }

  private static func part(
    _ name: String, _ parts: [String: ZipEntry]
  ) throws(SpreadsheetError) -> ZipEntry {
    guard let entry = parts[name] else {
      throw SpreadsheetError(.damaged, "the part “\(name)” is not there")
    }
    return entry
  }

  private static func checkAreThere(
    _ names: [String], spokenOfIn entry: ZipEntry, _ parts: [String: ZipEntry]
  ) throws(SpreadsheetError) {
    for name in names where parts[name] == nil {
      throw SpreadsheetError(
        .damaged, "the part “\(name)”, of which “\(entry.name)” speaks, is not there")
    }
  }

  private static func difference(
    _ found: WorkbookExpectation, _ expectation: WorkbookExpectation
  ) -> SpreadsheetError {
    let names = (found.sheets.map(\.name), expectation.sheets.map(\.name))
    guard names.0 == names.1 else {
      return SpreadsheetError(
        .incomplete, "the file has the sheets \(names.0), and \(names.1) were written")
    }
    let pairs = zip(found.sheets, expectation.sheets)
    guard let (sheet, written) = pairs.first(where: { !$1.isMet(by: $0) }) else {
      return SpreadsheetError(.incomplete, "the file holds other sheets than were written")
    }
    return SpreadsheetError(
      .incomplete,
      "the file holds \(sheet.summary); \(written.summary) were written"
        + (sheet.summary == written.summary ? ", of other words" : ""), sheet: sheet.name)
  }
}

/// Someone who reads XML only to see that it is well-formed.
private struct NoEvents: XMLEvents {}

extension WorkbookExpectation.Sheet {
  fileprivate var summary: String {
    "\(rows) rows, \(cells) cells, \(texts) texts, \(tables) tables, \(links) links and "
      + "\(charts) charts with \(chartPoints) numbers"
  }
}
