/// Which cells of a sheet have been written; rows in order cost one look-up for 64 columns.
struct WrittenCells {
  private struct Block: Hashable {
    var row: Int
    var columns: Int
  }

  /// Which of 64 columns are written, and which of these with a plain number.
  private struct Mask {
    var written: UInt64 = 0
    var numbers: UInt64 = 0
  }

  private var earlier: [Block: Mask] = [:]
  private var current = Block(row: 0, columns: 0)
  private var mask = Mask()
  private var tallRows: Set<Int> = []
  /// How many cells have been written.
  private(set) var count = 0

  /// Marks a cell; false when it was marked before.
  mutating func insert(row: Int, column: Int, isNumber: Bool = false) -> Bool {
    let block = Block(row: row, columns: column / 64)
    if block != current {
      if mask.written != 0 { earlier[current] = mask }
      current = block
      mask = earlier[block] ?? Mask()
    }
    let bit = Self.bit(column)
    guard mask.written & bit == 0 else { return false }
    mask.written |= bit
    if isNumber { mask.numbers |= bit }
    count += 1
    return true
  }

  /// Whether a cell has been written.
  func contains(row: Int, column: Int) -> Bool {
    self.mask(row, column).written & Self.bit(column) != 0
  }

  /// Whether a plain number has been written into a cell.
  func containsNumber(row: Int, column: Int) -> Bool {
    self.mask(row, column).numbers & Self.bit(column) != 0
  }

  private func mask(_ row: Int, _ column: Int) -> Mask {
    let block = Block(row: row, columns: column / 64)
    return block == current ? mask : earlier[block] ?? Mask()
  }

  private static func bit(_ column: Int) -> UInt64 { 1 << UInt64(column % 64) }

  /// Marks a row that the file holds for its height, with or without cells.
  mutating func insertHeight(row: Int) { tallRows.insert(row) }

  /// How many rows the file must hold.
  var rowCount: Int {
    var rows = tallRows
    for block in earlier.keys { rows.insert(block.row) }
    if mask.written != 0 { rows.insert(current.row) }
    return rows.count
  }
}
