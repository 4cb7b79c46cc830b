internal import Tabular

/// How the mechanisms of one behaviour, or of all, stand in one assessment.
struct StandingTally {
  /// A mechanism that was assessed.
  struct Assessed {
    let mechanism: GovernanceMechanism
    let level: GovernanceLevel
  }

  /// The behaviour; `nil` for all together.
  let behaviour: GovernanceBehaviour?
  /// The mechanisms that have a level, in the order of the registry.
  private(set) var assessed: [Assessed] = []
  /// How many mechanisms have each standing; a registered mechanism without a row is not assessed.
  private(set) var counts: [GovernanceStanding: Int] = [:]
  /// Where the ratings were read.
  private(set) var locations: [SourceLocation?] = []

  /// Sorts the mechanisms of a behaviour, or of all, by their standing in an assessment.
  init(
    _ behaviour: GovernanceBehaviour?, of assessment: GovernanceAssessment,
    against registry: [GovernanceMechanism]
  ) {
    self.behaviour = behaviour
    for mechanism in registry where behaviour == nil || mechanism.behaviour == behaviour {
      let rating = assessment.ratings[mechanism.id]
      let standing = rating?.standing ?? .notAssessed
      counts[standing, default: 0] += 1
      if let rating { locations.append(rating.location) }
      if let level = standing.level {
        assessed.append(Assessed(mechanism: mechanism, level: level))
      }
    }
  }

  /// All six behaviours in the order of the Pathway, then all mechanisms together.
  static func all(
    of assessment: GovernanceAssessment, against registry: [GovernanceMechanism]
  ) -> [StandingTally] {
    let behaviours: [GovernanceBehaviour?] = GovernanceBehaviour.allCases + [nil]
    return behaviours.map { StandingTally($0, of: assessment, against: registry) }
      .filter { $0.registered > 0 }
  }

  /// The levels of the assessed mechanisms.
  var levels: [GovernanceLevel] { assessed.map(\.level) }

  /// The mechanisms of the registry.
  var registered: Int { counts.values.reduce(0, +) }

  /// The mechanisms of the registry that apply here.
  var applicable: Int { registered - counts[.notApplicable, default: 0] }

  /// The names of the mechanisms at a level, in the order of the registry.
  func names(at level: GovernanceLevel) -> [String] {
    assessed.filter { $0.level == level }.map(\.mechanism.name)
  }

  /// Assessed over applicable mechanisms, in per cent; `nil` where none applies (pse.md A5).
  var completeness: Double? {
    applicable > 0 ? 100 * Double(assessed.count) / Double(applicable) : nil
  }
}
