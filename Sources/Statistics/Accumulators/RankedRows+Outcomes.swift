extension RankedRows {
  /// Whether some row that counts has an outcome below 0.
  package func hasNegative(_ outcome: Int = 0) -> Bool {
    cells.indices.contains { weights[$0] > 0 && self.outcome(outcome, of: $0) < 0 }
  }

  /// Whether there are rows that count, and the outcome of each is 0 or 1.
  package func isZeroOrOne(_ outcome: Int = 0) -> Bool {
    let counted = cells.indices.filter { weights[$0] > 0 }
    return !counted.isEmpty
      && counted.allSatisfy { [0, 1].contains(self.outcome(outcome, of: $0)) }
  }
}
