internal import Statistics
internal import Tabular

extension ManifestParser {
  /// The keys that only an input of kind `care-seeking` has.
  static let careSeekingKeys = [
    "source_map", "conditions", "family_planning", "delivery", "antenatal", "concentration",
    "variant",
  ]

  /// What a `care-seeking` input asks for; complaints where another kind of input has its keys.
  mutating func readCareSeeking(
    _ found: [String: ManifestNode], into input: inout InputSpecification
  ) {
    guard input.kind == .careSeeking else {
      for key in Self.careSeekingKeys {
        guard let node = found[key] else { continue }
        problems.append(
          node.complaint(
            "an input of kind \(input.kind.rawValue) has no `\(key)`", code: "unknown-key",
            hint: "`\(key)` belongs to inputs of kind care-seeking"))
      }
      return
    }
    var care = CareSeekingSpecification()
    care.form = found["layout"]?.choice(CareSeekingSpecification.Form.self, &problems)
    care.sourceMap = found["source_map"]?.text(&problems)
    care.variant = found["variant"]?.text(&problems)
    if let node = found["conditions"] { care.conditions = conditions(node) }
    care.familyPlanning = found["family_planning"].flatMap { question($0, "source", ["method"]) }
    care.delivery = found["delivery"].flatMap { question($0, "source", []) }
    care.antenatal = found["antenatal"].flatMap { question($0, "sources", []) }
    care.disaggregation = found["disaggregate"]?.elements.map { $0.texts(&problems) }
    care.interval = found["interval"].flatMap { interval($0) }
    if let node = found["concentration"] { concentration(node, into: &care) }
    input.careSeeking = care
  }

  private mutating func conditions(
    _ node: ManifestNode
  ) -> [CareSeekingSpecification.Condition] {
    var conditions: [CareSeekingSpecification.Condition] = []
    for (key, value) in node.pairs(&problems) {
      guard let name = key.scalar else { continue }
      if name == "any" || !Self.isIdentifier(name) {
        problems.append(
          key.complaint(
            "a condition cannot be named \"\(name)\"",
            expected: name == "any"
              ? "another name; \"any\" is all conditions together" : "letters, digits and _"))
      }
      let found = value.mapping(["when", "sources", "any_of", "source_map"], &problems)
      var condition = CareSeekingSpecification.Condition(name)
      condition.place = value.place
      condition.sourceMap = found["source_map"]?.text(&problems)
      condition.members = found["any_of"]?.texts(&problems) ?? []
      condition.when = listMap(found["when"])
      if condition.members.isEmpty {
        condition.sources = required("sources", in: found, of: value)?.text(&problems) ?? ""
        if condition.when.isEmpty { condition.when = [name: ["1"]] }
      }
      conditions.append(condition)
    }
    check(conditions)
    return conditions
  }

  /// A union names conditions that have columns of their own.
  private mutating func check(_ conditions: [CareSeekingSpecification.Condition]) {
    let known = conditions.filter { $0.members.isEmpty }.map(\.name)
    for condition in conditions {
      for member in condition.members where !known.contains(member) {
        problems.append(
          Diagnostic(
            .error, "manifest-value",
            "condition \(condition.name) is made of \"\(member)\", which is none",
            at: condition.place, expected: "some of \(known.joined(separator: ", "))",
            concern: .manifest))
      }
    }
  }

  private mutating func question(
    _ node: ManifestNode, _ column: String, _ others: [String]
  ) -> CareSeekingSpecification.Question? {
    let found = node.mapping([column, "when", "source_map"] + others, &problems)
    guard let source = required(column, in: found, of: node)?.text(&problems) else { return nil }
    var question = CareSeekingSpecification.Question(source: source)
    question.when = listMap(found["when"])
    question.method = found["method"]?.text(&problems)
    question.sourceMap = found["source_map"]?.text(&problems)
    question.place = node.place
    return question
  }

  private mutating func concentration(
    _ node: ManifestNode, into care: inout CareSeekingSpecification
  ) {
    let found = node.mapping(["se", "interval"], &problems)
    if let node = found["se"], let error = concentrationError(node) {
      care.concentrationError = error
    }
    if let node = found["interval"], let method = interval(node) {
      care.concentrationInterval = method
    }
  }
}
