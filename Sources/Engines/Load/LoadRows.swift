internal import Tabular

/// Rows of a file as lines that both engines read: fields between tabs, `\N` a null.
struct LoadRows {
  private let columns: [LoadColumn]
  private let grammar: NumberGrammar
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  init(_ columns: [LoadColumn], _ grammar: NumberGrammar) {
    (self.columns, self.grammar) = (columns, grammar)
  }

  mutating func append(_ row: CSVRecord) {
    for (place, column) in columns.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: "\t")) }
      append(row.bytes(of: place), column)
    }
    bytes.append(UInt8(ascii: "\n"))
    count += 1
  }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
  }

  private mutating func append(_ cell: ArraySlice<UInt8>, _ column: LoadColumn) {
    guard column.form != .text else {
      for byte in cell { append(escaped: byte) }
      return
    }
    guard ColumnCensus.cell(cell, grammar) != .missing else {
      bytes.append(contentsOf: "\\N".utf8)
      return
    }
    let mark = grammar.decimal.byte
    bytes.append(contentsOf: cell.map { $0 == mark ? UInt8(ascii: ".") : $0 })
  }

  private mutating func append(escaped byte: UInt8) {
    let letters: [UInt8: UInt8] = [0x09: 0x74, 0x0A: 0x6E, 0x0D: 0x72, 0x5C: 0x5C]
    if let letter = letters[byte] {
      bytes.append(UInt8(ascii: "\\")); bytes.append(letter)
    } else {
      bytes.append(byte)
    }
  }
}
