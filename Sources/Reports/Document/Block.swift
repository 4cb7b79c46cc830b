/// A part of a page, from top to bottom.
package enum Block: Hashable, Sendable {
  /// How deep a heading stands under the title.
  package enum Level: Int, Hashable, Sendable {
    /// `## `
    case section
    /// `### `
    case subsection
  }

  case heading(Level, Phrase)
  case paragraph(Phrase)
  case bullets([Phrase])
  case table(TextTable)
  /// A picture of figures; formats that cannot draw leave it out, as its figures stand in words or in a table too.
  case chart(Chart)
  case note(Phrase)
  /// A line across the page.
  case rule
}

extension Block {
  /// Everything that it says, in reading order.
  package var phrases: [Phrase] {
    switch self {
    case .heading(_, let phrase), .paragraph(let phrase), .note(let phrase): [phrase]
    case .bullets(let items): items
    case .table(let table):
      [table.caption] + table.columns.map { Phrase($0.heading) } + table.rows.joined() + table.notes
        + table.barNotes
    case .chart(let chart):
      [chart.title, chart.summary] + chart.points.flatMap { [$0.label, $0.printed] }
    case .rule: []
    }
  }
}
