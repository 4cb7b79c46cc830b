/// The machine that cuts bytes into records (RFC 4180): no I/O, no errors, any bytes have some reading.
///
/// It may be given its input in pieces of any size: what it must remember is `state`, `isAfterReturn`
/// and the record itself. To change it safely, keep three things true: bytes of a record are copied to
/// it verbatim, once; `ends` are offsets in those; nothing but the end of a record touches `line`.
package struct CSVParser: Sendable {
  /// Where the machine stopped.
  package enum Progress: Sendable {
    /// All bytes are read and the record goes on in the next.
    case needsInput
    /// The record is complete; there may be bytes left.
    case recordComplete
  }

  /// How the input ended.
  package enum End: Sendable {
    /// Between records.
    case clean
    /// With a record that has no line break after it.
    case recordComplete
    /// Within a quoted field, the record's last.
    case insideQuotes
  }

  /// A way to end a line.
  package enum Newline: String, Sendable {
    case lineFeed = "LF"
    case both = "CRLF"
    case carriageReturn = "CR"
  }

  private enum State: Sendable {
    case betweenRecords, fieldStart, bare, quoted, quoteInQuoted, afterQuoted
  }

  private let delimiter: UInt8
  private let skipsPadding: Bool
  /// The bits of the bytes below 64 that end a run of a bare field; a delimiter above 63 is compared apart.
  private let special: UInt64
  private var state = State.betweenRecords
  /// Whether the last record ended in a carriage return, so that a line feed may still belong to it.
  private(set) var isAfterReturn = false

  /// The physical line of the next byte, unless that is within a record.
  package private(set) var line: Int
  /// How the first record ended; nil before that.
  package private(set) var newline: Newline?

  /// Makes a machine for one delimiter, whose first byte stands at the beginning of a line.
  package init(delimiter: UInt8, skipsPadding: Bool = true, line: Int = 1) {
    self.line = line
    self.delimiter = delimiter
    self.skipsPadding = skipsPadding
    var bits: UInt64 = 1
    for byte in [Byte.quote, Byte.lineFeed, Byte.carriageReturn, delimiter] where byte < 64 {
      bits |= 1 << UInt64(byte)
    }
    special = bits
  }

  /// Reads from a position of the input until a record is complete or the input is used up.
  package mutating func read(
    _ input: [UInt8], from position: inout Int, into record: inout RawRecord
  ) -> Progress {
    if state == .betweenRecords { begin(&record, input, &position) }
    guard position < input.count else { return .needsInput }
    if state == .betweenRecords { state = .fieldStart }
    let start = position
    let shift = record.bytes.count - start
    let isComplete = scan(input.span, from: &position, shift: shift, into: &record)
    record.bytes.append(contentsOf: input[start..<position])
    guard isComplete else { return .needsInput }
    finishLine(input[position], &record)
    position += 1
    return .recordComplete
  }

  /// Takes note that the input is over.
  package mutating func finish(_ record: inout RawRecord) -> End {
    defer { state = .betweenRecords }
    if newline == nil, isAfterReturn { newline = .carriageReturn }
    switch state {
    case .betweenRecords: return .clean
    case .quoted: return .insideQuotes
    case .fieldStart, .bare, .quoteInQuoted, .afterQuoted:
      record.ends.append(record.bytes.count)
      return .recordComplete
    }
  }

  private mutating func begin(
    _ record: inout RawRecord, _ input: [UInt8], _ position: inout Int
  ) {
    if isAfterReturn, position < input.count {
      let isBoth = input[position] == Byte.lineFeed
      if newline == nil { newline = isBoth ? .both : .carriageReturn }
      if isBoth { position += 1 }
      isAfterReturn = false
    }
    record.reset(line: line)
  }

  private mutating func finishLine(_ byte: UInt8, _ record: inout RawRecord) {
    isAfterReturn = byte == Byte.carriageReturn
    if newline == nil, !isAfterReturn { newline = .lineFeed }
    line += 1 + record.innerBreaks
    state = .betweenRecords
  }

  /// Moves on to the end of the record (true) or of the input (false).
  private mutating func scan(
    _ input: Span<UInt8>, from position: inout Int, shift: Int, into record: inout RawRecord
  ) -> Bool {
    var index = position
    var state = state
    defer {
      position = index
      self.state = state
    }
    while index < input.count {
      if state == .bare || state == .fieldStart {
        let start = index
        while index < input.count, !isSpecial(input[index]) { index += 1 }
        if index > start, state == .fieldStart, !(skipsPadding && isPadding(input, start..<index)) {
          state = .bare
        }
        guard index < input.count else { return false }
      } else if state == .quoted {
        while index < input.count, input[index] != Byte.quote, input[index] != 0 { index += 1 }
        guard index < input.count else { return false }
      }
      let byte = input[index]
      let isOutside = state != .quoted
      if isOutside, byte == delimiter {
        record.ends.append(index + shift)
        state = .fieldStart
      } else if isOutside, byte == Byte.lineFeed || byte == Byte.carriageReturn {
        record.ends.append(index + shift)
        return true
      } else {
        state = step(state, byte, at: index + shift, in: &record)
      }
      index += 1
    }
    return false
  }

  /// The state after a byte that neither ends a field nor is plain text of one.
  private func step(
    _ state: State, _ byte: UInt8, at offset: Int, in record: inout RawRecord
  ) -> State {
    if byte == 0 {
      note(.nul, at: offset, in: &record)
      return state
    }
    switch (state, byte == Byte.quote) {
    case (.fieldStart, true), (.betweenRecords, true):
      record.hasQuotes = true
      return .quoted
    case (.quoted, true): return .quoteInQuoted
    case (.quoteInQuoted, true): return .quoted
    case (.bare, true):
      note(.strayQuote, at: offset, in: &record)
      return .bare
    case (.quoteInQuoted, false), (.afterQuoted, false):
      if skipsPadding, Byte.isPadding(byte) { return .afterQuoted }
      note(.textAfterQuote, at: offset, in: &record)
      return .bare
    case (.afterQuoted, true):
      note(.textAfterQuote, at: offset, in: &record)
      return .bare
    default: return state
    }
  }

  private func note(_ kind: RawRecord.Fault, at offset: Int, in record: inout RawRecord) {
    if record.fault == nil || kind == .nul && record.fault?.kind != .nul {
      record.fault = (kind, offset)
    }
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 ? special &>> UInt64(byte) & 1 != 0 : byte == delimiter
  }

  private func isPadding(_ input: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range where !Byte.isPadding(input[index]) { return false }
    return true
  }
}
