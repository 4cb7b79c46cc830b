import Indicators
import Tabular
import TestSupport
import Testing

struct GovernanceAssessmentsTests {
  @Test(.needsShared) func `the templates are accepted whole`() throws {
    let (assessments, problems) = try GovernanceSamples.templates()
    #expect(problems.isEmpty)
    #expect(assessments.ratings.count == 90)
    #expect(assessments.groupRatings.count == 54)
    #expect(
      assessments.assessments.map(\.id) == ["XAA-R1", "XAA-R2", "XBB-R1", "XBB-R2", "XCC-R1"])
  }

  @Test func `refuses a level outside the list`() throws {
    let (assessments, problems) = GovernanceSamples.assessments([
      GovernanceSamples.row(["level": "5"])
    ])
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.severity == .error)
    #expect(problem.message == "“5” is not a value of “level”")
    #expect(problem.expected == GovernanceStanding.expected)
    #expect(problem.location?.description == "gov.csv:2")
    #expect(assessments.ratings.isEmpty)
  }

  @Test func `refuses an unknown mechanism and lists the known ones`() throws {
    let (assessments, problems) = GovernanceSamples.assessments([
      GovernanceSamples.row(["mechanism_id": "DS9"])
    ])
    let problem = try #require(problems.first)
    #expect(problem.severity == .error)
    #expect(problem.message == "“DS9” is not a mechanism of the registry")
    #expect(problem.expected?.hasPrefix("DS1, DS2, DS3, AS1") == true)
    #expect(assessments.ratings.isEmpty)
  }

  @Test func `refuses a duplicate and names both lines`() throws {
    let (assessments, problems) = GovernanceSamples.assessments([
      GovernanceSamples.row(), GovernanceSamples.row(["mechanism_id": "DS2"]),
      GovernanceSamples.row(["level": "advanced"]),
    ])
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.code == "primary-key")
    #expect(problem.message.contains("at gov.csv:2 and at gov.csv:4"))
    #expect(assessments.ratings.map(\.standing) == [.level(.progressing), .level(.progressing)])
  }

  @Test func `a part of a country is another scope, not a duplicate`() {
    let (assessments, problems) = GovernanceSamples.assessments([
      GovernanceSamples.row(), GovernanceSamples.row(["scope": "North"]),
    ])
    #expect(problems.isEmpty)
    #expect(
      assessments.ratings.map(\.area) == [Area("XAA"), Area("XAA/North", .subnational)])
  }

  @Test func `refuses a row that gives its assessment another date`() throws {
    let (_, problems) = GovernanceSamples.assessments([
      GovernanceSamples.row(),
      GovernanceSamples.row(["mechanism_id": "DS2", "assessment_date": "2024-06-15"]),
    ])
    #expect(problems.count == 1)
    #expect(
      problems.first?.message
        == "assessment “A1” has date 2024-05-15 at gov.csv:2, here 2024-06-15")
  }

  @Test func `tells everything that is wrong with a row at once`() {
    let (_, problems) = GovernanceSamples.assessments([
      GovernanceSamples.row([
        "assessment_date": "15/05/2024", "round": "first", "method": "telephone", "level": "",
        "confidence": "some",
      ])
    ])
    #expect(problems.count == 5)
    #expect(problems.allSatisfy { $0.severity == .error })
  }

  @Test func `takes the latest of several assessments of a year`() throws {
    let (assessments, problems) = GovernanceSamples.assessments(
      GovernanceSamples.rows(["DS1": "1"], ["assessment_id": "early"])
        + GovernanceSamples.rows(
          ["DS1": "3"], ["assessment_id": "late", "assessment_date": "2024-11-02"]))
    #expect(problems.isEmpty)
    #expect(assessments.diagnostics().isEmpty)
    let chosen = assessments.latestOfEachYear
    #expect(chosen.count == 1)
    guard case .assessment(let assessment) = try #require(chosen.first) else {
      Issue.record("a tie where there is none")
      return
    }
    #expect(assessment.id == "late")
  }

  @Test func `two assessments of one day are an error`() throws {
    let (assessments, problems) = GovernanceSamples.assessments(
      GovernanceSamples.rows(["DS1": "1"], ["assessment_id": "B"])
        + GovernanceSamples.rows(["DS1": "3"], ["assessment_id": "C"]))
    #expect(problems.isEmpty)
    let tie = try #require(assessments.diagnostics().first)
    #expect(assessments.diagnostics().count == 1)
    #expect(tie.severity == .error)
    #expect(tie.message == "XAA has several assessments of 2024-05-15: B, C")
  }

  @Test func `a group's rating of an assessment that is not there is an error`() throws {
    var (assessments, _) = GovernanceSamples.assessments([GovernanceSamples.row()])
    let place = SourceLocation(file: "groups.csv", line: 7)
    let accepted = assessments.add(
      GroupRating(
        Area("XAA"), assessment: "A2", mechanism: "DS1", group: .government,
        standing: .level(.emerging), location: place))
    #expect(accepted.isEmpty)
    let problem = try #require(assessments.diagnostics().first)
    #expect(problem.message == "there is no assessment “A2” of XAA")
    #expect(problem.location == place)
  }

  @Test func `warns where a later round is dated before an earlier one`() throws {
    let (assessments, _) = GovernanceSamples.assessments(
      GovernanceSamples.rows(["DS1": "1"], ["assessment_id": "B", "round": "2"])
        + GovernanceSamples.rows(
          ["DS1": "1"], ["assessment_id": "C", "assessment_date": "2025-01-01"]))
    let problem = try #require(assessments.diagnostics().first)
    #expect(problem.severity == .warning)
    #expect(problem.message == "XAA: round 1 of 2025-01-01 comes after round 2 of 2024-05-15")
  }
}
