import Indicators
import Tabular
import TestSupport
import Testing

struct GovernanceMechanismTests {
  @Test(.needsShared)
  func `the built-in registry has the ids, behaviours and names of the template`()
    throws
  {
    let template = try Shared.table("data/templates/governance_mechanisms.csv")
    let ours = GovernanceMechanism.toolkitProposal
    #expect(ours.map(\.id) == template.map { $0["mechanism_id"] ?? "" })
    #expect(ours.map(\.behaviour.rawValue) == template.map { $0["behaviour"] ?? "" })
    #expect(ours.map(\.name) == template.map { $0["mechanism_name"] ?? "" })
  }

  @Test func `the built-in registry is our own proposal with four anchors each`() {
    for mechanism in GovernanceMechanism.toolkitProposal {
      #expect(mechanism.origin == "toolkit proposal")
      #expect(Set(mechanism.anchors).count == 4, "\(mechanism.id)")
      #expect(mechanism.question.hasSuffix("?"))
    }
  }

  @Test(.needsShared) func `a registry file replaces the built-in one`() throws {
    var problems: [Diagnostic] = []
    let read = try Shared.table("data/templates/governance_mechanisms.csv").enumerated()
      .compactMap { index, row in
        GovernanceMechanism(
          fields: row, at: SourceLocation(file: "m.csv", line: index + 2), problems: &problems)
      }
    var assessments = GovernanceAssessments()
    problems += assessments.replaceMechanisms(read)
    #expect(problems.isEmpty)
    #expect(assessments.mechanisms.count == 18)
    #expect(assessments.mechanisms[0].origin == "Clarke 2023 table 1 (paraphrased)")
    #expect(assessments.mechanisms[7].anchors[3] == "80% or more")
  }

  @Test func `refuses an unknown behaviour and names the six`() throws {
    var problems: [Diagnostic] = []
    let fields = [
      "mechanism_id": "X1", "behaviour": "build_trust", "mechanism_name": "A mechanism",
    ]
    let read = GovernanceMechanism(
      fields: fields, at: SourceLocation(file: "m.csv", line: 2), problems: &problems)
    #expect(read == nil)
    let problem = try #require(problems.first)
    #expect(problem.message == "“build_trust” is not a value of “behaviour”")
    #expect(problem.expected?.contains("nurture_trust") == true)
    #expect(problem.location?.description == "m.csv:2")
  }

  @Test func `refuses an id that comes twice and keeps the first`() {
    var assessments = GovernanceAssessments()
    let problems = assessments.replaceMechanisms([
      GovernanceMechanism("A", .nurtureTrust, "First", origin: "test"),
      GovernanceMechanism("A", .nurtureTrust, "Second", origin: "test"),
    ])
    #expect(problems.map(\.code) == ["primary-key"])
    #expect(assessments.mechanisms.map(\.name) == ["First"])
  }
}
