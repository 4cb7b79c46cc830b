internal import Statistics
internal import Tabular

/// One row of disaggregated data, understood and judged by itself.
struct DisaggregatedRow {
  let subgroup: Subgroup
  let group: InequalityRecord.Group
  let facts: Facts

  /// What all rows of one outcome, dimension, place and year must agree on.
  struct Facts: Hashable {
    let direction: OutcomeDirection?
    let isOrdered: Bool
    let scale: Double?
    let average: Double?
  }

  init(_ row: InputRow, _ specification: InequalitySpecification) throws(Diagnostic) {
    let isOrdered = try Self.flag(row, "ordered_dimension") ?? specification.isOrdered
    guard let isOrdered else {
      throw row.complaint(
        "ordered_dimension", "required-value", "\"ordered_dimension\" is empty",
        expected: "1 for subgroups with an order, 0 for others")
    }
    let given = try row.number("indicator_scale")
    if let given, OutcomeScale(given) == nil {
      throw row.complaint(
        "indicator_scale", "constraint-error", "\"\(row.text("indicator_scale"))\" is no scale",
        expected: "a number above 0, such as 1, 100 or 1000")
    }
    let scale = specification.scale ?? given
    facts = Facts(
      direction: try Self.direction(row) ?? specification.direction, isOrdered: isOrdered,
      scale: scale, average: try row.number("setting_average"))
    let estimate = try Self.estimate(row, scale, specification)
    let order = try row.number("subgroup_order")
    if isOrdered, order == nil {
      throw row.complaint(
        "subgroup_order", "required-value",
        "a subgroup of an ordered dimension has no \"subgroup_order\"",
        expected: "1 for the most disadvantaged subgroup, 2 for the next, and so on")
    }
    subgroup = Subgroup(
      estimate, standardError: try Self.notNegative(row, "se"),
      population: try Self.notNegative(row, "population"), order: isOrdered ? order : nil,
      isReference: try Self.flag(row, "reference_subgroup") ?? false)
    group = InequalityRecord.Group(
      try row.required("subgroup"), interval: try Self.interval(row), flag: row.text("flag"),
      source: row.source)
  }

  private static func flag(_ row: InputRow, _ column: String) throws(Diagnostic) -> Bool? {
    switch row.text(column).lowercased() {
    case "", "na": return nil
    case "1", "1.0", "true", "yes": return true
    case "0", "0.0", "false", "no": return false
    case let text:
      throw row.complaint(
        column, "constraint-error", "\"\(text)\" is not a value of \"\(column)\"",
        expected: "1 or 0")
    }
  }

  private static func direction(_ row: InputRow) throws(Diagnostic) -> OutcomeDirection? {
    if let word = OutcomeDirection(rawValue: row.text("favourable_indicator").lowercased()) {
      return word
    }
    return try flag(row, "favourable_indicator").map { $0 ? .favourable : .adverse }
  }

  private static func notNegative(
    _ row: InputRow, _ column: String,
  ) throws(Diagnostic) -> Double? {
    guard let number = try row.number(column) else { return nil }
    guard number >= 0 else {
      throw row.complaint(
        column, "constraint-error", "\"\(row.text(column))\" is below 0", expected: "0 or more")
    }
    return number
  }

  private static func estimate(
    _ row: InputRow, _ scale: Double?, _ specification: InequalitySpecification,
  ) throws(Diagnostic) -> Double? {
    guard let estimate = try row.number("estimate") else { return nil }
    let outcome = scale.flatMap { OutcomeScale($0, isBounded: specification.isBounded) }
    guard let greatest = outcome?.greatest else { return estimate }
    guard estimate >= 0, estimate <= greatest * (1 + 1e-9) else {
      throw row.complaint(
        "estimate", "constraint-error",
        "\"\(row.text("estimate"))\" is not between 0 and the scale, \(greatest.shortestText)",
        hint:
          "correct \"indicator_scale\"; or say `inequality: {bounded: false}` where the outcome can pass it"
      )
    }
    return min(estimate, greatest)
  }

  private static func interval(_ row: InputRow) throws(Diagnostic) -> Interval? {
    guard let lower = try row.number("ci_lb"), let upper = try row.number("ci_ub") else {
      return nil
    }
    guard let interval = Interval(lower, upper) else {
      throw row.complaint(
        "ci_lb", "constraint-error",
        "the limits \(row.text("ci_lb")) and \(row.text("ci_ub")) are crossed")
    }
    return interval
  }
}
