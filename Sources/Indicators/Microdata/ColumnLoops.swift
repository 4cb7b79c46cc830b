internal import Tabular

// Loops over the columns of a batch. Most batches have nothing to complain of, which a loop without branches finds out
// several rows at a time; only where it finds something are rows looked at one by one.

extension [UInt8] {
  /// Whether any of them is this one.
  func holds(_ state: UInt8) -> Bool {
    var found: UInt8 = 0
    for byte in self { found |= byte == state ? 1 : 0 }
    return found != 0
  }
}

extension [Int32] {
  /// Whether any of them is 0, the code of an empty cell.
  var holdsZero: Bool {
    var found: Int32 = 0
    for code in self { found |= code == 0 ? 1 : 0 }
    return found != 0
  }
}

extension [Double] {
  /// Whether any of them is not above a limit.
  func isAnyAtMost(_ limit: Double) -> Bool {
    var found: UInt64 = 0
    for value in self { found |= value <= limit ? 1 : 0 }
    return found != 0
  }
}

extension RowValues {
  /// Whether any row has the value 0; what has none holds a 0 too, so that there must be more of them.
  var holdsZero: Bool {
    var (zeros, absent) = (0 as UInt64, 0 as UInt64)
    let present = CellState.present
    for value in values { zeros &+= value == 0 ? 1 : 0 }
    for state in states { absent &+= state == present ? 0 : 1 }
    return zeros > absent
  }
}
