import Indicators
import Statistics
import TestSupport
import Testing

/// What the index says of its inputs: missing, filled in, imputed, published.
struct ServiceCoverageIndexTests {
  @Test func `an index of equal scores is that score`() throws {
    var inputs = Inputs()
    for key in ["fp", "anc4", "dtp3", "pneumo", "tb", "art", "itn", "sanit", "htn", "ihr"] {
      inputs.add(key, "KEN", 2021, 50)
    }
    for (key, value) in [
      ("fpg", 6.25), ("tobacco", 35), ("beds", 9), ("physicians", 4.5), ("psychiatrists", 0.5),
      ("surgeons", 7),
    ] { inputs.add(key, "KEN", 2021, value) }
    let index = try #require(inputs.value(of: "uhc.sci", "KEN", "2021"))
    #expect(abs(try #require(index.number) - 50) < 1e-9)
    #expect(index.status == "ok")
    #expect(index.dataType == .reported)
    #expect(index.source == "t.csv:2; t.csv:3; … (16 inputs)")
    #expect(index.note == "edition 2023; 14 of 14 tracers rest on the country's own data")
  }

  @Test func `outside malaria countries the other three make the sub-index`() throws {
    var inputs = Inputs()
    for (key, value) in [("tb", 80.0), ("art", 20), ("sanit", 50), ("itn", 1)] {
      inputs.add(key, "EGY", 2019, value)
    }
    let dropped = try #require(inputs.value(of: "uhc.sci.infectious", "EGY")?.number)
    #expect(abs(dropped - 43.088_693_800_637_67) < 1e-9)  // cube root of 80 000
    for (key, value) in [("tb", 80.0), ("art", 20), ("sanit", 50)] {
      inputs.add(key, "KEN", 2019, value)
    }
    let kenya = try #require(inputs.value(of: "uhc.sci.infectious", "KEN"))
    #expect(kenya.reason == "missing: itn")
  }

  @Test func `a sub-index is computed where others cannot be, and the index names what is missing`()
    throws
  {
    var inputs = Inputs()
    for key in ["fp", "anc4", "dtp3", "pneumo"] { inputs.add(key, "KEN", 2019, 64) }
    #expect(abs(try #require(inputs.value(of: "uhc.sci.rmnch", "KEN")?.number) - 64) < 1e-9)
    let index = try #require(inputs.value(of: "uhc.sci", "KEN"))
    #expect(index.status == "not_available")
    #expect(
      index.reason
        == "missing: tb, art, itn, sanit, htn, fpg, tobacco, beds, hwf, ihr")
    #expect(index.note.hasPrefix(index.reason))
  }

  @Test func `only the edition's years between the first and the last observation are given`() {
    var inputs = Inputs.complete("KEN", 2012)
    inputs.add("dtp3", "KEN", 2018, 70)
    #expect(inputs.values(of: "uhc.sci").map(\.period) == ["2015", "2017"])
    inputs.edition = ServiceCoverageEdition(
      name: "every", reportingYears: [], tracers: ServiceCoverageEdition.edition2023.tracers)
    #expect(inputs.values(of: "uhc.sci").map(\.period) == ["2012", "2018"])
  }

  @Test func `filled-in values are marked and the weakest data type travels`() throws {
    var inputs = Inputs.complete("KEN", 2013)
    inputs.add("dtp3", "KEN", 2019, 78)
    let index = try #require(inputs.value(of: "uhc.sci.rmnch", "KEN", "2017"))
    #expect(index.flags == [.carriedForward, .interpolated])
    #expect(index.status == "flagged")
    #expect(index.dataType == .projected)
    #expect(index.note.contains("interpolated: dtp3"))
    #expect(index.note.contains("carried forward: fp, anc4, pneumo"))
    let tracer = try #require(
      inputs.values(of: "uhc.sci.tracer").first { $0.period == "2017" && $0.category == "dtp3" })
    #expect(abs(try #require(tracer.number) - 72) < 1e-9)  // 60 + 4/6 × 18
    #expect(tracer.note.contains("interpolated between 2013 and 2019"))
    let capacity = try #require(inputs.value(of: "uhc.sci.capacity", "KEN", "2015"))
    #expect(capacity.flags == [.carriedForward])
  }

  @Test func `imputed tracers are counted out of availability and marked`() throws {
    var inputs = Inputs()
    for key in ["fp", "anc4", "dtp3"] { inputs.add(key, "EGY", 2019, 60) }
    inputs.add("pneumo", "EGY", 2019, 60, .imputed)
    let index = try #require(inputs.value(of: "uhc.sci.rmnch", "EGY"))
    #expect(index.dataType == .imputed)
    #expect(index.flags == [.imputed])
    #expect(index.note.contains("imputed: pneumo"))
    let availability = try #require(inputs.value(of: "uhc.sci.availability", "EGY"))
    #expect(availability.numerator == 3)
    #expect(availability.denominator == 13)
    #expect(abs(try #require(availability.number) - 300.0 / 13) < 1e-9)
  }

  @Test func `a published index passes through with its interval and type`() throws {
    var inputs = Inputs()
    inputs.observations.insert(
      Observation(
        year: 2018, value: 63, interval: Interval(60, 66), dataType: .estimated,
        source: "gho.csv:7", note: "country consultation"), key: "uhc.sci", area: Area("JOR"))
    let index = try #require(inputs.value(of: "uhc.sci", "JOR"))
    #expect(index.number == 63)
    #expect(index.interval == Interval(60, 66))
    #expect(index.dataType == .estimated)
    #expect(index.source == "gho.csv:7")
    #expect(index.note == "country consultation; as published")
    #expect(inputs.values(of: "uhc.sci.rmnch").isEmpty)
  }

  @Test(arguments: [(0.5, false), (0.501, true), (-0.5, false), (-0.501, true)])
  func `a published index is marked when more than half a point from the inputs`(
    _ difference: Double, _ isMarked: Bool
  ) throws {
    var inputs = Inputs.complete("KEN", 2019)
    let computed = try #require(inputs.value(of: "uhc.sci", "KEN")?.number)
    inputs.add("uhc.sci", "KEN", 2019, computed + difference)
    let index = try #require(inputs.value(of: "uhc.sci", "KEN"))
    #expect(index.number == computed + difference)
    #expect(index.flags.contains(.differsFromComputed) == isMarked)
    #expect(index.note.contains("the inputs give") == isMarked)
  }

  @Test func `a published sub-index fills in for missing tracers only`() throws {
    var inputs = Inputs()
    for key in ["fp", "anc4", "dtp3", "pneumo"] { inputs.add(key, "KEN", 2019, 64) }
    inputs.add("uhc.sci.rmnch", "KEN", 2019, 81)
    for key in ["infectious", "ncd", "capacity"] { inputs.add("uhc.sci.\(key)", "KEN", 2019, 64) }
    let index = try #require(inputs.value(of: "uhc.sci", "KEN"))
    #expect(abs(try #require(index.number) - 64) < 1e-9)
    #expect(index.note.contains("from published sub-indices: infectious, ncd, capacity"))
    let own = try #require(inputs.value(of: "uhc.sci.rmnch", "KEN"))
    #expect(own.number == 81)
    #expect(own.flags == [.differsFromComputed])
  }

  @Test func `groups are not evaluated here, parts of countries are`() {
    var inputs = Inputs.complete("KEN/Nairobi", 2019)
    inputs.observations.insert(
      Observation(year: 2019, value: 50), key: "uhc.sci", area: Area("AFR", .whoRegion))
    #expect(inputs.values(of: "uhc.sci").map(\.area.code) == ["KEN/Nairobi"])
  }
}
