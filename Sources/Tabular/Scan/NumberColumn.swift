/// How the cells of a column of numbers are read: fast where they are plain, by the grammar where they are not.
struct NumberColumn: Sendable {
  /// The reading of cells that are not plain, by the word they are, so that `NA` is judged once.
  private struct Memory: Sendable {
    static let limit = 1024
    var readings: [UInt64: Reading] = [:]
  }

  /// A number, 0 where there is none, and a value of `CellState`.
  typealias Reading = (value: Double, state: UInt8)

  /// Where the column stands in a row.
  let position: Int
  private let grammar: NumberGrammar
  private let decimals: DecimalWord
  /// The numbers that, written in some way, are missing tokens.
  private let suspects: [Double]
  private var memory = Memory()

  init(_ position: Int, grammar: NumberGrammar) {
    self.position = position
    self.grammar = grammar
    let decimals = DecimalWord(grammar)
    self.decimals = decimals
    suspects = grammar.missing.compactMap { decimals.value(of: Array($0.utf8)[...]) }
  }

  /// Reads the cells of rows that were read one by one.
  func read(_ records: [CSVRecord], _ numbers: inout [Double], _ states: inout [UInt8]) {
    let readings = records.map { grammar.microdata($0.bytes(of: position)) }
    numbers = readings.map(\.value)
    states = readings.map(\.state)
  }

  /// Reads the cells of a chunk.
  mutating func read(
    _ chunk: borrowing ScanChunk, _ numbers: inout [Double], _ states: inout [UInt8]
  ) {
    let count = chunk.shape.rowCount
    var odd: [Int32] = []
    unsafe numbers = [Double](unsafeUninitializedCapacity: count) { values, filled in
      unsafe states = [UInt8](unsafeUninitializedCapacity: count) { marks, filled in
        unsafe read(chunk, values, marks, &odd)
        filled = count
      }
      filled = count
    }
    for row in odd.lazy.map(Int.init) {
      (numbers[row], states[row]) = reading(of: chunk.field(row, position))
    }
    for value in suspects {
      for row in 0..<count where numbers[row] == value && states[row] == CellState.present {
        (numbers[row], states[row]) = reading(of: chunk.field(row, position))
      }
    }
  }

  /// Reads the plain cells, and lists the rows of the others.
  private func read(
    _ chunk: borrowing ScanChunk, _ values: UnsafeMutableBufferPointer<Double>,
    _ states: UnsafeMutableBufferPointer<UInt8>, _ rows: inout [Int32]
  ) {
    let (decimals, width) = (decimals, chunk.shape.width)
    let endsInReturn = chunk.shape.hasReturns && position == width - 1
    var odd: [Int32] = []
    unsafe chunk.withPointers { bytes, starts in
      var field = unsafe starts + position
      for row in 0..<values.count {
        let start = unsafe Int(truncatingIfNeeded: field[0])
        var end = unsafe Int(truncatingIfNeeded: field[1]) &- 1
        unsafe field += width
        if endsInReturn, unsafe bytes[end - 1] == Byte.carriageReturn { end &-= 1 }
        if let value = unsafe decimals.value(bytes, start, end)
          ?? Self.inner(bytes, start, end, decimals)
        {
          unsafe values[row] = value
          unsafe states[row] = CellState.present
        } else {
          unsafe values[row] = 0
          unsafe states[row] = CellState.missing
          if end > start { odd.append(Int32(truncatingIfNeeded: row)) }
        }
      }
    }
    rows = odd
  }

  /// The number within quotes or blanks.
  @inline(never)
  private static func inner(
    _ bytes: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ decimals: DecimalWord
  ) -> Double? {
    var (first, last) = (start, end)
    if start + 2 < end, unsafe bytes[start] == Byte.quote {
      (first, last) = (start + 1, end - 1)
    } else {
      while first < last, unsafe Byte.isPadding(bytes[first]) { first += 1 }
      while first < last, unsafe Byte.isPadding(bytes[last - 1]) { last -= 1 }
    }
    return first > start || last < end ? unsafe decimals.value(bytes, first, last) : nil
  }

  /// The reading of a cell as it stands in the file, quotes and all.
  private mutating func reading(of cell: ArraySlice<UInt8>) -> Reading {
    guard cell.count <= 8 else { return grammar.microdata(RawRecord.content(ofCell: cell)) }
    let word = cell.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    if let known = memory.readings[word] { return known }
    let reading = grammar.microdata(RawRecord.content(ofCell: cell))
    if memory.readings.count < Memory.limit { memory.readings[word] = reading }
    return reading
  }
}
