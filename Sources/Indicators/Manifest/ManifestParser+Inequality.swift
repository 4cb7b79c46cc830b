internal import Statistics
internal import Tabular

extension ManifestParser {
  private static let inequalityKeys = [
    "measures", "level", "force", "draws", "seed", "gradient", "gradient_error",
    "concentration_error", "attributable_error", "compatibility", "scale", "bounded", "direction",
    "ordered", "ordered_by",
  ]

  private enum Compatibility: String, CaseIterable {
    case none, healthequal
  }

  /// `inequality:` of an input of disaggregated data.
  mutating func inequality(_ node: ManifestNode) -> InequalitySpecification {
    let found = node.mapping(Self.inequalityKeys, &problems)
    var inequality = InequalitySpecification()
    inequality.measures = found["measures"]?.elements.compactMap {
      $0.choice(InequalityMeasure.self, &problems)
    }
    readOptions(found, into: &inequality.options)
    if let node = found["draws"] {
      inequality.draws =
        node.integer(in: SimulatedDraws.fewest...SimulatedDraws.most, &problems)
        ?? inequality.draws
    }
    if let node = found["seed"] {
      inequality.seed = node.integer(in: 0...Int.max, &problems).map { UInt64($0) } ?? 1
    }
    if let node = found["scale"], let scale = node.number(&problems) {
      if OutcomeScale(scale) != nil {
        inequality.scale = scale
      } else {
        problems.append(
          node.complaint(
            "\(node.path) is \(node.scalar ?? "")",
            expected: "a number above 0, such as 1, 100 or 1000"
          ))
      }
    }
    inequality.isBounded = found["bounded"]?.flag(&problems)
    inequality.direction = found["direction"]?.choice(OutcomeDirection.self, &problems)
    inequality.isOrdered = found["ordered"]?.flag(&problems)
    inequality.orderedBreakdowns = found["ordered_by"]?.texts(&problems) ?? []
    return inequality
  }

  private mutating func readOptions(
    _ found: [String: ManifestNode], into options: inout InequalityOptions
  ) {
    if let node = found["level"], let level = node.number(&problems) {
      if level > 0, level < 1 {
        options.level = level
      } else {
        problems.append(
          node.complaint("\(node.path) is \(node.scalar ?? "")", expected: "between 0 and 1"))
      }
    }
    options.force = found["force"]?.flag(&problems) ?? false
    if let node = found["gradient"] {
      options.gradient = node.choice(InequalityOptions.Gradient.self, &problems) ?? .logit
    }
    if let node = found["gradient_error"] {
      options.slopeError = node.choice(InequalityOptions.FitError.self, &problems) ?? .fit
    }
    if let node = found["concentration_error"] {
      options.concentrationError =
        node.choice(InequalityOptions.FitError.self, &problems) ?? .subgroups
    }
    if let node = found["attributable_error"] {
      options.attributableError =
        node.choice(InequalityOptions.AttributableError.self, &problems) ?? .subgroups
    }
    options.reproducesHealthequal =
      found["compatibility"]?.choice(Compatibility.self, &problems) == .healthequal
  }
}
