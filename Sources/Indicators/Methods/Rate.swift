#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The rates of change of uhc.md D2, kept apart by name; all undefined for fewer than two years.
enum Rate {
  /// Points a year.
  static func absolute(_ first: Trajectory.Point, _ last: Trajectory.Point) -> Double {
    (last.value - first.value) / Double(last.year - first.year)
  }

  /// Relative change a year, as a share; `nil` where a value is not above 0.
  static func compound(from first: Double, to last: Double, over years: Int) -> Double? {
    guard first > 0, last > 0, years > 0 else { return nil }
    return pow(last / first, 1 / Double(years)) - 1
  }

  /// Relative reduction a year by ordinary least squares on the logarithm, as a share: above 0 is
  /// falling.
  static func regression(_ points: [Trajectory.Point]) -> Double? {
    guard points.count > 1, points.allSatisfy({ $0.value > 0 }) else { return nil }
    let count = Double(points.count)
    let meanYear = points.reduce(0) { $0 + Double($1.year) } / count
    let meanLog = points.reduce(0) { $0 + log($1.value) } / count
    let spread = points.reduce(0) {
      $0 + (Double($1.year) - meanYear) * (Double($1.year) - meanYear)
    }
    guard spread > 0 else { return nil }
    let joint = points.reduce(0) {
      $0 + (Double($1.year) - meanYear) * (log($1.value) - meanLog)
    }
    return 1 - exp(joint / spread)
  }
}
