import Indicators
import Testing

struct FamiliesTests {
  private let all =
    Catalogue.governance + Catalogue.healthExpenditure + Catalogue.privateFinancing
    + Catalogue.financialProtection
  private let keys = InputKey.expenditure + InputKey.financialProtection

  @Test func `no id comes twice`() {
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(Set(keys.map(\.key)).count == keys.count)
  }

  @Test func `every indicator says what it counts and where the method is laid down`() {
    for indicator in all {
      #expect(indicator.definition.hasSuffix("."), "\(indicator.id)")
      #expect(
        indicator.reference.hasPrefix("pse.md ") || indicator.reference.hasPrefix("uhc.md "))
      #expect(!indicator.title.isEmpty)
    }
  }

  @Test func `every key that a formula names is listed, in the formula's unit`() throws {
    for indicator in all {
      switch indicator.formula {
      case .published(let name):
        let key = try #require(keys.first { $0.key == name }, "\(name)")
        #expect(key.unit == indicator.unit.rawValue, "\(name)")
      case .share(let part, let whole):
        #expect(keys.contains { $0.key == part } && keys.contains { $0.key == whole })
      default: continue
      }
    }
  }

  @Test func `every key that an identity names is listed`() {
    for identity in ExpenditureIdentity.all {
      for name in identity.keys { #expect(keys.contains { $0.key == name }, "\(name)") }
    }
  }

  @Test func `no code leads to two keys`() {
    let codes = keys.flatMap(\.codes)
    #expect(Set(codes).count == codes.count)
  }

  @Test func `governance levels are never averaged over countries`() {
    #expect(Catalogue.governance.allSatisfy { $0.aggregates.isEmpty })
    #expect(Catalogue.governance.count == 11)
  }
}
