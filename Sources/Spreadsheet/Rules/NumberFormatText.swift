/// The rules for number formats: what a spreadsheet would repair is refused.
enum NumberFormatText {
  /// The library copies a number format into 128 bytes, the last of them zero.
  static let lengthLimit = 127

  static func check(_ format: String) throws(SpreadsheetError) {
    let problem: String? =
      if format.isEmpty {
        "is empty"
      } else if format.utf8.count > lengthLimit {
        "is longer than \(lengthLimit) bytes"
      } else if format.unicodeScalars.contains(where: { $0.value < 0x20 }) {
        "contains a control character"
      } else if !isBalanced(format) {
        "has an open quote or bracket, a “\\” at its end, or more than four parts"
      } else {
        nil
      }
    guard let problem else { return }
    throw SpreadsheetError(.style, "the number format “\(format)” \(problem)")
  }

  /// Every quote and bracket is closed; at most four parts: positive, negative, zero, text.
  private static func isBalanced(_ format: String) -> Bool {
    var closing: Unicode.Scalar?
    var isEscaped = false
    var parts = 1
    for scalar in format.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if let end = closing {
        if scalar == end { closing = nil }
      } else {
        switch scalar {
        case "\"": closing = "\""
        case "[": closing = "]"
        case "\\": isEscaped = true
        case ";": parts += 1
        case "]": return false
        default: break
        }
      }
    }
    return closing == nil && !isEscaped && parts <= 4
  }
}
