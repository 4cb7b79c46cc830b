/// A number held as parts that do not overlap, smallest first: any sum of Doubles, exactly.
///
/// J. R. Shewchuk, "Adaptive precision floating-point arithmetic" (1997), grow-expansion. Its rounding to the nearest Double follows the
/// `fsum` of Python (R. Hettinger).
struct Expansion: Sendable {
  private(set) var parts: [Double] = []

  mutating func add(_ value: Double) {
    var carried = value
    var kept = 0
    for part in parts {
      let (sum, lost) = twoSum(carried, part)
      if lost != 0 {
        parts[kept] = lost
        kept += 1
      }
      carried = sum
    }
    parts.removeSubrange(kept...)
    if carried != 0 { parts.append(carried) }
  }

  /// The nearest Double, ties to even.
  var rounded: Double {
    guard var sum = parts.last else { return 0 }
    var lost = 0.0
    var index = parts.count - 1
    while index > 0, lost == 0 {
      index -= 1
      (sum, lost) = twoSum(sum, parts[index])
    }
    // A remainder of half a unit rounds to even only if nothing smaller leans to its side.
    if index > 0, (lost < 0) == (parts[index - 1] < 0), lost != 0 {
      let doubled = lost * 2
      let nudged = sum + doubled
      if nudged - sum == doubled { sum = nudged }
    }
    return sum
  }
}
