internal import Statistics
internal import Tabular

/// What cannot be computed where the data are kept, said before anything is asked.
enum EnginePushdown {
  /// Kinds of inputs that are read at an engine.
  static let kinds = RecordPushdown.kinds.union([.survey, .households, .careSeeking])

  /// What of a plan an engine cannot sum.
  static func complaints(
    about plan: MicrodataPlan, _ specification: InputSpecification
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let place = plan.design.place ?? specification.place
    if plan.design.replicates != nil {
      found.append(complaint("replicate weights", at: place))
    }
    if plan.units == .elements {
      found.append(complaint("a sample without clusters (`design: {cluster: …}`)", at: place))
    }
    for estimate in specification.estimates {
      switch estimate.target {
      case .quantile: found.append(complaint("a quantile", at: estimate.place))
      case .concentration, .kakwani:
        found.append(complaint("an index along a continuous rank", at: estimate.place))
      case .proportion, .mean, .total, .ratio: break
      }
    }
    if found.isEmpty, plan.rankings.contains(where: { $0.shares.isEmpty }) {
      var complaint = complaint(
        "an index along a continuous rank, a median of groups or a band of a distribution",
        at: specification.place)
      complaint.hint =
        specification.kind == .careSeeking
        ? "ask a view without the column \(CarePlan.score)"
        : "name what can be: `measures: [budget-share, payments, depth, impoverishment]`"
      found.append(complaint)
    }
    return found
  }

  /// That something is to be computed here.
  static func complaint(_ what: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, "engine-pushdown", "\(what) cannot be computed at an engine", at: place,
      expected: "proportions, means, ratios and totals of a sample of clusters",
      hint: "leave it out, or read an extract as a file with `path:`", concern: .manifest)
  }
}
