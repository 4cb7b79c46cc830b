internal import Indicators
internal import Statistics

/// How many mechanisms moved between the two latest rounds of an area, in words (pse.md A8).
struct GovernanceRounds {
  /// The years of the two rounds, `2021-2024`.
  let period: String
  /// "8 improved, 10 did not change and 0 declined".
  let counts: Phrase
  /// Said behind a change between rounds that were not made alike (pse.md A.3); empty where they were.
  let caveat: String

  private static let words = [
    ("improved", "improved"), ("unchanged", "did not change"), ("declined", "declined"),
  ]

  /// `nil` where no two rounds can be compared.
  init?(of area: Area, _ subject: BriefSubject) {
    let values = subject.index.latestBreakdown("change", of: "pse.gov.change", area)
    guard values.count == 3, let period = values.first?.period,
      values.allSatisfy({ $0.number != nil })
    else { return nil }
    self.period = period
    counts = subject.wording.list(
      Self.words.compactMap { category, words in
        values.first { $0.category == category }.map {
          .counted(Phrase(subject.wording.figure($0)), words)
        }
      })
    caveat =
      values.contains { $0.flags.contains(.methodsDiffer) }
      ? " The rounds were made by different methods, so that the change may be one of method." : ""
  }
}
