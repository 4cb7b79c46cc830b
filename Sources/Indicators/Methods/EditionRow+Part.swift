internal import Tabular

extension EditionRow {
  private static let constants = ["floor", "ceiling", "minimum", "target"]
  private static let transforms = [
    "as-is", "increasing", "decreasing", "complement", "capped-ratio",
  ]

  /// The part of a tracer that the row describes.
  func part() throws(Diagnostic) -> Tracer.Part {
    let input = try required("input")
    guard InputKey.all.contains(where: { $0.key == input }) else {
      throw problem(
        "foreign-key", "\"\(input)\" is no input key", column: "input",
        expected: InputKey.serviceCoverage.map(\.key).joined(separator: ", "))
    }
    let transform = try transform()
    for column in Self.constants where !self[column].isEmpty {
      guard transform.constants.contains(where: { $0.column == column }) else {
        throw problem(
          "row-constraint", "the transform \(transform.name) takes no \(column)", column: column)
      }
    }
    return Tracer.Part(input, self["unit"], transform)
  }

  private func transform() throws(Diagnostic) -> TracerTransform {
    switch self["transform"] {
    case "as-is": return .asIs
    case "increasing":
      let ends = try ends()
      return .increasing(floor: ends.floor, ceiling: ends.ceiling)
    case "decreasing":
      let ends = try ends()
      return .decreasing(floor: ends.floor, ceiling: ends.ceiling)
    case "complement":
      let minimum = try number("minimum")
      guard (0..<100).contains(minimum) else {
        throw problem(
          "constraint-error", "a minimum is from 0 to below 100", column: "minimum")
      }
      return .complement(minimum: minimum)
    case "capped-ratio":
      let target = try number("target")
      guard target > 0 else {
        throw problem("constraint-error", "a target is above 0", column: "target")
      }
      return .ratio(target: target)
    default:
      throw problem(
        "constraint-error", "\"\(self["transform"])\" is no transform", column: "transform",
        expected: Self.transforms.joined(separator: ", "))
    }
  }

  private func ends() throws(Diagnostic) -> (floor: Double, ceiling: Double) {
    let floor = try number("floor")
    let ceiling = try number("ceiling")
    guard floor < ceiling else {
      throw problem("row-constraint", "the ceiling is not above the floor", column: "ceiling")
    }
    return (floor, ceiling)
  }
}
