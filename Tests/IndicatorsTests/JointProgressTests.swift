import Indicators
import Statistics
import TestSupport
import Testing

/// The joint quadrants of coverage and hardship.
struct JointProgressTests {
  private static func inputs(
    coverage: [(Int, Double)], hardship: [(Int, Double)]
  ) -> Inputs {
    var inputs = Inputs()
    for (year, value) in coverage { inputs.add("uhc.sci", "KEN", year, value) }
    for (year, value) in hardship { inputs.add("uhc.fp.oop10", "KEN", year, value) }
    return inputs
  }

  @Test(
    arguments: [
      (60.0, 5.0, "coverage up, hardship down"), (60, 9, "coverage up, hardship up"),
      (40, 5, "coverage down, hardship down"), (40, 9, "coverage down, hardship up"),
      (50, 7, "coverage unchanged, hardship unchanged"),
    ])
  func `the quadrant says how each moved`(
    _ coverage: Double, _ hardship: Double, _ expected: String
  ) throws {
    let inputs = Self.inputs(
      coverage: [(2010, 50), (2015, coverage)], hardship: [(2010, 7), (2015, hardship)])
    let value = try #require(inputs.value(of: "uhc.sci.joint", "KEN"))
    #expect(value.number == 1)
    #expect(value.breakdown == "quadrant")
    #expect(value.category == expected)
  }

  @Test func `surveys set the years and all four are printed`() throws {
    let inputs = Self.inputs(
      coverage: [(2000, 30), (2005, 40), (2010, 50), (2015, 55), (2017, 60)],
      hardship: [(2003, 4), (2011, 7), (2016, 6)])
    let value = try #require(inputs.value(of: "uhc.sci.joint", "KEN"))
    #expect(value.period == "2011-2016")
    #expect(value.note == "coverage 50 in 2010, 55 in 2015; hardship 7 in 2011, 6 in 2016")
    #expect(value.source == "t.csv:4; t.csv:5; t.csv:8; t.csv:9")
  }

  @Test func `two years of both are needed`() throws {
    let oneSurvey = Self.inputs(coverage: [(2010, 50), (2015, 60)], hardship: [(2015, 7)])
    #expect(
      oneSurvey.value(of: "uhc.sci.joint", "KEN")?.reason
        == "no two years of hardship at least 5 years apart")
    let oneIndex = Self.inputs(coverage: [(2015, 60)], hardship: [(2010, 7), (2015, 7)])
    #expect(
      oneIndex.value(of: "uhc.sci.joint", "KEN")?.reason
        == "no two years of coverage near 2010 and 2015")
    let none = Self.inputs(coverage: [(2010, 50), (2015, 60)], hardship: [])
    #expect(none.values(of: "uhc.sci.joint").isEmpty)
  }
}
