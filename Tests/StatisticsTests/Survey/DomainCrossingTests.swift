import Statistics
import TestSupport
import Testing

struct DomainCrossingTests {
  @Test func `every combination of levels has a cell of its own`() throws {
    let crossing = try #require(DomainCrossing(sizes: [3, 2, 4]))
    var seen = Set<Int32>()
    for a in 0..<3 {
      for b in 0..<2 {
        for c in 0..<4 { seen.insert(try #require(crossing.cell([a, b, c]))) }
      }
    }
    #expect(seen == Set(0..<Int32(crossing.count)))
    #expect(crossing.cell([3, 0, 0]) == nil && crossing.cell([0, 0]) == nil)
  }

  @Test func `a domain holds the cells with its levels`() throws {
    let crossing = try #require(DomainCrossing(sizes: [3, 2, 4]))
    let domain = crossing.domain([nil, 1, 2])
    for a in 0..<3 {
      for b in 0..<2 {
        for c in 0..<4 {
          let cell = try #require(crossing.cell([a, b, c]))
          #expect(domain.contains(cell) == (b == 1 && c == 2))
        }
      }
    }
    #expect(crossing.domain([nil, nil, nil]) == .all)
  }

  @Test func `too many cells, or none, are no crossing`() {
    #expect(DomainCrossing(sizes: [100_000, 100_000]) == nil)
    #expect(DomainCrossing(sizes: [3, 0]) == nil)
    #expect(DomainCrossing(sizes: [])?.count == 1)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `crossed domains add up to the domain that they part`(seed: UInt64) throws {
    let crossing = try #require(DomainCrossing(sizes: [2, 3]))
    let totals = RandomSurvey(seed: seed, cells: crossing.count).totals()
    let whole = totals.moments(of: 0, in: crossing.domain([1, nil]))
    let parts = (0..<3).map { totals.moments(of: 0, in: crossing.domain([1, $0])) }
    #expect(parts.reduce(0) { $0 + $1.cases } == whole.cases)
    var sum = ExactSum()
    for part in parts { sum.merge(part.y) }
    #expect(sum == whole.y)
  }
}
