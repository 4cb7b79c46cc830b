/// Where each sum of a measure stands: sums that are bound to be equal are held once.
struct MeasureLayout: Sendable {
  let width: Int
  let (y, x, yy, xy, xx): (Int, Int, Int, Int, Int)
  /// Sums of products with the squared weight, for sampled elements.
  let (squaredYY, squaredXY, squaredXX): (Int, Int, Int)

  init(_ measure: Measure, units: SampledUnits) {
    let plain: Int
    switch measure {
    case .proportion:  // y² = xy = y, x² = x = 1
      (y, x, yy, xy, xx) = (1, 0, 1, 1, 0)
      plain = 2
      (squaredYY, squaredXY, squaredXX) = (3, 3, 2)
    case .mean:  // xy = y, x² = x = 1
      (y, x, yy, xy, xx) = (1, 0, 2, 1, 0)
      plain = 3
      (squaredYY, squaredXY, squaredXX) = (5, 4, 3)
    case .ratio:
      (y, x, yy, xy, xx) = (1, 2, 3, 4, 5)
      plain = 6
      (squaredYY, squaredXY, squaredXX) = (8, 7, 6)
    }
    width = units == .clusters ? plain : (measure == .proportion ? 4 : plain + 3)
  }
}
