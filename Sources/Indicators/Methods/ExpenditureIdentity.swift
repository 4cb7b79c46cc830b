/// A sum or an order that health accounts obey (pse.md D, uhc.md C); where the data break it a reader must know.
package enum ExpenditureIdentity: Hashable, Sendable {
  /// Shares that make 100; those of the second list count as 0 where none is reported.
  case sumsToHundred([String], ifReported: [String])
  /// Parts that make a whole; those of the second list count as 0 where none is reported.
  case sumsTo(String, [String], ifReported: [String])
  /// A part that cannot exceed its whole.
  case atMost(String, of: String)
  /// Two amounts for each person whose ratio is a published share.
  case ratio(String, over: String, is: String)

  /// Every identity that is tested; GHED leaves external empty where none is reported.
  package static let all: [ExpenditureIdentity] = [
    .sumsToHundred(
      ["uhc.che.government", "uhc.che.private"], ifReported: ["uhc.che.external"]),
    .sumsToHundred(
      ["pse.fin.compulsory", "pse.fin.voluntary"], ifReported: ["pse.fin.rest_of_world"]),
    .sumsTo(
      "uhc.che.private", ["pse.fin.fs5", "pse.fin.fs6"], ifReported: ["pse.fin.fs4"]),
    .atMost("uhc.che.oop", of: "uhc.che.private"),
    .ratio("uhc.che.oop_pc_usd", over: "uhc.che.pc_usd", is: "uhc.che.oop"),
  ]

  /// The keys without which it cannot be tested, the first of which leads the search.
  package var required: [String] {
    switch self {
    case .sumsToHundred(let parts, _): parts
    case .sumsTo(let whole, let parts, _): [whole] + parts
    case .atMost(let part, let whole): [part, whole]
    case .ratio(let amount, let total, let share): [amount, total, share]
    }
  }

  /// All keys that a failure concerns.
  package var keys: [String] { required + optional }

  /// The keys that count as 0 where none is reported.
  package var optional: [String] {
    switch self {
    case .sumsToHundred(_, let optional), .sumsTo(_, _, let optional): optional
    case .atMost, .ratio: []
    }
  }

  /// What is wrong in words, where these numbers by key break it by more than the tolerance in percentage points.
  ///
  /// A sum that `mayLackParts`, because no input holds one of its optional keys, is wrong only where it is too much.
  package func failure(
    of numbers: [String: Double], tolerance: Double, mayLackParts: Bool = false
  ) -> String? {
    guard required.allSatisfy({ numbers[$0] != nil }) else { return nil }
    switch self {
    case .sumsToHundred(let parts, let optional):
      return sum(parts + optional, of: numbers, is: 100, "100", tolerance, mayLackParts)
    case .sumsTo(let whole, let parts, let optional):
      let total = numbers[whole, default: 0]
      return sum(
        parts + optional, of: numbers, is: total, text(whole, total), tolerance, mayLackParts)
    case .atMost(let part, let whole):
      let (less, more) = (numbers[part, default: 0], numbers[whole, default: 0])
      guard Bound.isPassed(more + tolerance, by: less) else { return nil }
      return "\(text(part, less)) is more than \(text(whole, more))"
    case .ratio(let amount, let total, let share):
      let (over, stated) = (numbers[total, default: 0], numbers[share, default: 0])
      guard over > 0 else { return nil }
      let found = 100 * numbers[amount, default: 0] / over
      guard Bound.isPassed(tolerance, by: (found - stated).magnitude) else { return nil }
      return "\(amount) over \(total) is \(NoteText.decimal(found, places: 2))%, but "
        + text(share, stated)
    }
  }

  private func sum(
    _ parts: [String], of numbers: [String: Double], is whole: Double, _ name: String,
    _ tolerance: Double, _ mayLackParts: Bool
  ) -> String? {
    let known = parts.filter { numbers[$0] != nil }
    let sum = known.reduce(0) { $0 + numbers[$1, default: 0] }
    guard Bound.isPassed(tolerance, by: (sum - whole).magnitude), !(mayLackParts && sum < whole)
    else { return nil }
    let terms = known.map { text($0, numbers[$0, default: 0]) }.joined(separator: " + ")
    return "\(terms) = \(NoteText.decimal(sum, places: 2)), not \(name)"
  }

  private func text(_ key: String, _ number: Double) -> String {
    "\(key) \(NoteText.decimal(number, places: 2))"
  }
}
