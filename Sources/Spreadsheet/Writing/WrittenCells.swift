/// Which cells of a sheet have been written; rows in order cost one look-up for 64 columns.
struct WrittenCells {
  private struct Block: Hashable {
    var row: Int
    var columns: Int
  }

  private var earlier: [Block: UInt64] = [:]
  private var current = Block(row: 0, columns: 0)
  private var mask: UInt64 = 0
  private var tallRows: Set<Int> = []
  /// How many cells have been written.
  private(set) var count = 0

  /// Marks a cell; false when it was marked before.
  mutating func insert(row: Int, column: Int) -> Bool {
    let block = Block(row: row, columns: column / 64)
    if block != current {
      if mask != 0 { earlier[current] = mask }
      current = block
      mask = earlier[block] ?? 0
    }
    let bit: UInt64 = 1 << UInt64(column % 64)
    guard mask & bit == 0 else { return false }
    mask |= bit
    count += 1
    return true
  }

  /// Marks a row that the file holds for its height, with or without cells.
  mutating func insertHeight(row: Int) { tallRows.insert(row) }

  /// How many rows the file must hold.
  var rowCount: Int {
    var rows = tallRows
    for block in earlier.keys { rows.insert(block.row) }
    if mask != 0 { rows.insert(current.row) }
    return rows.count
  }
}
