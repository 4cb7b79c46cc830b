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
  /// Whether any row has the value 0.
  var holdsZero: Bool {
    precondition(values.count == states.count, "every row has a value or none")
    return unsafe values.withUnsafeBufferPointer { values in
      unsafe states.withUnsafeBufferPointer { states in
        var found: UInt64 = 0
        for row in 0..<values.count {
          let isZero = unsafe values[row] == 0
          let isThere = unsafe states[row] == CellState.present
          found |= isZero && isThere ? 1 : 0
        }
        return found != 0
      }
    }
  }
}
