internal import Tabular

/// Two rounds of one area, mechanism by mechanism.
struct RoundComparison {
  /// A mechanism that has a level in both rounds, against the same anchors.
  struct Pair {
    let mechanism: GovernanceMechanism
    let before: GovernanceLevel
    let after: GovernanceLevel
  }

  let from: GovernanceAssessment
  let to: GovernanceAssessment
  /// The mechanisms that can be compared, in the order of the registry.
  private(set) var pairs: [Pair] = []
  /// Those left out because their anchors changed.
  private(set) var changedAnchors: [String] = []
  /// Those left out because a round has no level.
  private(set) var withoutLevel: [String] = []
  /// Where the compared ratings were read.
  private(set) var locations: [SourceLocation?] = []

  /// Compares two rounds.
  init(
    from: GovernanceAssessment, to: GovernanceAssessment, _ mechanisms: [GovernanceMechanism]
  ) {
    self.from = from
    self.to = to
    for mechanism in mechanisms {
      guard let before = from.level(of: mechanism.id), let after = to.level(of: mechanism.id),
        let earlier = from.ratings[mechanism.id], let later = to.ratings[mechanism.id]
      else {
        withoutLevel.append(mechanism.id)
        continue
      }
      guard earlier.anchors == later.anchors else {
        changedAnchors.append(mechanism.id)
        continue
      }
      pairs.append(Pair(mechanism: mechanism, before: before, after: after))
      locations += [earlier.location, later.location]
    }
  }

  /// Mechanisms whose level rose.
  var improved: Int { pairs.count { $0.after > $0.before } }
  /// Mechanisms whose level is the same.
  var unchanged: Int { pairs.count { $0.after == $0.before } }
  /// Mechanisms whose level fell.
  var declined: Int { pairs.count { $0.after < $0.before } }

  /// `2023-2025`, or one year where both rounds are of it.
  var period: String {
    from.date.year == to.date.year
      ? String(to.date.year) : "\(from.date.year)-\(to.date.year)"
  }

  /// A self-assessment and another are not the same instrument; the difference is shown with every figure.
  var flags: [ValueFlag] { from.method == to.method ? [] : [.methodsDiffer] }

  /// What was left out, and what makes the comparison weaker.
  var note: String {
    NoteText.joined([
      "rounds \(from.round) and \(to.round)",
      flags.isEmpty ? "" : "methods differ: \(from.method.rawValue), then \(to.method.rawValue)",
      changedAnchors.isEmpty
        ? "" : "left out, anchors changed: \(changedAnchors.joined(separator: ", "))",
      withoutLevel.isEmpty
        ? "" : "left out, not assessed in both: \(withoutLevel.joined(separator: ", "))",
    ])
  }
}
