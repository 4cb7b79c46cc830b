/// How a cell looks, by what it is for; a value, so that equal styles share one format in the file.
package struct Style: Hashable, Sendable {
  /// What a cell is on the page.
  package enum Role: Hashable, Sendable, CaseIterable {
    /// The sheet's title in A1: Arial 16, bold.
    case title
    /// The line below the title: Arial 12, bold.
    case subtitle
    /// The heading of a block: Arial 14, bold.
    case heading
    /// A table's header cell: bold, with a rule below.
    case header
    /// Words.
    case text
    /// A figure.
    case number
    /// A mark that stands for a missing figure, set where the figure would be.
    case mark
    /// A note.
    case note
    /// A link: coloured and underlined.
    case link
  }

  /// Where the content stands in its cell.
  package enum Alignment: Hashable, Sendable {
    /// Words at the start, numbers at the end.
    case automatic
    /// At the left, in every direction of writing.
    case left
    /// In the middle.
    case centre
    /// At the right, in every direction of writing.
    case right
  }

  /// The direction in which the words of a cell run, by its number in the file (ECMA-376, 18.8.1).
  package enum ReadingOrder: UInt8, Hashable, Sendable {
    /// As its first letters say.
    case asTheText = 0
    /// From left to right.
    case leftToRight = 1
    /// From right to left, as in Arabic.
    case rightToLeft = 2
  }

  /// What the cell is.
  package var role: Role
  /// The number format in the notation of spreadsheets, for example `#,##0.0`; nil is “General”.
  package var numberFormat: String?
  /// Whether long words go on in a further line.
  package var wraps: Bool
  /// Where the content stands.
  package var alignment: Alignment
  /// How far it is moved inwards, in steps of about three characters (0 to 15).
  package var indent: Int
  /// The direction in which its words run.
  package var readingOrder: ReadingOrder
  /// A fill behind the cell; the text must say the same.
  package var fill: Colour?

  /// Makes a style; nil for wrapping or alignment takes what suits the role.
  package init(
    _ role: Role, numberFormat: String? = nil, wraps: Bool? = nil, alignment: Alignment? = nil,
    indent: Int = 0, readingOrder: ReadingOrder = .asTheText, fill: Colour? = nil
  ) {
    self.role = role
    self.numberFormat = numberFormat
    self.wraps = wraps ?? (role == .header)
    self.alignment = alignment ?? (role == .mark ? .right : .automatic)
    self.indent = indent
    self.readingOrder = readingOrder
    self.fill = fill
  }

  /// The title.
  package static let title = Style(.title)
  /// The line below the title.
  package static let subtitle = Style(.subtitle)
  /// The heading of a block.
  package static let heading = Style(.heading)
  /// A table's header cell.
  package static let header = Style(.header)
  /// Words in one line.
  package static let text = Style(.text)
  /// A figure in the general format.
  package static let number = Style(.number)
  /// A mark in place of a figure.
  package static let mark = Style(.mark)
  /// A note.
  package static let note = Style(.note)
  /// A link.
  package static let link = Style(.link)
}
