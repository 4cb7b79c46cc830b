extension ServiceCoverageEdition {
  /// The columns of an edition as a table, one row for each part of a tracer.
  public static let columns = [
    "tracer", "subindex", "input", "unit", "transform", "floor", "ceiling", "minimum", "target",
    "combine", "weight", "condition", "years",
  ]

  /// The edition as rows by column name: what `init(name:table:)` reads.
  public var table: [[String: String]] {
    tracers.flatMap { tracer in tracer.parts.map { row(of: $0, in: tracer) } }
  }

  private func row(of part: Tracer.Part, in tracer: Tracer) -> [String: String] {
    var row = Dictionary(uniqueKeysWithValues: Self.columns.map { ($0, "") })
    row["tracer"] = tracer.key
    row["subindex"] = tracer.subindex.rawValue
    row["input"] = part.input
    row["unit"] = part.unit
    row["combine"] = tracer.combination.rawValue
    row["weight"] = Self.text(tracer.weight)
    row["condition"] = Self.text(tracer.condition)
    row["years"] = reportingYears.map(String.init).joined(separator: " ")
    row["transform"] = part.transform.name
    for (column, constant) in part.transform.constants { row[column] = Self.text(constant) }
    return row
  }

  /// The shortest decimal that reads back to the same number.
  private static func text(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func text(_ condition: Tracer.Condition) -> String {
    switch condition {
    case .always: "always"
    case .only(let countries): countries.joined(separator: " ")
    }
  }
}

extension TracerTransform {
  /// The name in the column `transform`.
  var name: String {
    switch self {
    case .asIs: "as-is"
    case .increasing: "increasing"
    case .decreasing: "decreasing"
    case .complement: "complement"
    case .ratio: "capped-ratio"
    }
  }

  /// The constants with the columns that hold them.
  var constants: [(column: String, value: Double)] {
    switch self {
    case .asIs: []
    case .increasing(let floor, let ceiling), .decreasing(let floor, let ceiling):
      [("floor", floor), ("ceiling", ceiling)]
    case .complement(let minimum): [("minimum", minimum)]
    case .ratio(let target): [("target", target)]
    }
  }
}
