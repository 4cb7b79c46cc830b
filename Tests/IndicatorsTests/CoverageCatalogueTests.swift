import Indicators
import Testing

/// Rules that the families and input keys of universal health coverage keep.
struct CoverageCatalogueTests {
  private static let families =
    Catalogue.serviceCoverage + Catalogue.generalProgramme + Catalogue.healthSecurity
    + Catalogue.progress

  @Test func `every indicator is explained and has an id of its own`() {
    #expect(Set(Self.families.map(\.id)).count == Self.families.count)
    for indicator in Self.families {
      #expect(!indicator.definition.isEmpty && !indicator.reading.isEmpty, "\(indicator.id)")
      #expect(indicator.reference.hasPrefix("uhc.md "), "\(indicator.id)")
      #expect(!indicator.definition.contains("\n") && !indicator.reading.contains("\n"))
    }
  }

  @Test func `the promised indicators are there`() {
    let promised = [
      "uhc.sci", "uhc.sci.rmnch", "uhc.sci.infectious", "uhc.sci.ncd", "uhc.sci.capacity",
      "uhc.sci.tracer", "uhc.sci.availability", "uhc.gpw.asc", "uhc.gpw.group",
      "uhc.gpw.single_measure", "uhc.gpw.change", "uhc.gpw.contribution", "uhc.ihr.spar",
      "uhc.ihr.capacity", "uhc.ihr.level", "uhc.sci.rate", "uhc.sci.compound_rate",
      "uhc.sci.regression_rate", "uhc.sci.projection_2030", "uhc.sci.required_rate",
      "uhc.sci.on_track", "uhc.sci.un_progress", "uhc.sci.joint",
    ]
    #expect(Set(promised).isSubset(of: Set(Self.families.map(\.id))))
  }

  @Test func `keys and codes lead to one input each`() {
    let keys = InputKey.serviceCoverage + InputKey.generalProgramme + InputKey.healthSecurity
    #expect(Set(keys.map(\.key)).count == keys.count)
    let codes = keys.flatMap { [$0.key] + $0.codes }.map { $0.lowercased() }
    #expect(Set(codes).count == codes.count)
    #expect(InputKey.healthSecurity.count == 13 + 24 + 15 + 35)
    #expect(InputKey.healthSecurity.first { $0.key == "spar2.4.5" } != nil)
    #expect(
      InputKey.healthSecurity.first { $0.codes == ["IHRSPAR_CAPACITY04"] }?.title
        == "SPAR 1st edition: C4 Food safety")
  }

  @Test func `every input of a shipped edition is a key`() {
    let keys = Set(InputKey.serviceCoverage.map(\.key))
    for edition in ServiceCoverageEdition.shipped {
      for part in edition.tracers.flatMap(\.parts) { #expect(keys.contains(part.input)) }
    }
  }
}
