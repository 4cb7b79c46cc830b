internal import Tabular

/// How the weights of a file are written: DHS files hold them as whole numbers, a million times too large.
struct WeightForm: Sendable {
  private var isWhole = true
  private var count = 0
  private var sum = 0.0

  /// The mean from which whole weights look as if they were to be divided.
  private static let suspicious = 10_000.0

  /// Looks at the weights of a batch; once one has a fraction, there is nothing more to look for.
  mutating func add(_ values: [Double], _ states: [UInt8]) {
    guard isWhole else { return }
    for row in values.indices where states[row] == CellState.present {
      let value = values[row]
      guard value == value.rounded(.down) else {
        isWhole = false
        return
      }
      count += 1
      // Whole numbers of this size add up exactly, in any order.
      sum += value
    }
  }

  mutating func merge(_ other: WeightForm) {
    isWhole = isWhole && other.isWhole
    count += other.count
    sum += other.sum
  }

  /// What is said where weights look like those of a DHS and no divisor is declared.
  func doubt(about design: SurveyDesignSpecification, in file: String) -> Diagnostic? {
    guard let weight = design.weight, !design.isWeightDivisorGiven, isWhole, count > 0 else {
      return nil
    }
    let mean = sum / Double(count)
    guard mean > Self.suspicious else { return nil }
    return Diagnostic(
      .warning, "weight-scale",
      "the weights in \"\(weight)\" are whole numbers with a mean of \(NoteText.decimal(mean, places: 0)), and no divisor is declared",
      at: SourceLocation(file: file),
      expected: "weights as they multiply cases",
      hint:
        "DHS files write weights times a million: add `weight_divisor: 1000000` under `design`; "
        + "else say `weight_divisor: 1`")
  }
}
