/// Small codes for combinations of codes: a stratum given by two columns, a cell of a crossed breakdown.
struct TupleTable: Sendable {
  /// The combinations, by their code.
  private(set) var tuples: [[Int32]] = []
  private var index: [[Int32]: Int32] = [:]
  private var singles: [Int32] = []

  /// The code of one code alone, made where it is new; negative codes are taken as they are.
  mutating func code(ofSingle code: Int32) -> Int32 {
    let place = Int(code) + 1
    if place < singles.count, singles[place] >= 0 { return singles[place] }
    while singles.count <= place { singles.append(-1) }
    singles[place] = self.code(of: [code])
    return singles[place]
  }

  /// The code of a combination, made where it is new.
  mutating func code(of tuple: [Int32]) -> Int32 {
    if let known = index[tuple] { return known }
    let code = Int32(tuples.count)
    index[tuple] = code
    tuples.append(tuple)
    return code
  }

  /// The codes here of another table's combinations, each of whose parts is first translated.
  mutating func unite(_ other: TupleTable, translating: (Int32, Int) -> Int32) -> [Int32] {
    other.tuples.map { tuple in
      code(of: tuple.enumerated().map { translating($0.element, $0.offset) })
    }
  }
}
