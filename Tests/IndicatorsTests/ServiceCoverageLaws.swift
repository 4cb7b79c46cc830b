import Indicators
import Statistics
import TestSupport
import Testing

/// Laws of the index over random countries.
struct ServiceCoverageLaws {
  private static let inputs: [(key: String, range: ClosedRange<Double>)] = [
    ("fp", 0...100), ("anc4", 0...100), ("dtp3", 0...100), ("pneumo", 0...100), ("tb", 0...130),
    ("tb.success", 0...100), ("art", 0...100), ("itn", 0...100), ("sanit", 0...100),
    ("htn", 0...100), ("raised_bp", 5...60), ("fpg", 4.5...8), ("tobacco", 2...75),
    ("beds", 0...40), ("physicians", 0...20), ("psychiatrists", 0...2), ("surgeons", 0...30),
    ("ihr", 0...100),
  ]

  private static func random(_ seed: UInt64) -> (values: [String: Double], generator: SeededRandom)
  {
    var generator = SeededRandom(seed: seed)
    var values: [String: Double] = [:]
    for (key, range) in inputs { values[key] = Double.random(in: range, using: &generator) }
    return (values, generator)
  }

  private static func country(
    _ values: [String: Double], _ area: String, _ edition: ServiceCoverageEdition
  ) -> Inputs {
    var made = Inputs()
    made.edition = edition
    for (key, value) in values.sorted(by: { $0.key < $1.key }) { made.add(key, area, 2015, value) }
    return made
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `the index lies between its least and greatest tracer`(seed: UInt64) throws {
    for edition in ServiceCoverageEdition.shipped {
      for area in ["KEN", "EGY"] {
        let inputs = Self.country(Self.random(seed).values, area, edition)
        let tracers = inputs.values(of: "uhc.sci.tracer").compactMap(\.number)
        #expect(tracers.count == (area == "KEN" ? 14 : 13))
        let index = try #require(inputs.value(of: "uhc.sci", area)?.number)
        let subindices = try Subindex.allCases.map {
          try #require(inputs.value(of: "uhc.sci.\($0.rawValue)", area)?.number)
        }
        let (least, greatest) = (try #require(tracers.min()), try #require(tracers.max()))
        for number in subindices + [index] {
          #expect(least - 1e-9 <= number && number <= greatest + 1e-9)
          #expect(0 < number && number <= 100 + 1e-9)
        }
        #expect(try #require(subindices.min()) - 1e-9 <= index)
        #expect(index <= (try #require(subindices.max())) + 1e-9)
      }
    }
  }

  /// With the literal rule a score of 0 counts 1 and a score of 0.4 counts 0.4, so that the law
  /// holds from 1 up only; with the setting that lifts every score below 1 it holds everywhere.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `the index never moves against a tracer`(seed: UInt64) throws {
    let (values, start) = Self.random(seed)
    var generator = start
    func index(_ values: [String: Double], _ edition: ServiceCoverageEdition) throws -> Double {
      var country = Self.country(values, "KEN", edition)
      let isSetting = country.thresholds.set("sci-floor-below-one", to: 1)
      try #require(isSetting)
      return try #require(country.value(of: "uhc.sci", "KEN")?.number)
    }
    for edition in ServiceCoverageEdition.shipped {
      let before = try index(values, edition)
      for part in edition.tracers.flatMap(\.parts) {
        var raised = values
        raised[part.input, default: 0] += Double.random(in: 0.01...5, using: &generator)
        let after = try index(raised, edition)
        let gain = part.transform.isRising ? after - before : before - after
        #expect(gain >= -1e-9, "\(edition.name) \(part.input)")
      }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a filled-in tracer stays inside its two ends, and meets them`(seed: UInt64) throws {
    var generator = SeededRandom(seed: seed)
    let (first, last) = (
      Double.random(in: 1...100, using: &generator), Double.random(in: 1...100, using: &generator)
    )
    var inputs = Inputs()
    inputs.add("dtp3", "KEN", 2000, first)
    inputs.add("dtp3", "KEN", 2021, last)
    let scores = inputs.values(of: "uhc.sci.tracer").filter { $0.category == "dtp3" }
    #expect(scores.map(\.period) == ["2000", "2005", "2010", "2015", "2017", "2019", "2021"])
    for score in scores {
      let number = try #require(score.number)
      #expect(min(first, last) - 1e-9 <= number && number <= max(first, last) + 1e-9)
    }
    #expect(scores.first?.number == first)
    #expect(scores.last?.number == last)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `the order in which observations come changes nothing`(seed: UInt64) throws {
    var (values, generator) = Self.random(seed)
    values["itn"] = nil
    let keys = values.keys.sorted()
    let tables = [keys, keys.shuffled(using: &generator)].map { order in
      var inputs = Inputs()
      for key in order {
        inputs.observations.insert(
          Observation(year: 2015, value: values[key] ?? 0, source: "\(key).csv:1"), key: key,
          area: Area("EGY"))
      }
      return inputs
    }
    for id in ["uhc.sci", "uhc.sci.tracer", "uhc.sci.availability"] {
      #expect(tables[0].values(of: id) == tables[1].values(of: id))
    }
  }
}
