public import Tabular

/// Rated governance mechanisms of all assessments, and the registry of mechanisms that they are rated against.
public struct GovernanceAssessments: Sendable {
  /// The registry, in print order within each behaviour; the toolkit's own proposal until it is replaced.
  public private(set) var mechanisms: [GovernanceMechanism]
  /// The ratings, in the order in which they were added.
  public private(set) var ratings: [GovernanceRating] = []
  /// The ratings by groups of respondents, in the order in which they were added.
  public private(set) var groupRatings: [GroupRating] = []

  private var known: Set<String>
  private var firstOfAssessment: [[String]: Int] = [:]
  private var ratingIndex: [[String]: Int] = [:]
  private var groupIndex: [[String]: Int] = [:]

  /// No assessment, and the toolkit's own registry.
  public init() {
    mechanisms = GovernanceMechanism.toolkitProposal
    known = Set(mechanisms.map(\.id))
  }

  /// Replaces the registry; to be done before ratings are added, because they are judged against it.
  ///
  /// Gives back an error for each id that comes twice; the first of them stands.
  public mutating func replaceMechanisms(_ replacement: [GovernanceMechanism]) -> [Diagnostic] {
    mechanisms = []
    known = []
    var problems: [Diagnostic] = []
    for mechanism in replacement {
      if known.insert(mechanism.id).inserted {
        mechanisms.append(mechanism)
      } else {
        problems.append(
          Diagnostic(.error, "primary-key", "mechanism “\(mechanism.id)” is registered twice"))
      }
    }
    return problems
  }

  /// Adds a rating; where the diagnostics that it gives back hold an error the rating is refused.
  public mutating func add(_ rating: GovernanceRating) -> [Diagnostic] {
    var problems = unknownMechanism(rating.mechanism, at: rating.location)
    let assessment = [rating.area.code, rating.assessment]
    let key = assessment + [rating.mechanism]
    if let earlier = ratingIndex[key].map({ ratings[$0] }) {
      problems.append(
        Self.duplicate(
          "mechanism “\(rating.mechanism)” of assessment “\(rating.assessment)” (\(rating.area.code))",
          at: rating.location, first: earlier.location))
    }
    if let first = firstOfAssessment[assessment].map({ ratings[$0] }) {
      problems += Self.disagreement(of: rating, with: first)
    }
    guard problems.isEmpty else { return problems }
    if firstOfAssessment[assessment] == nil { firstOfAssessment[assessment] = ratings.count }
    ratingIndex[key] = ratings.count
    ratings.append(rating)
    return []
  }

  /// Adds a rating by a group; where the diagnostics that it gives back hold an error the rating is refused.
  public mutating func add(_ rating: GroupRating) -> [Diagnostic] {
    var problems = unknownMechanism(rating.mechanism, at: rating.location)
    let key = [rating.country.code, rating.assessment, rating.mechanism, rating.group.rawValue]
    if let earlier = groupIndex[key].map({ groupRatings[$0] }) {
      problems.append(
        Self.duplicate(
          "rating of “\(rating.mechanism)” by \(rating.group.name) in “\(rating.assessment)”",
          at: rating.location, first: earlier.location))
    }
    guard problems.isEmpty else { return problems }
    groupIndex[key] = groupRatings.count
    groupRatings.append(rating)
    return []
  }

  private func unknownMechanism(_ id: String, at location: SourceLocation?) -> [Diagnostic] {
    guard !known.contains(id) else { return [] }
    return [
      Diagnostic(
        .error, "foreign-key", "“\(id)” is not a mechanism of the registry", at: location,
        expected: mechanisms.map(\.id).joined(separator: ", "),
        hint: "a governance-mechanisms input replaces the built-in registry")
    ]
  }

  private static func duplicate(
    _ what: String, at location: SourceLocation?, first: SourceLocation?
  ) -> Diagnostic {
    let places = [first, location].map { $0?.description ?? "an unknown place" }
    return Diagnostic(
      .error, "primary-key", "\(what) comes twice, at \(places[0]) and at \(places[1])",
      at: location)
  }

  /// An assessment has one date, one round and one method: rows that say otherwise would make its year a matter of row order.
  private static func disagreement(
    of rating: GovernanceRating, with first: GovernanceRating
  ) -> [Diagnostic] {
    let facts = [
      ("date", first.date.description, rating.date.description),
      ("round", String(first.round), String(rating.round)),
      ("method", first.method.rawValue, rating.method.rawValue),
    ]
    return facts.filter { $0.1 != $0.2 }.map { name, held, said in
      Diagnostic(
        .error, "constraint-error",
        "assessment “\(rating.assessment)” has \(name) \(held) at \(first.source), here \(said)",
        at: rating.location)
    }
  }
}
