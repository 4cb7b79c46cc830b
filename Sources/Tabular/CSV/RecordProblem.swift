/// The sentences for records that cannot be read, or not be used.
enum RecordProblem {
  /// Says that bytes stand for no character.
  static func encoding(
    _ fault: EncodingFault, name: String, at location: SourceLocation
  ) -> Diagnostic {
    let byte = "0x" + String(fault.byte, radix: 16, uppercase: true)
    let what = fault.isCut ? "the file ends within a character" : "byte \(byte) is not \(name)"
    let guess = name == "utf-8" && !fault.isCut ? EncodingGuess(fault) : nil
    let hint = guess.map {
      "if this word is \"\($0.word)\", say encoding: \($0.name)"
    }
    return Diagnostic(
      .error, "encoding-error", "\(what) (byte offset \(fault.offset))", at: location,
      hint: hint ?? "say the file's encoding under encoding:, or save it as UTF-8")
  }

  /// Says that a quote is never closed.
  static func openQuote(
    _ record: RawRecord, at location: SourceLocation, isWholeFile: Bool
  ) -> Diagnostic {
    let first = (location.line ?? record.line) - record.line
    let breaks = record.breaks(before: record.bytes.count)
    let endsInBreak =
      record.bytes.last == Byte.lineFeed || record.bytes.last == Byte.carriageReturn
    let lines = breaks - first + (endsInBreak ? 0 : 1)
    let count = lines == 1 ? "1 line" : "\(lines) lines"
    let what =
      isWholeFile
      ? "quoted field runs to end of file (\(count))"
      : "quoted field runs on for more than 1 MB (\(count))"
    return Diagnostic(
      .error, "source-error", what, at: location,
      hint: "close the quote, or double it (\"\") if it is part of the text")
  }

  /// Says that there is a byte 0.
  static func nul(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "encoding-error", "byte 0 in the text", at: location,
      hint: "is it a binary file, or UTF-16? If so, say encoding: utf-16le")
  }

  /// Says that a field is too long to be one.
  static func longField(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "source-error", "field is longer than 1 MB", at: location,
      hint: "is this the right delimiter, and are the lines of this file broken at all?")
  }

  /// Says that there are more columns than any table has.
  static func tooManyColumns(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "source-error", "record has more than 10000 cells", at: location,
      hint: "are the lines of this file broken at all?")
  }

  /// Says that a quote stands where it may not.
  static func misplacedQuote(_ kind: RawRecord.Fault, at location: SourceLocation) -> Diagnostic {
    if kind == .textAfterQuote {
      return Diagnostic(
        .error, "cell-error", "text after the closing quote of a cell", at: location,
        hint: "a quote within a quoted cell is doubled: \"\"")
    }
    return Diagnostic(
      .error, "cell-error", "quote within a cell that does not begin with one", at: location,
      hint: "quote the whole cell and double the quotes in it: \"5\"\" pipe\"")
  }

  /// Says that a row has too few cells; they are taken as empty where the options say so.
  static func missingCells(
    _ found: Int, labels: [String], at location: SourceLocation, isUsed: Bool
  ) -> Diagnostic {
    let without = labels[found...].prefix(3).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = labels.count - found > 3 ? " and \(labels.count - found - 3) more" : ""
    let outcome = isUsed ? "; the rest is taken as empty" : ""
    return Diagnostic(
      isUsed ? .warning : .error, "missing-cell",
      "row has \(found) of \(labels.count) cells\(outcome)", at: location,
      expected: "cells for \(without)\(more)",
      hint: isUsed ? nil : "is a line broken in two here, or a quote missing?")
  }

  /// Says that a row has too many cells.
  static func extraCells(
    _ found: Int, labels: [String], delimiter: UInt8, at location: SourceLocation
  ) -> Diagnostic {
    let mark = delimiter == Byte.tab ? "a tab" : "\"\(Character(Unicode.Scalar(delimiter)))\""
    return Diagnostic(
      .error, "extra-cell", "row has \(found) cells, the header \(labels.count)", at: location,
      hint: "a cell that contains \(mark) must be quoted")
  }

  /// Says that there is data in a column that has no label, so that nobody can ask for it.
  static func unlabelled(
    _ index: Int, text: String, at location: SourceLocation, isUsed: Bool
  ) -> Diagnostic {
    let outcome = isUsed ? "; the rest of the row is used" : ""
    return Diagnostic(
      isUsed ? .warning : .error, "blank-label",
      "\"\(text.shortened())\" stands in column \(index + 1), which has no label\(outcome)",
      at: location, hint: "label the column in the header, or is the row shifted?")
  }

  /// Says that data follow the footer.
  static func afterFooter(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "extra-row", "row after the footer that ends the data", at: location,
      hint:
        "the footer is given by the layout or under footers:; is one of the rows before it data?")
  }
}
