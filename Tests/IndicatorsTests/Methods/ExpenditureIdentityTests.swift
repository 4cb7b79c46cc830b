import Indicators
import Statistics
import Tabular
import TestSupport
import Testing

struct ExpenditureIdentityTests {
  private static let optional = ["uhc.che.external", "pse.fin.rest_of_world", "pse.fin.fs4"]

  /// The numbers of one country; `held` are keys that another country reports.
  private func context(
    _ numbers: [String: Double], held: [String] = optional
  ) -> EvaluationContext {
    var table = ObservationTable()
    for (key, value) in numbers {
      table.insert(
        Observation(year: 2019, value: value, source: "ghed.csv:4"), key: key, area: Area("XAA"))
    }
    for key in held {
      table.insert(Observation(year: 2019, value: 1), key: key, area: Area("XAB"))
    }
    return Samples.context(observations: table, countries: GovernanceSamples.countries)
  }

  private func messages(_ numbers: [String: Double], held: [String] = optional) -> [String] {
    ExpenditureIdentity.diagnostics(in: context(numbers, held: held)).map(\.message)
  }

  @Test func `where no input holds external, only too much is wrong`() {
    #expect(messages(["uhc.che.government": 70, "uhc.che.private": 20], held: []).isEmpty)
    #expect(messages(["uhc.che.government": 70, "uhc.che.private": 30.6], held: []).count == 1)
  }

  @Test func `sources make 100, external as 0 where none is reported`() {
    #expect(messages(["uhc.che.government": 79.94, "uhc.che.private": 20.05]).isEmpty)
    #expect(
      messages(["uhc.che.government": 70, "uhc.che.private": 20, "uhc.che.external": 10]).isEmpty)
    #expect(
      messages(["uhc.che.government": 70, "uhc.che.private": 20]) == [
        "XAA 2019: uhc.che.government 70.00 + uhc.che.private 20.00 = 90.00, not 100"
      ])
    #expect(messages(["uhc.che.government": 70]).isEmpty)
  }

  @Test(arguments: [(79.5, 0), (79.51, 0), (79.49, 1), (80.5, 0), (80.51, 1)])
  func `the tolerance is half a percentage point`(government: Double, warnings: Int) {
    let found = messages(["uhc.che.government": government, "uhc.che.private": 20])
    #expect(found.count == warnings)
  }

  @Test func `compulsory, voluntary and the rest of the world make 100`() {
    #expect(messages(["pse.fin.compulsory": 82.43, "pse.fin.voluntary": 17.57]).isEmpty)
    #expect(
      messages([
        "pse.fin.compulsory": 80, "pse.fin.voluntary": 17.57, "pse.fin.rest_of_world": 2.43,
      ]).isEmpty)
    #expect(messages(["pse.fin.compulsory": 80, "pse.fin.voluntary": 17.57]).count == 1)
  }

  @Test func `private is prepayment and other revenues`() {
    #expect(
      messages(["uhc.che.private": 16.92, "pse.fin.fs5": 2.51, "pse.fin.fs6": 14.41]).isEmpty)
    #expect(
      messages(["uhc.che.private": 20, "pse.fin.fs5": 2.51, "pse.fin.fs6": 14.41]) == [
        "XAA 2019: pse.fin.fs5 2.51 + pse.fin.fs6 14.41 = 16.92, not uhc.che.private 20.00"
      ])
  }

  @Test func `out-of-pocket payments are not more than private expenditure`() {
    #expect(messages(["uhc.che.oop": 20.4, "uhc.che.private": 20]).isEmpty)
    #expect(
      messages(["uhc.che.oop": 21, "uhc.che.private": 20]) == [
        "XAA 2019: uhc.che.oop 21.00 is more than uhc.che.private 20.00"
      ])
  }

  @Test func `amounts for each person give the share`() {
    #expect(
      messages(["uhc.che.oop_pc_usd": 25, "uhc.che.pc_usd": 100, "uhc.che.oop": 25.3]).isEmpty)
    #expect(
      messages(["uhc.che.oop_pc_usd": 25, "uhc.che.pc_usd": 100, "uhc.che.oop": 32.7]) == [
        "XAA 2019: uhc.che.oop_pc_usd over uhc.che.pc_usd is 25.00%, but uhc.che.oop 32.70"
      ])
  }

  @Test func `a failure is a warning at the place and a mark on the values concerned`() throws {
    let context = context([
      "uhc.che.government": 70, "uhc.che.private": 20, "uhc.che.oop": 10,
    ])
    let warning = try #require(ExpenditureIdentity.diagnostics(in: context).first)
    #expect(warning.severity == .warning)
    #expect(warning.location == SourceLocation(file: "ghed.csv", line: 4))
    let flags = try ["uhc.che.government", "uhc.che.private", "uhc.che.oop"].map { id in
      Published.values(of: try #require(Catalogue.healthExpenditure[id]), in: context)[0].flags
    }
    #expect(flags == [[.identityFailed], [.identityFailed], []])
  }

  @Test(.needsShared) func `the release of 2018 breaks each identity as often as the methods say`()
    throws
  {
    var columns: [String: String] = [:]
    for key in InputKey.expenditure { for code in key.codes { columns[code] = key.key } }
    var table = ObservationTable()
    try Samples.observations(
      "data/uhc/ghed_2000_2015.csv", columns, code: "iso3", into: &table)
    let found = ExpenditureIdentity.diagnostics(in: Samples.context(observations: table))
    // 2935 country-years have both sources, 2939 both shares, 3018 all amounts: 57, 3 and 12 fail by more than 0.5.
    #expect(found.count { $0.message.contains("not 100") } == 57)
    #expect(found.count { $0.message.contains("is more than") } == 3)
    let ratios = found.filter { $0.message.contains("over uhc.che.pc_usd") }
    #expect(ratios.count == 12)
    #expect(Set(ratios.map { $0.message.prefix(3) }) == ["PLW", "SGP"])
  }

  @Test(.needsShared) func `the United Kingdom's accounts hold from 2000 to 2022`() throws {
    var columns: [String: String] = [:]
    for key in InputKey.expenditure { columns[key.codes.first ?? ""] = key.key }
    var table = ObservationTable()
    try Samples.observations(
      "data/pse/ghed_gbr_2000_2022.csv", columns, code: "code", into: &table)
    #expect(table.series("pse.fin.fs6", in: Area("GBR")).observations.count == 23)
    #expect(ExpenditureIdentity.diagnostics(in: Samples.context(observations: table)).isEmpty)
  }
}
