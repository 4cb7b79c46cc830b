/// A formula on cells of the workbook, written before it is known in which row a table begins.
package struct SheetFormula: Sendable, Hashable {
  /// A piece of a formula.
  package enum Part: Sendable, Hashable {
    /// As it stands, with the names of functions in English.
    case text(String)
    /// Rows of one column of a sheet's table, counted from its first row of data.
    case cells(sheet: String, column: Int, rows: ClosedRange<Int>)
  }

  /// The pieces after the `=`.
  package var parts: [Part]

  /// Makes a formula.
  package init(_ parts: [Part]) { self.parts = parts }
}

extension SheetFormula: ExpressibleByStringInterpolation {
  /// Collects the pieces.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var parts: [Part] = []

    /// Starts with nothing.
    package init(literalCapacity: Int, interpolationCount: Int) {}
    /// Adds text.
    package mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }
    /// Adds a cell.
    mutating func appendInterpolation(_ cell: CalculationCell) { parts.append(cell.part) }
    /// Adds pieces that were made before.
    package mutating func appendInterpolation(_ formula: SheetFormula) { parts += formula.parts }
    /// Adds a number that reads back to itself.
    package mutating func appendInterpolation(_ number: Double) {
      parts.append(.text(number == number.rounded() ? String(Int(number)) : "\(number)"))
    }
  }

  /// A formula without cells.
  package init(stringLiteral value: String) { parts = [.text(value)] }
  /// A formula with cells.
  package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }
}

/// A cell of a sheet's table, or some rows of its column.
struct CalculationCell {
  let sheet: String
  let column: Int
  let rows: ClosedRange<Int>

  init(_ sheet: String, column: Int, row: Int) {
    self.init(sheet, column: column, rows: row...row)
  }

  init(_ sheet: String, column: Int, rows: ClosedRange<Int>) {
    self.sheet = sheet
    self.column = column
    self.rows = rows
  }

  var part: SheetFormula.Part { .cells(sheet: sheet, column: column, rows: rows) }
}

extension SheetFormula {
  /// Pieces in a row with commas between them, as the arguments of a function.
  static func list(_ cells: [CalculationCell]) -> SheetFormula {
    SheetFormula(
      cells.enumerated().flatMap { place, cell in
        place == 0 ? [cell.part] : [.text(","), cell.part]
      })
  }
}
