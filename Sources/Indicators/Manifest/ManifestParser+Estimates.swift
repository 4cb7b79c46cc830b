internal import Statistics
internal import Tabular

extension ManifestParser {
  private static let targets = [
    "proportion", "mean", "total", "ratio", "quantile", "concentration", "kakwani",
  ]
  private static let conditions =
    ["is"] + EstimateSpecification.Comparator.allCases.map(\.rawValue)

  /// What is read beside each target; anything else there would be passed over and the figure be another than was meant.
  private static let companions: [String: [String]] = [
    "proportion": conditions, "total": conditions, "ratio": ["over"], "quantile": ["at", "rule"],
    "concentration": conditions + ["rank", "index", "bounds", "se"],
    "kakwani": ["ability", "rank"],
  ]

  private static let estimateKeys =
    ["id", "title", "by", "where", "interval", "unit", "compare"] + targets
    + Set(companions.values.joined()).sorted()

  /// One entry of `estimates:`.
  mutating func estimate(_ node: ManifestNode) -> EstimateSpecification? {
    let found = node.mapping(Self.estimateKeys, &problems)
    guard let id = required("id", in: found, of: node)?.text(&problems) else { return nil }
    if !Self.isIdentifier(id) {
      problems.append(
        (found["id"] ?? node).complaint(
          "estimate id \"\(id)\" cannot be part of an indicator's id",
          expected: "letters, digits and _"))
    }
    let named = Self.targets.filter { found[$0] != nil }
    guard named.count == 1, let word = named.first, let target = target(word, found, node) else {
      if named.count != 1 {
        problems.append(
          node.complaint(
            "\(node.path) names \(named.isEmpty ? "nothing" : "more than one thing") to estimate",
            code: "missing-key", expected: "one of \(Self.targets.joined(separator: ", "))"))
      }
      return nil
    }
    refuseStrangers(beside: word, found)
    var estimate = EstimateSpecification(id, target, place: node.place)
    estimate.title = found["title"]?.text(&problems) ?? id
    estimate.by = found["by"]?.elements.map { $0.texts(&problems) } ?? []
    estimate.filter = listMap(found["where"])
    estimate.interval = found["interval"].flatMap { interval($0) }
    estimate.unit = found["unit"]?.text(&problems)
    estimate.comparisons = found["compare"]?.elements.compactMap { comparison($0, estimate) } ?? []
    return estimate
  }

