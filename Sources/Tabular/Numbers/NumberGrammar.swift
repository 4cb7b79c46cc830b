/// The strict grammar of numbers in cells: no text has two readings, and none is guessed.
///
/// A number is `[+-]digits[mark digits][e±digits]` with thousands grouped by blanks where they are
/// grouped at all, and around it what statistics put there: `<`, `%`, an interval, shorthand in
/// brackets. Hexadecimal, `nan`, `inf` and `1_000` are refused. A mark that could stand before
/// thousands as well as before decimals (`1,234`) is refused until the caller or the file's own
/// evidence says which: an error by a factor of 10 or 1000 must be impossible.
public struct NumberGrammar: Sendable {
  /// The mark before the decimals.
  public let decimal: DecimalMark
  /// Texts that mean "no number", besides the usual ones; compared as they stand.
  public let missing: Set<String>
  /// Whether a dash alone is an exact zero, as some statistical offices write it, and not a gap.
  public let isDashZero: Bool
  /// Whether the other mark is known to group thousands, so that `1,234` is 1234 where decimals have a point.
  public let isGrouped: Bool
  /// Whether the decimal mark is known; where it is only assumed, `1.234` is refused as ambiguous.
  public let isCertain: Bool

  /// Makes the grammar of a known decimal mark; the other mark then groups thousands only where it can be nothing else.
  public init(decimal: DecimalMark, missing: Set<String> = [], isDashZero: Bool = false) {
    self.init(
      decimal: decimal, missing: missing, isDashZero: isDashZero, isGrouped: false, isCertain: true)
  }

  /// Makes the grammar that a file's dialect calls for: the one to use for the cells of a file.
  public init(_ dialect: CSVDialect, missing: Set<String> = [], isDashZero: Bool = false) {
    self.init(
      decimal: dialect.decimal, missing: missing, isDashZero: isDashZero,
      isGrouped: dialect.isGrouped, isCertain: dialect.isDecimalCertain)
  }

  private init(
    decimal: DecimalMark, missing: Set<String>, isDashZero: Bool, isGrouped: Bool, isCertain: Bool
  ) {
    self.decimal = decimal
    self.missing = missing
    self.isDashZero = isDashZero
    self.isGrouped = isGrouped
    self.isCertain = isCertain
  }

  /// Reads a cell.
  public func read(_ text: String) -> CellReading {
    if let value = plainValue(text.utf8), !missing.contains(text) {
      return .number(NumberReading(value))
    }
    if text.isEmpty { return .missing(token: "", mark: nil) }
    do throws(NumberProblem) {
      return try judge(text)
    } catch {
      return .invalid(why: error.why, hint: error.hint)
    }
  }

  /// Reads a cell from its bytes, without making a text of a plain number.
  public func read(_ bytes: ArraySlice<UInt8>) -> CellReading {
    if missing.isEmpty, let value = plainValue(bytes) { return .number(NumberReading(value)) }
    return bytes.isEmpty
      ? .missing(token: "", mark: nil) : read(String(decoding: bytes, as: UTF8.self))
  }

  /// What is wrong with a cell of a column, with code and hint; nil where nothing is.
  public func problem(
    with text: String, inColumn column: String?, at location: SourceLocation?
  ) -> Diagnostic? {
    do throws(NumberProblem) {
      _ = try judge(text)
      return nil
    } catch {
      let place = column.map { " in column \"\($0)\"" } ?? ""
      return Diagnostic(.error, error.code, error.why + place, at: location, hint: error.hint)
    }
  }

  /// Whether the text is a number in the plainest form, with a decimal point: what every program reads as one.
  package static func isPlainNumber(_ text: String) -> Bool {
    let grammar = NumberGrammar(decimal: .point)
    let bytes = Array(text.utf8)[...]
    guard bytes.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }) else { return false }
    let cell = NumberText(text, decimal: .point)
    return (try? Numeral(bytes, in: cell, grammar: grammar).value) != nil
  }

  private func judge(_ text: String) throws(NumberProblem) -> CellReading {
    let plain = NumberText(text, decimal: decimal)
    if !missing.isEmpty {
      let original = plain.original
      if missing.contains(original) { return .missing(token: original, mark: nil) }
    }
    guard let first = plain.bytes.first else { return .missing(token: "", mark: nil) }
    if !Byte.isDigit(first), let token = missingToken(plain.original) { return token }
    return try MarkedNumber(plain, grammar: self).reading
  }

  private func missingToken(_ text: String) -> CellReading? {
    if MissingToken.isDash(text) {
      return isDashZero ? .number(NumberReading(0)) : .missing(token: text, mark: nil)
    }
    return MissingToken.isWord(text) ? .missing(token: text, mark: nil) : nil
  }
}
