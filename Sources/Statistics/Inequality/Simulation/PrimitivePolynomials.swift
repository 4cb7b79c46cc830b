/// The primitive polynomials over the field of two elements, by degree and then by size: the recurrences of Sobol's sequence.
struct PrimitivePolynomials: Sequence, IteratorProtocol {
  private var candidate: UInt32 = 1

  /// The bits are the coefficients, that of the highest power first.
  mutating func next() -> UInt32? {
    repeat { candidate += 2 } while !Self.isPrimitive(candidate)
    return candidate
  }

  /// The power of the highest term.
  static func degree(_ polynomial: UInt32) -> Int { 31 - polynomial.leadingZeroBitCount }

  /// Whether the powers of x run through all 2^d − 1 remainders before they come back to 1.
  private static func isPrimitive(_ polynomial: UInt32) -> Bool {
    let highest: UInt32 = 1 << UInt32(degree(polynomial))
    var power: UInt32 = 1
    for exponent in 1..<highest {
      power <<= 1
      if power & highest != 0 { power ^= polynomial }
      if power == 1 { return exponent == highest - 1 }
      if power == 0 { return false }
    }
    return false
  }
}
