package import Tabular

/// What the cells of a column were found to be, until its type is chosen.
package struct ColumnCensus: Sendable {
  /// What one cell is.
  package enum Cell: Hashable, Sendable {
    case missing
    /// A bare number, by its digits before and behind the mark.
    case number(digits: Int, places: Int)
    case text
  }

  /// The most digits that a Double holds whatever they are, so that a number is the same here and at an engine.
  private static let mostDigits = 15

  private var digits = 0
  private var places = 0
  private var hasNumbers = false
  private var hasTexts = false
  private var hasNulls = false

  /// Nothing seen yet.
  package init() {}

  /// Takes in a cell.
  package mutating func note(_ cell: Cell) {
    switch cell {
    case .missing: hasNulls = true
    case .text: hasTexts = true
    case .number(let digits, let places):
      hasNumbers = true
      self.digits = max(self.digits, digits)
      self.places = max(self.places, places)
    }
  }

  /// Whether numbers were found that no type keeps to the last digit.
  package var isTooLong: Bool { hasNumbers && !hasTexts && digits + places > Self.mostDigits }

  /// The column of the cells that were taken in.
  package func column(_ name: String, isText: Bool) -> LoadColumn {
    guard hasNumbers, !hasTexts, !isTooLong, !isText else {
      return LoadColumn(name: name, form: .text, hasNulls: false)
    }
    return LoadColumn(
      name: name, form: places == 0 ? .whole : .decimal(places: places), hasNulls: hasNulls)
  }

  /// Reads a cell; codes such as 007, which a number would shorten, are texts.
  package static func cell(_ bytes: ArraySlice<UInt8>, _ grammar: NumberGrammar) -> Cell {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let parts = bytes.dropFirst(isNegative ? 1 : 0).split(
      separator: grammar.decimal.byte, maxSplits: 1, omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
    switch grammar.read(bytes) {
    case .missing: return .missing
    case .invalid: return .text
    case .number: break
    }
    guard areDigits, let whole = parts.first else { return .text }
    guard whole.count == 1 || whole.first != UInt8(ascii: "0") else { return .text }
    return .number(digits: whole.count, places: parts.count > 1 ? parts[1].count : 0)
  }
}
