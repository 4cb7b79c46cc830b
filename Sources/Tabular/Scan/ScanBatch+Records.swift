extension ScanBatch {
  /// Makes the columns of rows that were read one by one.
  mutating func fill(with rows: [CSVRecord], from ordinal: Int) {
    records = rows
    rowCount = rows.count
    self.ordinal = ordinal
    for (index, column) in columns.enumerated() {
      switch column {
      case .number(let position): fillNumbers(index, position)
      case .code(let position): fillCodes(index, position)
      }
    }
  }

  private mutating func fillNumbers(_ index: Int, _ position: Int) {
    numberColumns[index].removeAll(keepingCapacity: true)
    stateColumns[index].removeAll(keepingCapacity: true)
    for record in records {
      let (value, state) = grammar.microdata(record.bytes(of: position))
      numberColumns[index].append(value)
      stateColumns[index].append(state)
    }
  }

  private mutating func fillCodes(_ index: Int, _ position: Int) {
    codeColumns[index].removeAll(keepingCapacity: true)
    for (row, record) in records.enumerated() {
      let code = tables[index].code(of: record.bytes(of: position), seen: ordinal + row)
      codeColumns[index].append(code)
    }
  }
}
