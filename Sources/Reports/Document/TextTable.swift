internal import Statistics

/// A table for a page of text: every row has a cell for every column, and no cell is blank.
package struct TextTable: Hashable, Sendable {
  /// How the cells of a column stand.
  package enum Alignment: Hashable, Sendable {
    case text
    /// By the decimal mark.
    case number
    /// A bar made of characters, for pages that cannot draw: others leave the column out.
    case bar
  }

  /// What is true of a whole column.
  package struct Column: Hashable, Sendable {
    /// The heading, with the unit.
    package var heading: String { words.text }
    /// The heading, as it was put together.
    let words: Phrase
    /// How the cells stand.
    package let alignment: Alignment
    /// 0 for a column that always stays; of the others the greatest goes first where the page is too narrow.
    package let priority: Int

    /// Makes a column.
    package init(_ heading: Phrase, _ alignment: Alignment = .text, priority: Int = 0) {
      words = heading
      self.alignment = alignment
      self.priority = priority
    }
  }

  /// What it shows, above it.
  package let caption: Phrase
  /// The columns from left to right; the first names the row.
  package let columns: [Column]
  /// The cells by row.
  package let rows: [[Phrase]]
  /// What a reader must know, beneath it: the legend of marks.
  package let notes: [Phrase]
  /// What a reader of its bars must know, where they are shown.
  package private(set) var barNotes: [Phrase] = []

  /// Makes a table; `nil` without columns, where a row has too few or too many cells, or where a cell is blank.
  package init?(
    columns: [Column], rows: [[Phrase]], caption: Phrase = Phrase(), notes: [Phrase] = []
  ) {
    let isWhole = rows.allSatisfy { row in
      row.count == columns.count && !row.contains(where: \.isBlank)
    }
    guard !columns.isEmpty, isWhole else { return nil }
    self.init(whole: columns, rows: rows, caption: caption, notes: notes)
  }

  /// The same table with notes about its bars.
  package func explainingBars(_ notes: [Phrase]) -> TextTable {
    var table = self
    table.barNotes = notes.map(\.tidied)
    return table
  }

  /// The same table for pages that draw: without bars of characters.
  package var withoutBars: TextTable {
    let kept = columns.indices.filter { columns[$0].alignment != .bar }
    return TextTable(
      whole: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } },
      caption: caption, notes: notes)
  }

  /// Takes rows that are known to be whole.
  init(whole columns: [Column], rows: [[Phrase]], caption: Phrase, notes: [Phrase]) {
    self.caption = caption.tidied
    self.columns = columns
    self.rows = rows.map { $0.map(\.tidied) }
    self.notes = (Self.meaningOfGaps(in: rows, notes) + notes).map(\.tidied)
  }

  /// What the mark of a gap means, where a cell bears it and no note says so.
  private static func meaningOfGaps(in rows: [[Phrase]], _ notes: [Phrase]) -> [Phrase] {
    let mark = Missing.notAvailable.rawValue
    guard !notes.contains(where: { $0.text.contains(mark) }),
      rows.contains(where: { row in row.contains { $0.text == mark } })
    else { return [] }
    return ["\(mark) not available" + Phrase(verbatim: ".")]
  }

  /// The table as a language says it.
  func said(in translation: Translation) -> TextTable {
    let said = { (phrase: Phrase) in phrase.said(in: translation) }
    return TextTable(
      whole: columns.map { Column(said($0.words), $0.alignment, priority: $0.priority) },
      rows: rows.map { $0.map(said) }, caption: said(caption), notes: notes.map(said)
    ).explainingBars(barNotes.map(said))
  }
}
