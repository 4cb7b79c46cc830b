/// A column of a laid-out table: its texts, and how they stand in a given width.
struct TableColumn {
  /// A number cut at its decimal mark, so that numbers can be set one under the other.
  private struct Parts {
    let before: String
    let after: String
  }

  /// The heading on one line.
  let heading: String
  /// The narrowest width: no cell is wrapped, and no word of the heading cut.
  let leastWidth: Int
  private let isNumeric: Bool
  private let cells: [String]
  private let parts: [Parts?]
  private let widthBefore: Int
  private let widthAfter: Int

  /// Makes a column.
  init(heading: String, cells: [String], alignment: TextTable.Alignment, decimalMark: String) {
    self.heading = heading
    self.cells = cells
    isNumeric = alignment == .number
    let parts = cells.map { alignment == .number ? Self.parts(of: $0, mark: decimalMark) : nil }
    let before = parts.compactMap { $0?.before.displayWidth }.max() ?? 0
    let after = parts.compactMap { $0?.after.displayWidth }.max() ?? 0
    self.parts = parts
    (widthBefore, widthAfter) = (before, after)
    let widestWord = heading.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
    let widestCell = cells.map(\.displayWidth).max() ?? 0
    leastWidth = max(before + after, widestCell, widestWord, 1)
  }

  /// The heading in lines no wider than the column.
  func headingLines(width: Int) -> [String] {
    LineWrapper.lines(Phrase(heading), width: width)
  }

  /// The narrowest width at which the heading is as low as in the given one.
  func narrowed(from width: Int) -> Int {
    let height = headingLines(width: width).count
    var narrow = width
    while narrow > leastWidth, headingLines(width: narrow - 1).count == height { narrow -= 1 }
    return narrow
  }

  /// A text in the column's width, numbers to the right.
  func placed(_ text: String, width: Int) -> String {
    let space = String(repeating: " ", count: max(0, width - text.displayWidth))
    return isNumeric ? space + text : text + space
  }

  /// The cell of a row in the column's width; what is not a number stands to the right, as a number would.
  func cell(_ row: Int, width: Int) -> String {
    guard let parts = parts[row] else { return placed(cells[row], width: width) }
    let left = width - widthAfter - parts.before.displayWidth
    let right = widthAfter - parts.after.displayWidth
    return String(repeating: " ", count: max(0, left)) + parts.before + parts.after
      + String(repeating: " ", count: max(0, right))
  }

  /// Cuts behind the first whole number: `1 234` and `.5 (1 200–1 300)`; `nil` where there is no digit.
  private static func parts(of text: String, mark: String) -> Parts? {
    guard let start = text.firstIndex(where: \.isNumber) else { return nil }
    var end = start
    while end < text.endIndex {
      let isGroup = text[end] != Character(mark) && isGroupMark(text, at: end)
      guard text[end].isNumber || isGroup else { break }
      end = text.index(after: end)
    }
    return Parts(before: String(text[..<end]), after: String(text[end...]))
  }

  /// A mark that has exactly three digits behind it.
  private static func isGroupMark(_ text: String, at index: String.Index) -> Bool {
    guard "\u{202F}\u{A0},.".contains(text[index]) else { return false }
    let digits = text[text.index(after: index)...].prefix { $0.isNumber }
    return digits.count == 3
  }
}
