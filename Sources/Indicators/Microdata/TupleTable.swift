/// Small codes for combinations of codes: a stratum given by two columns, a cell of a crossed breakdown.
struct TupleTable: Sendable {
  /// The combinations, by their code.
  private(set) var tuples: [[Int32]] = []
  private var index: [[Int32]: Int32] = [:]
  /// The codes of single codes, each at its place plus one; −1 where there is none yet.
  private var singles: [Int32] = []
  /// The codes of pairs, packed into one word.
  private var pairs: [UInt64: Int32] = [:]

  /// The code of a combination, made where it is new.
  mutating func code(of tuple: [Int32]) -> Int32 {
    if let known = index[tuple] { return known }
    let code = Int32(tuples.count)
    index[tuple] = code
    tuples.append(tuple)
    return code
  }

  /// The code of the combination in each row of some columns; rows that follow each other mostly hold the same.
  mutating func codes(of columns: [[Int32]], count: Int) -> [Int32] {
    switch columns.count {
    case 0: Array(repeating: code(of: []), count: count)
    case 1: codes(ofSingle: columns[0])
    case 2: codes(ofPairs: columns[0], columns[1])
    default: codes(ofMany: columns)
    }
  }

  private mutating func codes(ofSingle column: [Int32]) -> [Int32] {
    let places = Int(column.max() ?? -1) + 2
    if singles.count < places {
      singles.append(contentsOf: repeatElement(-1, count: places - singles.count))
    }
    var isNew = false
    let singles = singles
    var found = unsafe [Int32](unsafeUninitializedCapacity: column.count) { codes, filled in
      for row in 0..<column.count {
        let code = singles[Int(column[row]) + 1]
        isNew = isNew || code < 0
        unsafe codes[row] = code
      }
      filled = column.count
    }
    guard isNew else { return found }
    for row in found.indices where found[row] < 0 {
      let place = Int(column[row]) + 1
      if self.singles[place] < 0 { self.singles[place] = code(of: [column[row]]) }
      found[row] = self.singles[place]
    }
    return found
  }

  private mutating func codes(ofPairs first: [Int32], _ second: [Int32]) -> [Int32] {
    var found = first
    var (lastKey, last): (UInt64?, Int32) = (nil, 0)
    for row in found.indices {
      let key =
        UInt64(UInt32(bitPattern: first[row])) << 32 | UInt64(UInt32(bitPattern: second[row]))
      if key != lastKey {
        if let known = pairs[key] {
          last = known
        } else {
          last = code(of: [first[row], second[row]])
          pairs[key] = last
        }
        lastKey = key
      }
      found[row] = last
    }
    return found
  }

  private mutating func codes(ofMany columns: [[Int32]]) -> [Int32] {
    var found = columns[0]
    for row in found.indices {
      let isSame = row > 0 && columns.allSatisfy { $0[row] == $0[row - 1] }
      found[row] = isSame ? found[row - 1] : code(of: columns.map { $0[row] })
    }
    return found
  }

  /// The codes here of another table's combinations, each of whose parts is first translated.
  mutating func unite(_ other: TupleTable, translating: (Int32, Int) -> Int32) -> [Int32] {
    other.tuples.map { tuple in
      code(of: tuple.enumerated().map { translating($0.element, $0.offset) })
    }
  }
}
