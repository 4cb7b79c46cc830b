/// Phrases, tables and charts as HTML, each with a name of its own where another part refers to it.
struct HTMLMarks {
  private let isRightToLeft: Bool
  private var count = 0

  init(direction: Language.Direction = .leftToRight) { isRightToLeft = direction == .rightToLeft }

  /// Words, with short figures held together; in text that runs from the right they are set apart.
  func inline(_ phrase: Phrase) -> [Hypertext] {
    phrase.tidied.runs.map { run in
      switch run {
      case .text(let text): Hypertext(text)
      case .figure(let figure):
        .element(
          isRightToLeft ? "bdi" : "span",
          (isRightToLeft ? [("dir", "ltr")] : [])
            + (figure.printed.count <= Self.longestUnbroken ? [("class", "number")] : []),
          figure.printed)
      }
    }
  }

  /// Longer figures may break, or a phone would have to scroll.
  private static let longestUnbroken = 24

  /// A table in a region that scrolls where it is wider than the page, and can be reached by keyboard.
  mutating func table(_ table: TextTable, under heading: String) -> Hypertext {
    let shown = table.withoutBars
    let id = nextID("table")
    // What stands right above is not shown twice, but a reader who jumps from table to table hears it.
    let caption =
      shown.caption.isBlank
      ? Hypertext.element("caption", [("id", id), ("class", "heard")], heading)
      : .element("caption", [("id", id)], inline(shown.caption))
    let heads = shown.columns.map { column in
      Hypertext.element("th", [("scope", "col")] + attributes(of: column), column.heading)
    }
    let rows = shown.rows.map { row in
      Hypertext.element(
        "tr", [],
        zip(shown.columns, row).enumerated().map { place, cell in
          let content = inline(cell.1)
          return place == 0
            ? .element("th", [("scope", "row")], content)
            : .element("td", attributes(of: cell.0, cell.1), content)
        })
    }
    let parts: [Hypertext] = [
      caption, .element("thead", [], [.element("tr", [], heads)]), .element("tbody", [], rows),
    ]
    let region = Hypertext.element(
      "div",
      [("class", "scroll"), ("role", "region"), ("aria-labelledby", id), ("tabindex", "0")],
      [.element("table", [], parts)])
    let notes = shown.notes.map { Hypertext.element("p", [("class", "legend")], inline($0)) }
    return .element("div", [], [region] + notes)
  }

  private func attributes(
    of column: TextTable.Column, _ cell: Phrase? = nil
  ) -> [(String, String)] {
    if column.alignment == .number { return [("class", "digits")] }
    // A year or a date is not broken.
    return cell.map { $0.text.count <= 12 } == true ? [("class", "number")] : []
  }

  /// A chart with its title above, its legend and its figures beneath.
  mutating func figure(_ chart: Chart, style: LanguageStyle) -> Hypertext {
    let id = nextID("chart")
    let drawing = ChartDrawing(chart, id: id, style: style).svg
    let legend =
      chart.legend.isBlank
      ? [] : [Hypertext.element("p", [("class", "legend")], inline(chart.legend))]
    let table = chart.table.map { [self.table($0, under: chart.title.text)] } ?? []
    return .element(
      "figure", [],
      [.element("figcaption", [], inline(chart.title)), drawing] + legend + table)
  }

  private mutating func nextID(_ kind: String) -> String {
    count += 1
    return "\(kind)-\(count)"
  }
}
