extension FactSheet {
  /// The sheet as JSON, the same bytes for the same facts: keys in a fixed order, two spaces, LF, one final newline.
  package var json: String {
    let listed = facts.enumerated().map { index, fact in
      let figures = fact.figures.map { "        \(Self.object(of: $0))" }
      return """
            {
              "id": \(index + 1),
              "section": \(Self.string(fact.section)),
              "sentence": \(Self.string(fact.sentence)),
              "figures": [
        \(figures.joined(separator: ",\n"))
              ]
            }
        """
    }
    let body = listed.isEmpty ? "[]" : "[\n\(listed.joined(separator: ",\n"))\n  ]"
    return "{\n  \"title\": \(Self.string(title)),\n  \"facts\": \(body)\n}\n"
  }

  private static func object(of figure: Figure) -> String {
    let members = [
      ("indicator", string(figure.indicator)), ("area", string(figure.area)),
      ("period", string(figure.period)), ("breakdown", string(figure.breakdown)),
      ("category", string(figure.category)), ("value", number(figure.value)),
      ("printed", string(figure.printed)),
    ]
    return object(members + (figure.derivation.map { [("derived", object(of: $0))] } ?? []))
  }

  private static func object(of derivation: FigureOrigin) -> String {
    let operands = derivation.operands.map { operand in
      object([
        ("indicator", string(operand.indicator)), ("area", string(operand.area)),
        ("period", string(operand.period)), ("breakdown", string(operand.breakdown)),
        ("category", string(operand.category)), ("value", number(operand.value)),
        ("source", string(operand.source)),
      ])
    }
    return object([
      ("rule", string(derivation.rule.rawValue)),
      ("from", "[\(operands.joined(separator: ", "))]"),
    ])
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
  }

  /// The shortest decimal that reads back to the same number.
  private static func number(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "null" }
    if value == 0 { return "0" }
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20:
        let code = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
