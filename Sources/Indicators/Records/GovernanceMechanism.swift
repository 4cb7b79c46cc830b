public import Tabular

/// A governance mechanism of the registry: what is rated, and what each level looks like.
public struct GovernanceMechanism: Hashable, Sendable {
  /// The id that ratings name, for example `DS1`.
  public var id: String
  /// The behaviour that it belongs to.
  public var behaviour: GovernanceBehaviour
  /// A short name.
  public var name: String
  /// What is asked.
  public var question: String
  /// What each level looks like, from emerging to advanced.
  public var anchors: [String]
  /// Where the wording comes from.
  public var origin: String

  /// Makes a mechanism.
  public init(
    _ id: String, _ behaviour: GovernanceBehaviour, _ name: String, question: String = "",
    anchors: [String] = [], origin: String
  ) {
    self.id = id
    self.behaviour = behaviour
    self.name = name
    self.question = question
    self.anchors = anchors
    self.origin = origin
  }

  /// Understands one row of a `governance-mechanisms` input, by our column names; `nil` with the reasons in `problems`.
  ///
  /// `columns` gives each name's physical column, for the reasons' places.
  public init?(
    fields: [String: String], columns: [String: Int] = [:], at location: SourceLocation,
    problems: inout [Diagnostic]
  ) {
    var row = RecordFields(fields, columns: columns, at: location)
    let id = row.text("mechanism_id")
    let behaviour = row.read("behaviour", as: GovernanceBehaviour.codes) {
      GovernanceBehaviour(reading: $0)
    }
    let name = row.text("mechanism_name")
    problems += row.problems
    guard let id, let behaviour, let name else { return nil }
    let anchors = GovernanceLevel.allCases.map {
      row.optional("anchor_\($0.rawValue)_\($0.code)") ?? ""
    }
    self.init(
      id, behaviour, name, question: row.optional("question") ?? "", anchors: anchors,
      origin: row.optional("origin") ?? "")
  }
}

extension GovernanceBehaviour {
  /// The codes, for messages.
  static var codes: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
