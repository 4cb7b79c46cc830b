internal import Statistics
internal import Tabular

extension InequalityTopic {
  /// The unit of an outcome's value or measure, by the scale that is declared, else by the name that the manifest gives.
  func unit(of record: InequalityRecord) -> Unit {
    let own: Unit =
      switch record.data.scale?.value {
      case 100: .percent
      case 1: .other("proportion")
      case let scale?: .other("per \(Self.spaced(scale))")
      case nil: .other(record.unitName ?? "unit of the indicator")
      }
    guard case .measure(let measure) = self else { return own }
    switch measure {
    case .ratio, .relativeIndex: return .ratio
    case .betweenGroupVariance:
      return .other(
        own == .percent ? "squared percentage points" : "\(own.rawValue), squared")
    case .variation, .disparity, .disparityWeighted, .disparityFromReference,
      .disparityFromOthers, .attributableFraction:
      return .percent
    case .theil, .logDeviation: return .other("index × 1 000")
    case .boundedConcentration, .relativeConcentration, .wagstaffConcentration,
      .erreygersConcentration:
      return .other("index (-1 to 1)")
    default: return own == .percent ? .percentagePoints : own
    }
  }

  private static func spaced(_ number: Double) -> String {
    guard number == number.rounded(), number >= 1000, number < 1e12 else {
      return number.shortestText
    }
    var (text, rest) = ("", Int(number))
    while rest >= 1000 {
      let part = String(rest % 1000)
      text = " " + String(repeating: "0", count: 3 - part.count) + part + text
      rest /= 1000
    }
    return String(rest) + text
  }
}
