import Statistics
import Testing

struct DataTypeTests {
  @Test func `an index takes the weakest type among its inputs`() {
    #expect([DataType.reported, .estimated].max() == .estimated)
    #expect([DataType.estimated, .projected, .reported].max() == .projected)
    #expect([DataType.imputed, .projected].max() == .imputed)
  }

  @Test func `a formula alone does not weaken what it rests on`() {
    #expect([DataType.computed, .reported].max() == .reported)
  }

  @Test func `every missing value has a mark and a status of its own`() {
    #expect(Set(Missing.allCases.map(\.rawValue)).count == Missing.allCases.count)
    #expect(
      Missing.allCases.map(\.status) == ["not_available", "not_applicable", "suppressed"])
  }
}
