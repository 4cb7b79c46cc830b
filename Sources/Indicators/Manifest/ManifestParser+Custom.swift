internal import Tabular

extension ManifestParser {
  private static let customKeys = [
    "id", "title", "unit", "numerator", "denominator", "scale", "where", "numerator_where",
    "better", "input",
  ]

  /// The manifest's own indicators; to be read after its inputs, which they name.
  mutating func customIndicators(_ node: ManifestNode) {
    var places: [String: SourceLocation] = [:]
    for element in node.elements {
      guard let custom = customIndicator(element) else { continue }
      if let first = places[custom.id] {
        problems.append(
          element.complaint(
            "custom indicator \"\(custom.id)\" is defined twice, first at \(first)",
            hint: "give each an id of its own"))
        continue
      }
      places[custom.id] = custom.place
      manifest.custom.append(custom)
    }
  }

  private mutating func customIndicator(_ node: ManifestNode) -> CustomIndicator? {
    let found = node.mapping(Self.customKeys, &problems)
    guard let id = required("id", in: found, of: node)?.text(&problems),
      let numerator = required("numerator", in: found, of: node)?.text(&problems),
      let input = required("input", in: found, of: node)?.text(&problems)
    else { return nil }
    let name = id.hasPrefix("custom.") ? String(id.dropFirst(7)) : id
    checkName(name, found["id"] ?? node)
    checkInput(input, found["input"] ?? node)
    let unit = found["unit"]?.text(&problems) ?? "ratio"
    let denominator = found["denominator"]?.text(&problems)
    var custom = CustomIndicator(
      id: name, title: found["title"]?.text(&problems) ?? name, unit: Unit(rawValue: unit),
      numerator: CustomIndicator.Term(numerator),
      denominator: denominator.map { CustomIndicator.Term($0) },
      scale: found["scale"]?.number(&problems) ?? (unit == "%" ? 100 : 1), input: input,
      place: node.place)
    custom.filter = listMap(found["where"])
    custom.numeratorFilter = listMap(found["numerator_where"])
    if let node = found["better"], let word = node.text(&problems) {
      let words: [String: Indicator.Direction] = [
        "higher": .higherIsBetter, "lower": .lowerIsBetter, "neutral": .neutral,
      ]
      custom.direction = words[word] ?? .neutral
      if words[word] == nil {
        problems.append(
          node.complaint("\(node.path) is \"\(word)\"", expected: "one of higher, lower, neutral"))
      }
    }
    return custom
  }

  private mutating func checkName(_ name: String, _ node: ManifestNode) {
    let allowed =
      !name.isEmpty
      && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
    guard !allowed else { return }
    problems.append(
      node.complaint(
        "\"\(name)\" cannot be an indicator's id",
        expected: "small letters, digits and _, as in private_beds"))
  }

  /// An input is named by its id, or by its kind.
  private mutating func checkInput(_ name: String, _ node: ManifestNode) {
    let named = manifest.inputs.flatMap { [$0.id, $0.kind.rawValue].compactMap { $0 } }
    guard !named.contains(name) else { return }
    problems.append(
      node.complaint(
        "no input is called \"\(name)\"",
        expected:
          "the `id` or the `kind` of an input: \(Set(named).sorted().joined(separator: ", "))",
        hint: Spelling.nearest(to: name, among: Set(named).sorted()).map {
          "did you mean \"\($0)\"?"
        } ?? "give the input an `id:`"))
  }
}
