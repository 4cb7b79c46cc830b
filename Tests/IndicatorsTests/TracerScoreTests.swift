import Foundation
import Indicators
import TestSupport
import Testing

/// Tracer scores against the constants of the UN metadata.
struct TracerScoreTests {
  struct Expected: Sendable, CustomTestStringConvertible {
    let edition: String
    let tracer: String
    let raw: Double
    let expected: Double
    var testDescription: String { "\(edition) \(tracer) \(raw)" }

    static func load() throws -> [Expected] {
      let path = Shared.root + "/Tests/Fixtures/tracer-scores.csv"
      return try PlainCSV.rows(String(contentsOfFile: path, encoding: .utf8)).map { row in
        Expected(
          edition: row["edition"] ?? "", tracer: row["tracer"] ?? "",
          raw: try #require(Double(row["raw"] ?? "")),
          expected: try #require(Double(row["expected"] ?? "")))
      }
    }
  }

  private static func edition(_ name: String) throws -> ServiceCoverageEdition {
    try #require(ServiceCoverageEdition.shipped.first { $0.name == name })
  }

  @Test(arguments: try Expected.load())
  func `a tracer is rescaled as the metadata says`(_ expected: Expected) throws {
    var inputs = Inputs()
    inputs.edition = try Self.edition(expected.edition)
    let tracer = try #require(inputs.edition.tracers.first { $0.key == expected.tracer })
    inputs.add(tracer.parts[0].input, "EGY", inputs.edition.reportingYears[0], expected.raw)
    let value = inputs.value(of: "uhc.sci.tracer", "EGY", category: expected.tracer)
    let score = try #require(value?.number)
    #expect(abs(score - expected.expected) < 1e-9)
  }

  @Test func `a setting lifts scores between 0 and 1`() {
    var inputs = Inputs()
    inputs.add("tobacco", "EGY", 2019, 69.79)
    let isSetting = inputs.thresholds.set("sci-floor-below-one", to: 1)
    #expect(isSetting)
    #expect(inputs.value(of: "uhc.sci.tracer", "EGY", category: "tobacco")?.number == 1)
  }

  @Test func `tuberculosis of 2019 is detection times treatment success`() throws {
    var inputs = Inputs()
    inputs.edition = .edition2019
    inputs.add("tb", "KEN", 2017, 80)
    inputs.add("tb.success", "KEN", 2017, 75)
    let value = try #require(inputs.value(of: "uhc.sci.tracer", "KEN", category: "tb"))
    #expect(abs(try #require(value.number) - 60) < 1e-9)
    #expect(value.source == "t.csv:2; t.csv:3")
  }

  @Test func `the workforce is the cube root of three capped ratios`() throws {
    var inputs = Inputs()
    inputs.add("physicians_per_1000", "KEN", 2019, 0.45)
    inputs.add("psychiatrists", "KEN", 2019, 3)
    inputs.add("surgeons", "KEN", 2019, 1.75)
    let value = try #require(inputs.value(of: "uhc.sci.tracer", "KEN", category: "hwf"))
    // 50, 100 and 12.5: the product is 62 500.
    #expect(abs(try #require(value.number) - 39.685_026_299_204_984) < 1e-9)
  }

  @Test func `a missing part of a tracer is named`() throws {
    var inputs = Inputs()
    inputs.add("physicians", "KEN", 2019, 4.5)
    let workforce = try #require(inputs.value(of: "uhc.sci.tracer", "KEN", category: "hwf"))
    #expect(workforce.status == "not_available")
    #expect(workforce.reason == "no observation of psychiatrists, surgeons")
    // A lone tracer is no attempt at an index.
    #expect(inputs.value(of: "uhc.sci.capacity", "KEN") == nil)
    inputs.add("dtp3", "KEN", 2019, 90)
    let capacity = try #require(inputs.value(of: "uhc.sci.capacity", "KEN"))
    #expect(capacity.reason == "missing: beds, hwf (psychiatrists, surgeons), ihr")
  }

  @Test func `bed nets do not apply where there is no malaria`() throws {
    var inputs = Inputs.complete("EGY")
    let nets = try #require(inputs.value(of: "uhc.sci.tracer", "EGY", category: "itn"))
    #expect(nets.status == "not_applicable")
    inputs = Inputs.complete("EGY/Giza")
    let part = try #require(inputs.value(of: "uhc.sci.tracer", "EGY/Giza", category: "itn"))
    #expect(part.status == "not_applicable")
  }

  @Test func `both sexes stand before men and women, and a series before its substitute`() throws {
    var inputs = Inputs()
    inputs.add("fpg.male", "KEN", 2019, 6)
    inputs.add("fpg.female", "KEN", 2019, 6.5)
    let mean = try #require(inputs.value(of: "uhc.sci.tracer", "KEN", category: "fpg"))
    #expect(abs(try #require(mean.number) - 50) < 1e-9)
    #expect(mean.source == "t.csv:2; t.csv:3")
    #expect(mean.note.contains("simple mean of men and women"))
    inputs.add("fpg", "KEN", 2019, 5.1)
    let both = try #require(inputs.value(of: "uhc.sci.tracer", "KEN", category: "fpg"))
    #expect(both.number == 100)
  }

  @Test func `a self-assessment stands in for the core capacity index`() throws {
    var inputs = Inputs()
    inputs.add("dtp3", "KEN", 2019, 90)
    for capacity in 1...13 { inputs.add("spar1.\(capacity)", "KEN", 2019, 40) }
    let value = try #require(inputs.value(of: "uhc.sci.tracer", "KEN", category: "ihr"))
    #expect(value.number == 40)
    #expect(value.note.contains("computed from the self-assessment, 1st edition"))
  }
}
