/// The cells that arise where several breakdowns are crossed, as one code; each breakdown has levels 0 ..< its size.
package struct DomainCrossing: Hashable, Sendable {
  /// The number of levels of each breakdown.
  package let sizes: [Int]

  /// Crosses breakdowns; `nil` where a size is not positive or the cells are too many for a code.
  package init?(sizes: [Int]) {
    var cells = 1
    for size in sizes {
      let (product, overflow) = cells.multipliedReportingOverflow(by: size)
      guard size > 0, !overflow, product <= Int(Int32.max) else { return nil }
      cells = product
    }
    self.sizes = sizes
  }

  /// The number of cells.
  package var count: Int { sizes.reduce(1, *) }

  /// The code of the cell with one level of each breakdown; `nil` where a level does not exist.
  package func cell(_ levels: [Int]) -> Int32? {
    guard levels.count == sizes.count else { return nil }
    var code = 0
    for (level, size) in zip(levels, sizes) {
      guard (0..<size).contains(level) else { return nil }
      code = code * size + level
    }
    return Int32(code)
  }

  /// The domain of one level for each breakdown that is given; the others may have any.
  package func domain(_ levels: [Int?]) -> Domain {
    guard levels.contains(where: { $0 != nil }) else { return .all }
    var codes = [0]
    for (index, size) in sizes.enumerated() {
      let wanted = index < levels.count ? levels[index] : nil
      let range = wanted.map { $0..<($0 + 1) } ?? 0..<size
      codes = codes.flatMap { code in range.map { code * size + $0 } }
    }
    return .cells(Set(codes.map(Int32.init)))
  }
}