  static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
  }

  private mutating func target(
    _ word: String, _ found: [String: ManifestNode], _ node: ManifestNode
  ) -> EstimateSpecification.Target? {
    guard let column = found[word]?.text(&problems) else { return nil }
    switch word {
    case "proportion":
      return condition(found, node).map { .proportion(column, $0) }
    case "mean": return .mean(column)
    case "total":
      return .total(column, hasCondition(found) ? condition(found, node) : nil)
    case "ratio":
      return required("over", in: found, of: node)?.text(&problems).map {
        .ratio(column, over: $0)
      }
    case "quantile":
      let shares = found["at"]?.elements.compactMap { $0.number(&problems) } ?? [0.5]
      for share in shares where share <= 0 || share >= 1 {
        problems.append(
          node.complaint("\(node.path) asks for quantile \(share)", expected: "between 0 and 1"))
      }
      let rule = found["rule"]?.choice(EstimateSpecification.QuantileWord.self, &problems)
      return .quantile(column, at: shares, rule: rule ?? .least)
    case "kakwani":
      guard let ability = required("ability", in: found, of: node)?.text(&problems),
        let rank = required("rank", in: found, of: node)?.text(&problems)
      else { return nil }
      return .kakwani(column, ability: ability, rank: rank)
    default: return concentration(column, found, node)
    }
  }

  private func hasCondition(_ found: [String: ManifestNode]) -> Bool {
    Self.conditions.contains { found[$0] != nil }
  }

  private mutating func refuseStrangers(beside word: String, _ found: [String: ManifestNode]) {
    let own = Self.companions[word] ?? []
    let others = Set(Self.companions.values.joined()).subtracting(own).sorted()
    for key in others {
      guard let node = found[key] else { continue }
      let isCondition = Self.conditions.contains(key)
      problems.append(
        node.complaint(
          "`\(key)` is not read beside `\(word)`", code: "unknown-key",
          expected: own.isEmpty ? nil : "one of \(own.joined(separator: ", "))",
          hint: isCondition ? "rows are chosen with `where:`" : "take it out"))
    }
  }

  /// What makes a row count: 1 where the entry says nothing.
  private mutating func condition(
    _ found: [String: ManifestNode], _ node: ManifestNode
  ) -> EstimateSpecification.Condition? {
    var conditions: [EstimateSpecification.Condition] = []
    if let texts = found["is"]?.texts(&problems) { conditions.append(.isListed(texts)) }
    for comparator in EstimateSpecification.Comparator.allCases {
      if let limit = found[comparator.rawValue]?.number(&problems) {
        conditions.append(.compares(comparator, limit))
      }
    }
    guard conditions.count <= 1 else {
      problems.append(
        node.complaint(
          "\(node.path) has more than one condition",
          expected: "one of is, above, below, at_least, at_most"))
      return nil
    }
    return conditions.first ?? .isOne
  }

  private mutating func concentration(
    _ column: String, _ found: [String: ManifestNode], _ node: ManifestNode
  ) -> EstimateSpecification.Target? {
    guard let rank = required("rank", in: found, of: node)?.text(&problems) else { return nil }
    let index =
      found["index"]?.choice(EstimateSpecification.ConcentrationWord.self, &problems) ?? .standard
    let bounds = found["bounds"]?.elements.compactMap { $0.number(&problems) } ?? [0, 1]
    if bounds.count != 2 || bounds[0] >= bounds[1] {
      problems.append(
        node.complaint("\(node.path).bounds are not two numbers in order", expected: "[0, 1]"))
      return nil
    }
    var error = ConcentrationError.linearised
    if let node = found["se"] {
      guard let given = concentrationError(node) else { return nil }
      error = given
    }
    return .concentration(
      column, hasCondition(found) ? condition(found, node) : nil, rank: rank,
      EstimateSpecification.Concentration(index: index, bounds: bounds, error: error))
  }

  /// How the standard error of a concentration index is made.
  mutating func concentrationError(_ node: ManifestNode) -> ConcentrationError? {
    let errors: [String: ConcentrationError] = [
      "linearised": .linearised, "convenient-regression": .convenientRegression,
      "independent": .independent,
    ]
    let word = node.text(&problems) ?? "linearised"
    if let error = errors[word] { return error }
    problems.append(
      node.complaint(
        "\(node.path) is \"\(word)\"",
        expected: "one of \(errors.keys.sorted().joined(separator: ", "))"))
    return nil
  }

  /// A method of intervals, by our word or by a common one.
  mutating func interval(_ node: ManifestNode) -> IntervalMethod? {
    let aliases = ["t": "wald", "dhs": "two-standard-errors", "asin": "arcsine", "z": "normal"]
    if let text = node.scalar, let method = IntervalMethod(rawValue: aliases[text] ?? text) {
      return method
    }
    return node.choice(IntervalMethod.self, &problems)
  }

  private mutating func comparison(
    _ node: ManifestNode, _ estimate: EstimateSpecification
  ) -> EstimateSpecification.Comparison? {
    let found = node.mapping(["by", "of", "as"], &problems)
    guard let by = required("by", in: found, of: node)?.text(&problems),
      let groups = required("of", in: found, of: node)?.texts(&problems)
    else { return nil }
    let word = found["as"]?.text(&problems) ?? "difference"
    guard groups.count == 2, estimate.by.contains([by]), ["difference", "ratio"].contains(word)
    else {
      problems.append(
        node.complaint(
          "\(node.path) does not compare two groups of a breakdown",
          expected: "`by`: one of the estimate's breakdowns; `of`: two groups; "
            + "`as`: difference or ratio"))
      return nil
    }
    return EstimateSpecification.Comparison(
      by: by, groups: groups, isRatio: word == "ratio", place: node.place)
  }
}
