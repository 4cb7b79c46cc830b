/// Lays a table out in columns; where the page is too narrow it drops columns, or writes a record for each row.
struct TableLayout {
  /// Between two columns.
  static let gap = 2

  private let table: TextTable
  private let width: Int
  private let style: LanguageStyle
  /// Between a heading and its value in a record.
  private let colon: String
  private let prepare: (Phrase) -> Phrase
  private let columns: [TableColumn]

  /// Makes a layout; `prepare` is what every text goes through before it is measured.
  init(
    _ table: TextTable, width: Int, style: LanguageStyle, isASCII: Bool,
    prepare: @escaping (Phrase) -> Phrase
  ) {
    self.table = table
    self.width = width
    self.style = style
    // ASCII has no space that holds words together.
    colon = isASCII ? ": " : style.language.spaced(": ")
    self.prepare = prepare
    columns = table.columns.enumerated().map { index, column in
      TableColumn(
        heading: prepare(Phrase(column.heading)).text,
        cells: table.rows.map { prepare($0[index]).text },
        alignment: column.alignment, decimalMark: style.decimalMark)
    }
  }

  /// The lines, with caption and notes.
  var lines: [String] {
    var lines: [String] = []
    if !table.caption.isBlank { lines += wrapped(table.caption) + [""] }
    if style.language.direction == .rightToLeft {
      lines += records
    } else if let kept = keptColumns {
      lines += grid(of: kept)
      let dropped = columns.indices.filter { !kept.contains($0) }.map { columns[$0].heading }
      if !dropped.isEmpty {
        lines += [""] + wrapped("\(style.notShown) \(dropped.joined(separator: "; "))")
      }
    } else {
      lines += records
    }
    let notes = table.notes + table.barNotes
    if !notes.isEmpty { lines.append("") }
    return lines + notes.flatMap { wrapped($0) }
  }

  private func wrapped(_ phrase: Phrase) -> [String] {
    LineWrapper.lines(prepare(phrase), width: width)
  }

  /// The columns that fit, having dropped the least wanted one by one; `nil` where even the wanted do not fit.
  private var keptColumns: [Int]? {
    var kept = Array(columns.indices)
    while leastWidth(of: kept) > width {
      let priorities = kept.map { table.columns[$0].priority }
      guard let most = priorities.max(), most > 0,
        let place = priorities.lastIndex(of: most), kept.count > 2
      else { return nil }
      kept.remove(at: place)
    }
    return kept
  }

  private func leastWidth(of kept: [Int]) -> Int {
    kept.reduce(Self.gap * (kept.count - 1)) { $0 + columns[$1].leastWidth }
  }

  private func grid(of kept: [Int]) -> [String] {
    let shown = kept.map { columns[$0] }
    let widths = self.widths(of: shown)
    let headings = zip(shown, widths).map { $0.headingLines(width: $1) }
    let height = headings.map(\.count).max() ?? 0
    var lines = (0..<height).map { line in
      joined(
        zip(headings, zip(shown, widths)).map { heading, column in
          let place = line - (height - heading.count)
          return column.0.placed(place >= 0 ? heading[place] : "", width: column.1)
        })
    }
    lines.append(joined(widths.map { String(repeating: "-", count: $0) }))
    for row in table.rows.indices {
      lines.append(joined(zip(shown, widths).map { $0.cell(row, width: $1) }))
    }
    return lines
  }

  private func joined(_ cells: [String]) -> String {
    cells.joined(separator: String(repeating: " ", count: Self.gap))
  }

  /// Room that is left over goes to the columns with the tallest headings; what makes none lower is given back.
  private func widths(of shown: [TableColumn]) -> [Int] {
    var widths = shown.map(\.leastWidth)
    var spare = width - widths.reduce(Self.gap * (shown.count - 1), +)
    while spare > 0 {
      let heights = zip(shown, widths).map { $0.headingLines(width: $1).count }
      guard let tallest = heights.max(), tallest > 1,
        let place = heights.firstIndex(of: tallest)
      else { break }
      widths[place] += 1
      spare -= 1
    }
    return zip(shown, widths).map { $0.narrowed(from: $1) }
  }

  /// The row's name, and under it a line for every other column: nothing is dropped.
  private var records: [String] {
    table.rows.flatMap { row in
      row.indices.flatMap { index in
        index == 0
          ? LineWrapper.lines(prepare(row[0]), width: width, rest: "  ")
          : LineWrapper.lines(
            prepare("\(table.columns[index].heading)\(colon)\(row[index])"),
            width: width, first: "  ", rest: "    ")
      }
    }
  }
}
