/// Why a text is not taken for a number.
struct NumberProblem: Error, Hashable {
  /// The kind: `type-error`, or `ambiguous-number` where it has two readings.
  var code: Diagnostic.Code = "type-error"
  /// What is wrong, in one sentence that quotes the text.
  var why: String
  /// What the reader can do.
  var hint: String?

  /// Says that there is no number in it.
  static func notANumber(_ text: String, hint: String? = nil) -> NumberProblem {
    NumberProblem(why: "\"\(text.shortened())\" is not a number", hint: hint)
  }

  /// Says that one mark may stand before thousands or before decimals.
  static func ambiguous(_ text: String, mark: DecimalMark) -> NumberProblem {
    let grouped = text.filter { $0 != mark.rawValue }
    let decimal = text.replacing(String(mark.rawValue), with: ".")
    return NumberProblem(
      code: "ambiguous-number", why: "\"\(text)\" could be \(grouped) or \(decimal)",
      hint: "say which mark stands before the decimals of this file: "
        + "decimal: \"\(mark.other.rawValue)\" makes it \(grouped), "
        + "decimal: \"\(mark.rawValue)\" makes it \(decimal)")
  }

  /// Says that the number is written with the mark that is not this file's decimal mark.
  static func otherMark(_ text: String, mark: DecimalMark) -> NumberProblem {
    let name = mark == .comma ? "comma" : "point"
    let expected = mark == .comma ? "point" : "comma"
    return NumberProblem(
      code: "type-error",
      why: "\"\(text)\" has a decimal \(name) where this file's decimals have a \(expected)",
      hint: "if all of the file has a decimal \(name), say decimal: \"\(mark.rawValue)\"")
  }
}
