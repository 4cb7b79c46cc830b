/// One coordinate of Sobol's sequence (Sobol' 1967) after another, with initial numbers and a digital shift that a generator draws.
///
/// Among the first 2^m points every coordinate has one in each of 2^m equal parts, and together the coordinates fill space far more evenly
/// than independent draws do, so that percentiles of what is computed from them hardly depend on the seed.
struct SobolSequence {
  private var polynomials = PrimitivePolynomials()
  private var generator: SeededGenerator
  private var isFirst = true
  private static let bits = 32

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// The first 2^m points of the next coordinate: for each, in which of the 2^m parts it lies.
  mutating func nextCoordinate(logarithm m: Int) -> [Int32] {
    let directions = isFirst ? Self.powers : nextDirections()
    isFirst = false
    var point = UInt32(truncatingIfNeeded: generator.next() >> 32)
    let dropped = UInt32(Self.bits - m)
    return (0..<(1 << m)).map { number in
      let place = Int32(point >> dropped)
      // The order of the Gray code: one direction changes at a time.
      point ^= directions[(~number).trailingZeroBitCount]
      return place
    }
  }

  /// The first coordinate is van der Corput's: the digits turned round.
  private static let powers = (0..<bits).map { UInt32(1) << UInt32(bits - 1 - $0) }

  private mutating func nextDirections() -> [UInt32] {
    let polynomial = polynomials.next() ?? 3
    let degree = PrimitivePolynomials.degree(polynomial)
    var numbers: [UInt64] = []
    for place in 0..<Self.bits {
      guard place >= degree else {
        // Any odd number below 2^(place + 1) will do.
        let drawn = place == 0 ? 0 : generator.next() >> UInt64(64 - place)
        numbers.append(drawn << 1 | 1)
        continue
      }
      let earliest = numbers[place - degree]
      var number = (earliest << UInt64(degree)) ^ earliest
      for back in 1..<max(degree, 1) where polynomial >> UInt32(degree - back) & 1 == 1 {
        number ^= numbers[place - back] << UInt64(back)
      }
      numbers.append(number)
    }
    return numbers.enumerated().map { place, number in
      UInt32(truncatingIfNeeded: number << UInt64(Self.bits - 1 - place))
    }
  }
}
