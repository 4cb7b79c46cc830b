/// The 100 draws of `healthequal` with its seed 123456: normal numbers in the order of rows, drawn again until they are not below 0 nor, where the scale is 100, above it.
struct HealthequalValues {
  static let draws = 100
  static let seed: UInt32 = 123_456
  /// The package never ends where a value lies far outside its bounds.
  static let mostTries = 1_000_000
  /// By draw, then by subgroup; or why there are none.
  let drawn: Result<[[Double]], UndefinedInequality>

  init(_ source: Disaggregation) {
    drawn = Result { () throws(UndefinedInequality) in
      let rows = source.groups.filter { $0.estimate != nil }
      let errors = rows.compactMap(\.standardError)
      guard errors.count == rows.count else { throw .noStandardErrors }
      guard let scale = source.scale?.value else { throw .noScale }
      let greatest = scale == 100 ? 100 : Double.infinity
      var random = MersenneTwister(seed: Self.seed)
      var tries = 0
      var found: [[Double]] = []
      for _ in 0..<Self.draws {
        var values: [Double] = []
        for (row, error) in zip(rows, errors) {
          var value = -1.0
          repeat {
            tries += 1
            guard tries < Self.mostTries else { throw .drawsBeyondBounds }
            // R takes no random number where the standard error is 0.
            value = (row.estimate ?? 0) + (error > 0 ? error * random.normal() : 0)
          } while value < 0 || value > greatest
          values.append(value)
        }
        found.append(values)
      }
      return found
    }
  }
}
