/// What one worksheet's part holds, counted while it is read.
struct WorksheetContent: XMLEvents {
  /// What was found, in the form of what is expected.
  var found: WorkbookExpectation.Sheet
  /// The identifiers of the relationships that it uses.
  private(set) var relations: [String] = []
  /// The identifier of the relationship to its drawing, where it has charts.
  private(set) var drawing: String?
  private let strings: [UInt64]
  private var place = CellReference(row: -1, column: -1)
  private var holdsText = false
  private var holdsOther = false
  private var isInValue = false
  private var index = 0
  private var digest = TextDigest()

  init(name: String, strings: [UInt64]) {
    found = WorkbookExpectation.Sheet(name: name)
    found.digest = TextDigest()
    self.strings = strings
  }

  mutating func open(_ tag: XMLTag, in bytes: Span<UInt8>) throws(SpreadsheetError) {
    switch tag.name {
    case .cell: try openCell(tag, in: bytes)
    case .value: (isInValue, index) = (true, 0)
    case .row: try openRow(tag, in: bytes)
    default: openOther(tag, in: bytes)
    }
  }

  private mutating func openOther(_ tag: XMLTag, in bytes: Span<UInt8>) {
    if tag.name == .tablePart { found.tables += 1 }
    if tag.name == .rule { found.emphases += 1 }
    if tag.name == .hyperlink { found.links += 1 }
    if let relation = tag.text(of: .relationID, in: bytes) {
      relations.append(relation)
      if tag.name == .drawing { drawing = relation }
    }
  }

  mutating func close(_ name: XMLName) throws(SpreadsheetError) {
    guard name == .value else { return }
    isInValue = false
    guard holdsText else { return }
    guard index < strings.count else { throw damage("uses a text that is not in the table") }
    digest.add(strings[index], row: place.row, column: place.column)
    found.digest = digest
  }

  mutating func words(_ range: Range<Int>, in bytes: Span<UInt8>) throws(SpreadsheetError) {
    guard isInValue, !holdsOther else { return }
    for place in range {
      if holdsText {
        guard SheetName.isDigit(bytes[place]), index < 1 << 31 else {
          throw damage("has a text’s number that is none")
        }
        index = index * 10 + Int(bytes[place] & 0x0F)
      } else if !Self.isInNumber(bytes[place]) {
        throw damage("has a value that is no number")
      }
    }
  }

  private mutating func openRow(
    _ tag: XMLTag, in bytes: Span<UInt8>
  ) throws(SpreadsheetError) {
    guard let name = tag.place(of: .reference), let row = Self.number(bytes, name),
      row > place.row + 1
    else {
      throw damage("has a row that is not below the one before")
    }
    found.rows += 1
    place = CellReference(row: row - 1, column: -1)
  }

  private mutating func openCell(
    _ tag: XMLTag, in bytes: Span<UInt8>
  ) throws(SpreadsheetError) {
    guard let name = tag.place(of: .reference), let column = column(bytes, name),
      column > place.column
    else {
      throw damage("has a cell that is not at its place")
    }
    place.column = column
    found.cells += 1
    let type = tag.place(of: .type).map { $0.count == 1 ? bytes[$0.lowerBound] : 0 }
    holdsText = type == UInt8(ascii: "s")
    holdsOther = !holdsText && type != nil && type != UInt8(ascii: "n")
    if holdsText { found.texts += 1 }
  }

  /// The column that a cell's name gives; nil when the name is wrong or that of another row.
  private func column(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Int? {
    var end = name.lowerBound
    var column = 0
    while end < name.upperBound, end < name.lowerBound + 3, SheetName.isLetter(bytes[end]) {
      column = column * 26 + Int(bytes[end] & 0x1F)
      end += 1
    }
    guard column > 0, let row = Self.number(bytes, end..<name.upperBound), row == place.row + 1
    else { return nil }
    return column - 1
  }

  private static func number(_ bytes: Span<UInt8>, _ digits: Range<Int>) -> Int? {
    guard (1...7).contains(digits.count) else { return nil }
    var number = 0
    for place in digits {
      guard SheetName.isDigit(bytes[place]) else { return nil }
      number = number * 10 + Int(bytes[place] & 0x0F)
    }
    return number
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    SheetName.isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "E")
  }

  private func damage(_ what: String) -> SpreadsheetError {
    SpreadsheetError(
      .damaged, "the sheet \(what)", sheet: found.name,
      cell: place.isOnSheet ? place.text : nil)
  }
}
