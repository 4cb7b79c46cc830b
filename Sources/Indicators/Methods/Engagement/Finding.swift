internal import Statistics
internal import Tabular

/// What a measure says of some records, before it is said of which area and period.
struct Finding {
  /// The figure, or why there is none.
  var outcome: IndicatorValue.Outcome
  /// What `category` divides by; empty for the whole.
  var breakdown = ""
  /// The part; empty for the whole.
  var category = ""
  /// The unit, where it is not the indicator's.
  var unit: Unit?
  /// How many records it rests on.
  var count: Int?
  /// The numerator of a ratio.
  var numerator: Double?
  /// The denominator of a ratio.
  var denominator: Double?
  /// Marks.
  var flags: Set<ValueFlag> = []
  /// Where its records were read.
  var locations: [SourceLocation?] = []
  /// The same in words, where the places are too many to keep.
  var source: String?
  /// What a reader must know.
  var note = ""
  /// Whether it is about one thing (an initiative, a donor), and so is not summarised for groups.
  var isOfItem = false

  init(_ outcome: IndicatorValue.Outcome) { self.outcome = outcome }

  /// A number, or nothing where it has left a number's range.
  static func number(_ number: Double) -> Finding {
    Finding(
      number.isFinite
        ? .value(number) : .missing(.notAvailable, because: "the sum is out of a number's range"))
  }

  /// How many records there are.
  static func count(of records: [some AreaRecord]) -> Finding {
    var finding = Finding(.value(Double(records.count)))
    finding.count = records.count
    finding.locations = records.map(\.location)
    return finding
  }

  /// A ratio of two sums, times a scale; no number where the denominator is 0 (pse.md 0.2).
  static func ratio(
    _ numerator: Double, of denominator: Double, scale: Double = 100, none reason: String
  ) -> Finding {
    var finding =
      denominator == 0
      ? Finding(.missing(.notAvailable, because: reason))
      : Finding.number(scale * numerator / denominator)
    (finding.numerator, finding.denominator) = (numerator, denominator)
    return finding
  }

  /// A share of records that say yes, of those that say yes or no.
  static func share<Record: AreaRecord>(
    of records: [Record], _ answer: (Record) -> Bool?, none reason: String
  ) -> Finding {
    let known = records.filter { answer($0) != nil }
    let yes = known.count { answer($0) == true }
    var finding = ratio(Double(yes), of: Double(known.count), none: reason)
    finding.count = known.count
    finding.locations = known.map(\.location)
    if known.count < records.count { finding.note = "\(records.count - known.count) not known" }
    return finding
  }

  /// The same under a breakdown.
  func under(_ breakdown: String, _ category: String) -> Finding {
    var finding = self
    (finding.breakdown, finding.category) = (breakdown, category)
    return finding
  }

  /// The same about one thing.
  func of(_ kind: String, _ id: String) -> Finding {
    var finding = under(kind, id)
    finding.isOfItem = true
    return finding
  }

  /// The same with where its records stand.
  func resting(on records: [some AreaRecord]) -> Finding {
    var finding = self
    finding.locations = records.map(\.location)
    if finding.count == nil { finding.count = records.count }
    return finding
  }

  /// The same with one more remark.
  func noting(_ text: String) -> Finding {
    var finding = self
    finding.note = NoteText.joined([note, text])
    return finding
  }

  /// The same with a mark, where something holds.
  func marked(_ flag: ValueFlag, if holds: Bool = true) -> Finding {
    guard holds, number != nil else { return self }
    var finding = self
    finding.flags.insert(flag)
    return finding
  }

  /// The number, where there is one.
  var number: Double? {
    guard case .value(let number) = outcome else { return nil }
    return number
  }
}
