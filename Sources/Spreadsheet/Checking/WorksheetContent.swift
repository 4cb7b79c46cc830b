/// What one worksheet's part holds, counted while it is read.
struct WorksheetContent: XMLEvents {
  /// What was found, in the form of what is expected.
  private(set) var found: WorkbookExpectation.Sheet
  private let strings: [UInt64]
  private var place = CellReference(row: -1, column: -1)
  private var holdsText = false
  private var holdsOther = false
  private var isInValue = false
  private var index = 0
  private var digest = TextDigest()

  init(name: String, strings: [UInt64]) {
    found = WorkbookExpectation.Sheet(name: name)
    self.strings = strings
  }

  mutating func open(_ tag: XMLTag) throws(SpreadsheetError) {
    switch tag.name {
    case .cell: try openCell(tag)
    case .value: (isInValue, index) = (true, 0)
    case .row: try openRow(tag)
    case .tablePart: found.tables += 1
    case .hyperlink: found.links += 1
    default: break
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

  mutating func words(_ byte: UInt8) throws(SpreadsheetError) {
    guard isInValue, !holdsOther else { return }
    if holdsText {
      guard SheetName.isDigit(byte), index < 1 << 31 else { throw damage("has no text’s number") }
      index = index * 10 + Int(byte & 0x0F)
    } else if !Self.isInNumber(byte) {
      throw damage("has a value that is no number")
    }
  }

  private mutating func openRow(_ tag: XMLTag) throws(SpreadsheetError) {
    guard let row = tag.value(of: .reference).flatMap(Self.number), row > place.row + 1 else {
      throw damage("has a row that is not below the one before")
    }
    found.rows += 1
    place = CellReference(row: row - 1, column: -1)
  }

  private mutating func openCell(_ tag: XMLTag) throws(SpreadsheetError) {
    guard let name = tag.value(of: .reference), let column = column(of: name),
      column > place.column
    else {
      throw damage("has a cell that is not at its place")
    }
    place.column = column
    found.cells += 1
    let type = tag.value(of: .type)
    holdsText = type?.elementsEqual("s".utf8) ?? false
    holdsOther = !holdsText && type.map { !$0.elementsEqual("n".utf8) } ?? false
    if holdsText { found.texts += 1 }
  }

  /// The column that a cell's name gives; nil when the name is wrong or that of another row.
  private func column(of name: ArraySlice<UInt8>) -> Int? {
    let letters = name.prefix(while: SheetName.isLetter)
    guard (1...3).contains(letters.count), let row = Self.number(name[letters.endIndex...]),
      row == place.row + 1
    else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 & 0x1F) } - 1
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...7).contains(digits.count), digits.allSatisfy(SheetName.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
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
