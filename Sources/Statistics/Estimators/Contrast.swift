/// How two estimates are compared.
package enum Contrast: Hashable, Sendable {
  /// The first less the second.
  case difference
  /// The first divided by the second; its variance by the delta method.
  case ratio

  func value(_ first: Double, _ second: Double) throws(Undefined) -> Double {
    switch self {
    case .difference: return first - second
    case .ratio:
      guard second != 0 else { throw .zeroDenominator }
      return first / second
    }
  }

  /// The derivatives by the first and by the second.
  func gradient(_ first: Double, _ second: Double) -> [Double] {
    switch self {
    case .difference: [1, -1]
    case .ratio: [1 / second, -first / (second * second)]
    }
  }
}
