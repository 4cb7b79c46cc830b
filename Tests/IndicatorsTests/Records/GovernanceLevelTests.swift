import Indicators
import Testing

struct GovernanceLevelTests {
  @Test(arguments: [
    ("emerging", 1), ("Progressing", 2), (" ESTABLISHED ", 3), ("advanced", 4), ("1", 1), ("4", 4),
  ])
  func `reads words in any case and the codes 1 to 4`(text: String, code: Int) {
    #expect(GovernanceLevel(reading: text)?.rawValue == code)
  }

  @Test(arguments: ["5", "0", "", "emerg", "1.0", "not_assessed", "E"])
  func `refuses what is not in the list`(text: String) {
    #expect(GovernanceLevel(reading: text) == nil)
  }

  @Test func `keeps the three reasons for having no level apart`() {
    #expect(GovernanceStanding(reading: "not_assessed") == .notAssessed)
    #expect(GovernanceStanding(reading: "Not applicable") == .notApplicable)
    #expect(GovernanceStanding(reading: "do-not-know") == .doNotKnow)
    #expect(GovernanceStanding(reading: "3") == .level(.established))
    #expect(GovernanceStanding(reading: "5") == nil)
    #expect(GovernanceStanding(reading: "") == nil)
  }

  @Test func `takes the lower of two middle levels and knows the upper`() throws {
    let even = try #require(
      GovernanceLevel.middle(of: [.advanced, .progressing, .emerging, .established]))
    #expect(even.lower == .progressing)
    #expect(even.upper == .established)
    let odd = try #require(GovernanceLevel.middle(of: [.advanced, .emerging, .emerging]))
    #expect(odd.lower == .emerging)
    #expect(odd.upper == .emerging)
    #expect(GovernanceLevel.middle(of: []) == nil)
  }

  @Test func `has four different letters`() {
    #expect(GovernanceLevel.allCases.map(\.letter) == ["E", "P", "S", "A"])
  }

  @Test func `knows both orders of the six behaviours`() {
    let pathway = [
      "deliver_strategy", "align_structures", "build_understanding", "enable_stakeholders",
      "nurture_trust", "foster_relations",
    ]
    #expect(GovernanceBehaviour.allCases.map(\.rawValue) == pathway)
    #expect(
      GovernanceBehaviour.strategyOrder == [
        .buildUnderstanding, .fosterRelations, .enableStakeholders, .alignStructures,
        .nurtureTrust, .deliverStrategy,
      ])
    #expect(GovernanceBehaviour(reading: "Nurture trust") == .nurtureTrust)
    #expect(GovernanceBehaviour.fosterRelations.place == 6)
  }
}
