extension Diagnostic {
  /// One JSON object on one line, its keys always in the same order; what is unknown is left out.
  public var json: String {
    var members: [(key: String, value: String)] = [
      ("severity", severity.rawValue.quotedForJSON),
      ("code", code.rawValue.quotedForJSON),
      ("concern", concern.rawValue.quotedForJSON),
      ("message", message.quotedForJSON),
    ]
    if let location {
      members.append(("file", location.file.quotedForJSON))
      if let line = location.line { members.append(("line", String(line))) }
      if let column = location.column { members.append(("column", String(column))) }
    }
    if let expected { members.append(("expected", expected.quotedForJSON)) }
    if let hint { members.append(("hint", hint.quotedForJSON)) }
    return "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }
}

extension String {
  /// The text as a JSON string (RFC 8259 §7), quotes included.
  package var quotedForJSON: String {
    var out = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
