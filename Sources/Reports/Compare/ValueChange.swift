/// What became of one figure between two runs.
struct ValueChange {
  /// The sort of change.
  enum Kind: String, CaseIterable {
    /// Only in the new one.
    case new
    /// Only in the old one.
    case gone
    /// Another number, or another reason for there being none.
    case changed
    /// The same number, with other limits, counts, marks, source or note.
    case restated
  }

  let kind: Kind
  let key: WrittenValues.Key
  let old: WrittenValues.Row?
  let new: WrittenValues.Row?
  /// The columns that differ, in the file's order.
  var columns: [String] = []
  /// What explains it.
  var reasons: [String] = []

  /// New less old.
  var difference: Double? {
    guard let before = old?.number, let after = new?.number else { return nil }
    return after - before
  }

  /// The difference over the old number, in per cent; `nil` where that is 0.
  var relative: Double? {
    guard let difference, let before = old?.number, before != 0 else { return nil }
    return 100 * difference / abs(before)
  }

  /// Whether the number moved by no more than a share of the old one; of an old 0, by no more than that much.
  func isWithin(_ tolerance: Double) -> Bool {
    guard kind == .changed, old?["status"] == new?["status"], let difference else { return false }
    return abs(difference) <= tolerance * (old?.number.map { $0 == 0 ? 1 : abs($0) } ?? 1)
  }
}
