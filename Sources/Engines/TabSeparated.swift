/// The text form in which ClickHouse answers: a line is a row, `\N` a null.
package struct TabSeparated: Sendable {
  let host: String

  /// For the answers of a host.
  package init(host: String) { self.host = host }

  /// The rows, all of them with as many fields as asked for; the last line must have an end.
  package func rows(_ bytes: [UInt8], columns: Int?) throws(EngineError) -> [[String?]] {
    guard bytes.isEmpty || bytes.last == UInt8(ascii: "\n") else {
      throw EngineError(.malformed, host, "the answer breaks off within a line")
    }
    var found: [[String?]] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count == columns ?? fields.count else {
        throw EngineError(
          .malformed, host, "a row of the answer has \(fields.count) fields, not \(columns ?? 0)")
      }
      found.append(fields.map(Self.text))
    }
    return found
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String? {
    guard field.contains(UInt8(ascii: "\\")) else { return String(decoding: field, as: UTF8.self) }
    if field.elementsEqual("\\N".utf8) { return nil }
    var (plain, isEscaped) = ([UInt8](), false)
    for byte in field {
      if isEscaped {
        let meant: [UInt8: UInt8] = [
          0x74: 0x09, 0x6E: 0x0A, 0x72: 0x0D, 0x62: 0x08, 0x66: 0x0C, 0x30: 0,
        ]
        plain.append(meant[byte] ?? byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
