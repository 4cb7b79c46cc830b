import Foundation
import Indicators
import Statistics
import TestSupport
import Testing

/// Rates, projections and standing against the target.
struct ProgressTests {
  private static func inputs(_ series: [(Int, Double)]) -> Inputs {
    var inputs = Inputs()
    for (year, value) in series { inputs.add("uhc.sci", "KEN", year, value, .estimated) }
    return inputs
  }

  private static func number(_ id: String, _ series: [(Int, Double)]) -> Double? {
    inputs(series).value(of: id, "KEN")?.number
  }

  @Test func `the rate runs from the latest year at least five years back`() throws {
    let inputs = Self.inputs([(2010, 40), (2015, 50), (2017, 51), (2019, 54), (2021, 56)])
    let rate = try #require(inputs.value(of: "uhc.sci.rate", "KEN"))
    #expect(rate.number == 1)
    #expect(rate.period == "2015-2021")
    #expect(rate.unit == .pointsPerYear)
    #expect(rate.dataType == .estimated)
    #expect(rate.source == "t.csv:3; t.csv:6")
    #expect(
      rate.note
        == "average annual change in points, (v1 - v0)/(y1 - y0);"
        + " from 50 in 2015 to 56 in 2021; ends in the COVID-19 years 2020-2022")
  }

  @Test func `the span is a setting`() throws {
    var inputs = Self.inputs([(2019, 54), (2021, 56)])
    let none = try #require(inputs.value(of: "uhc.sci.rate", "KEN"))
    #expect(none.reason == "no two years at least 5 years apart")
    #expect(none.period == "2021")
    let isSetting = inputs.thresholds.set("progress-span", to: 2)
    #expect(isSetting)
    #expect(inputs.value(of: "uhc.sci.rate", "KEN")?.number == 1)
  }

  @Test func `compound and regression rates have their own signs`() throws {
    let doubling = [(2010, 20.0), (2015, 20 * pow(1.02, 5)), (2020, 20 * pow(1.02, 10))]
    #expect(abs(try #require(Self.number("uhc.sci.compound_rate", doubling)) - 2) < 1e-9)
    let reduction = try #require(Self.number("uhc.sci.regression_rate", doubling))
    #expect(abs(reduction - -2) < 1e-9)  // 1 - exp(ln 1.02)
    let zero = try #require(
      Self.inputs([(2010, 0), (2020, 10)]).value(of: "uhc.sci.compound_rate", "KEN"))
    #expect(zero.reason == "a value is not above 0")
  }

  @Test func `a regression uses every year`() throws {
    // Of three years equally apart the middle one does not tilt the line; a fourth would.
    let value = try #require(
      Self.inputs([(2010, 40), (2015, 50), (2020, 48)]).value(of: "uhc.sci.regression_rate", "KEN"))
    #expect(abs(try #require(value.number) - 100 * (1 - pow(48.0 / 40, 0.1))) < 1e-9)
    #expect(value.period == "2010-2020")
    #expect(value.note.contains("over 3 years: 2010, 2015, 2020"))
    let tilted = try #require(
      Self.number("uhc.sci.regression_rate", [(2010, 40), (2015, 50), (2017, 60), (2020, 48)]))
    #expect(abs(tilted - -2.516_177_758_449_767) < 1e-9)  // worked out apart from this program
    // Two years are enough for a line, however near; a rate between two points asks for more.
    let near = [(2018, 20.0), (2019, 20 * 1.02), (2021, 20 * pow(1.02, 3))]
    #expect(abs(try #require(Self.number("uhc.sci.regression_rate", near)) - -2) < 1e-9)
    #expect(Self.number("uhc.sci.compound_rate", near) == nil)
    let single = try #require(Self.inputs([(2018, 20)]).value(of: "uhc.sci.regression_rate", "KEN"))
    #expect(single.reason == "fewer than two years")
  }

  @Test func `a projection is cut to the scale's end and says so`() throws {
    let inputs = Self.inputs([(2015, 60), (2020, 85)])
    let value = try #require(inputs.value(of: "uhc.sci.projection_2030", "KEN"))
    #expect(value.number == 100)
    #expect(value.flags == [.capped])
    #expect(value.dataType == .projected)
    #expect(value.period == "2030")
    #expect(value.note.contains("the line reaches 135"))
    let inside = try #require(
      Self.inputs([(2015, 50), (2021, 56)]).value(of: "uhc.sci.projection_2030", "KEN"))
    #expect(inside.number == 65)
    #expect(inside.flags.isEmpty)
    #expect(Self.number("uhc.sci.projection_2030", [(2015, 60), (2020, 10)]) == 0)
  }

  @Test func `the required rate is the gap over the years left`() throws {
    #expect(Self.number("uhc.sci.required_rate", [(2020, 55)]) == 2.5)
    let reached = try #require(Self.inputs([(2020, 84)]).value(of: "uhc.sci.required_rate", "KEN"))
    #expect(reached.number == 0)
    #expect(reached.note.hasSuffix("already at target"))
    let late = try #require(Self.inputs([(2030, 70)]).value(of: "uhc.sci.required_rate", "KEN"))
    #expect(late.reason == "the last year is not before 2030")
  }

  @Test(
    arguments: [
      ([(2015, 60.0), (2020, 70)], "on track"), ([(2015, 62.0), (2020, 68)], "on track"),
      ([(2015, 62.1), (2020, 68)], "off track"), ([(2015, 60.0), (2020, 60)], "off track"),
      ([(2015, 60.0), (2020, 59)], "moving away"), ([(2015, 90.0), (2020, 85)], "at target"),
      ([(2020, 80.0)], "at target"),
    ] as [([(Int, Double)], String)])
  func `standing against the target`(_ series: [(Int, Double)], _ expected: String) throws {
    let value = try #require(Self.inputs(series).value(of: "uhc.sci.on_track", "KEN"))
    #expect(value.number == 1)
    #expect(value.breakdown == "class")
    #expect(value.category == expected)
    #expect(value.note.contains("WHO has no single rule"))
    #expect(value.note.contains("target 80 in 2030"))
  }

  @Test
  func
    `an index at the target in all but its last digits is at the target, and an equal one does not move away`()
    throws
  {
    let parts = ["rmnch", "infectious", "ncd", "capacity"]
    let made = { (first: [Double], last: [Double]) -> Inputs in
      var inputs = Inputs()
      for (part, values) in zip(parts, zip(first, last)) {
        inputs.add("uhc.sci.\(part)", "KEN", 2015, values.0)
        inputs.add("uhc.sci.\(part)", "KEN", 2020, values.1)
      }
      return inputs
    }
    // The fourth root of 80 · 80 · 80 · 80.
    let reached = made([50, 50, 50, 50], [80, 80, 80, 80])
    #expect(reached.value(of: "uhc.sci.on_track", "KEN")?.category == "at target")
    #expect(reached.value(of: "uhc.sci.required_rate", "KEN")?.number == 0)
    #expect(
      reached.value(of: "uhc.sci.un_progress", "KEN")?.reason
        == "already at target, no rate is required")
    // 40 · 90 = 60 · 60, so that both are 60.
    for (first, last) in [
      ([40.0, 90, 60, 60], [60.0, 60, 60, 60]), ([60, 60, 60, 60], [40, 90, 60, 60]),
    ] {
      var equal = made(first, last)
      #expect(equal.value(of: "uhc.sci.on_track", "KEN")?.category == "off track")
      for (year, share) in [(2015, 7.0), (2020, 5)] {
        equal.add("uhc.fp.oop10", "KEN", year, share)
      }
      #expect(
        equal.value(of: "uhc.sci.joint", "KEN")?.category == "coverage unchanged, hardship down")
    }
  }

  @Test func `no standing is given on one year below the target`() throws {
    let value = try #require(Self.inputs([(2020, 60)]).value(of: "uhc.sci.on_track", "KEN"))
    #expect(value.status == "not_available")
    #expect(value.category.isEmpty)
  }

  @Test(
    arguments: [
      (1.0, "on track"), (0.9501, "on track"), (0.94, "fair"), (0.5, "fair"), (0.49, "marginal"),
      (0.1, "marginal"), (0.09, "stagnation"), (-0.0999, "stagnation"), (-0.11, "regression"),
    ])
  func `the chart's ratio compares compound rates`(_ ratio: Double, _ expected: String) throws {
    let required = pow(80.0 / 60, 1.0 / 10) - 1
    let first = 60 / pow(1 + (ratio + 1e-9) * required, 5)
    let value = try #require(
      Self.inputs([(2015, first), (2020, 60)]).value(of: "uhc.sci.un_progress", "KEN"))
    #expect(abs(try #require(value.number) - ratio) < 1e-6)
    #expect(value.note.contains("reads: \(expected)"))
  }

  @Test func `the chart has no ratio for a country at the target`() throws {
    let value = try #require(
      Self.inputs([(2015, 70), (2020, 81)]).value(of: "uhc.sci.un_progress", "KEN"))
    #expect(value.reason == "already at target, no rate is required")
  }

  @Test func `published and computed values are never joined in one rate`() throws {
    var inputs = Inputs.complete("KEN", 2021)
    for key in ["uhc.sci", "uhc.sci.rmnch"] { inputs.add(key, "KEN", 2015, 30) }
    let rate = try #require(inputs.value(of: "uhc.sci.rate", "KEN"))
    #expect(rate.reason == "no two years at least 5 years apart by one instrument")
    #expect(rate.note.contains("values of computed only; left out: 2015"))
    #expect(inputs.value(of: "uhc.sci.rmnch.rate", "KEN")?.status == "not_available")
  }

  @Test func `marks of both ends travel into the rate`() throws {
    var inputs = Inputs.complete("KEN", 2010)
    inputs.add("dtp3", "KEN", 2021, 90)
    let rate = try #require(inputs.value(of: "uhc.sci.rmnch.rate", "KEN"))
    #expect(rate.flags == [.carriedForward, .interpolated])
    #expect(rate.period == "2015-2021")
    #expect(rate.dataType == .projected)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `rates of a straight line and of constant growth`(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    let start = Double.random(in: 20...60, using: &generator)
    let slope = Double.random(in: -1...1, using: &generator)
    let years = [2000, 2005, 2010, 2015, 2021]
    let line = years.map { ($0, start + slope * Double($0 - 2000)) }
    #expect(abs(try #require(Self.number("uhc.sci.rate", line)) - slope) < 1e-9)
    let projected = try #require(Self.number("uhc.sci.projection_2030", line))
    #expect((0...100).contains(projected))
    #expect(abs(projected - min(100, max(0, start + slope * 30))) < 1e-7)
    let growth = Double.random(in: -0.03...0.03, using: &generator)
    let curve = years.map { ($0, start * pow(1 + growth, Double($0 - 2000))) }
    let compound = try #require(Self.number("uhc.sci.compound_rate", curve))
    let reduction = try #require(Self.number("uhc.sci.regression_rate", curve))
    #expect(abs(compound - 100 * growth) < 1e-8)
    #expect(abs(reduction + 100 * growth) < 1e-8)
    // Going on at the required rate arrives at the target.
    let required = try #require(Self.number("uhc.sci.required_rate", line))
    let last = line[line.count - 1].1
    if last < 80 { #expect(abs(last + required * 9 - 80) < 1e-9) }
  }
}
