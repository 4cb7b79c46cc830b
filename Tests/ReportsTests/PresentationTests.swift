import Indicators
import Reports
import Statistics
import Testing

struct PresentationTests {
  @Test(arguments: [
    (Unit.index, 43.2, "43", "43"), (.percent, 38.05, "38.1", "38.1%"),
    (.percentagePoints, 2.1, "+2.1", "+2.1 percentage points"),
    (.percentagePoints, -2.1, "−2.1", "−2.1 percentage points"),
    (.pointsPerYear, 0.42, "+0.4", "+0.4 points a year"),
    (.percentPerYear, -1.25, "−1.3", "−1.3% a year"),
    (.percentOfGDP, 4.95, "5.0", "5.0% of GDP"),
    (.percentOfCurrentHealthExpenditure, 38.1, "38.1", "38.1% of current health expenditure"),
    (.dollarsPerPerson, 52.4, "52", "US$ 52 per person"),
    (.internationalDollarsPerPerson, 1234, "1 234", "int$ 1 234 per person"),
    (.count, 3, "3", "3"), (.persons, 1, "1", "1 person"),
    (.persons, 12_345, "12 345", "12 345 people"),
    (.level, 1, "Emerging", "Emerging"), (.level, 2, "Progressing", "Progressing"),
    (.level, 3, "Established", "Established"), (.level, 4, "Advanced", "Advanced"),
    (.levelOfFive, 4, "4", "4 of 5"), (.levels, 1, "1", "1 level"), (.levels, 2, "2", "2 levels"),
    (.probability, 0.00391, "0.004", "0.004"), (.ratio, 1.005, "1.01", "1.01"),
    (.perTenThousand, 12.34, "12.34", "12.34 per 10 000 people"),
    (.percent, 0.04, "<0.1", "<0.1%"), (.percent, 0, "0", "0%"),
    (.dollarsPerPerson, -5, "−5", "−US$ 5 per person"),
  ])
  func `a unit has its digits and its sentence`(
    unit: Unit, value: Double, digits: String, sentence: String
  ) {
    let presentation = unit.presentation
    #expect(plain(presentation.number(value)) == digits)
    #expect(plain(presentation.sentence(value)) == sentence)
  }

  @Test func `an interval stands behind the value, with a word where a limit is negative`() {
    let interval = Interval(36, 50)
    #expect(Unit.index.presentation.sentence(43, interval) == "43 (36–50)")
    #expect(
      Unit.percentOfGDP.presentation.sentence(38.1, Interval(35, 41.2))
        == "38.1% (35.0–41.2) of GDP")
    #expect(Unit.ratio.presentation.short(0.1, Interval(-0.2, 0.4)) == "0.10 (−0.20 to 0.40)")
    #expect(
      Unit.percentagePoints.presentation.short(2, Interval(1, 3)) == "+2.0 (+1.0 to +3.0)")
  }

  @Test(arguments: [
    (Unit.percent, 2.1, "+2.1 percentage points"), (.percentOfGDP, -2.1, "−2.1 percentage points"),
    (.index, 7, "+7 points"), (.index, 1, "+1 point"), (.level, -1, "−1 level"),
    (.percentPerYear, 0.5, "+0.5 percentage points a year"), (.count, 12, "+12"),
    (.dollarsPerPerson, 5, "+US$ 5 per person"), (.persons, -1, "−1 person"),
  ])
  func `a difference has the unit of a difference`(unit: Unit, value: Double, text: String) {
    #expect(unit.difference.sentence(value) == text)
  }

  /// The displayed texts are LibreOffice's (Fixtures/References/displayed-numbers.py).
  @Test(arguments: Unit.allCases)
  func `a workbook and a brief show the same digits`(unit: Unit) throws {
    let rows = try Fixture.rows("displayed-numbers.csv")
    for presentation in [unit.presentation, unit.difference] {
      var compared = 0
      for row in rows where row["format"] == presentation.cellFormat {
        let value = try #require(Double(row["value"] ?? ""))
        guard presentation.levelName(value) == nil,
          let text = DecimalText(value, decimals: presentation.decimals),
          text.isZero || !text.roundsToZero
        else { continue }
        let displayed = (row["displayed"] ?? "").map { $0 == "," ? " " : $0 == "-" ? "−" : $0 }
        #expect(plain(presentation.number(value)) == String(displayed))
        compared += 1
      }
      #expect(compared >= 40, "no rows for \(presentation.cellFormat)")
    }
  }

  @Test func `a number that is not finite is shown as not available`() {
    #expect(Unit.percent.presentation.sentence(.nan).hasPrefix("[x]"))
    #expect(Unit.level.presentation.levelName(2.5) == nil)
    #expect(Unit.level.presentation.levelName(5) == nil)
  }

  private func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{202F}" ? " " : $0 })
  }
}
