/// A progress level of a governance mechanism; the numbers are codes for sorting, not a scale (pse.md A.5).
public enum GovernanceLevel: Int, CaseIterable, Hashable, Sendable, Comparable {
  case emerging = 1
  case progressing
  case established
  case advanced

  /// The name in files and in the categories of values.csv.
  public var code: String {
    switch self {
    case .emerging: "emerging"
    case .progressing: "progressing"
    case .established: "established"
    case .advanced: "advanced"
    }
  }

  /// The letter in plain-text tables: E, P, S, A; S for established, because E is taken (pse.md A.6).
  public var letter: String {
    switch self {
    case .emerging: "E"
    case .progressing: "P"
    case .established: "S"
    case .advanced: "A"
    }
  }

  /// Reads a word of the list in any case, or 1 to 4; `nil` for anything else.
  public init?(reading text: some StringProtocol) {
    let word = ClosedList.normalised(text)
    guard let level = Self.allCases.first(where: { $0.code == word || String($0.rawValue) == word })
    else { return nil }
    self = level
  }

  /// Orders from emerging to advanced.
  public static func < (left: GovernanceLevel, right: GovernanceLevel) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The two middle ones of some levels, the same one twice where their number is odd; `nil` for none.
  ///
  /// The lower is the lower median, x[⌊(n−1)/2⌋]: an existing level, where a mean would invent decimals.
  package static func middle(
    of levels: [GovernanceLevel]
  ) -> (lower: GovernanceLevel, upper: GovernanceLevel)? {
    guard !levels.isEmpty else { return nil }
    let sorted = levels.sorted()
    return (sorted[(sorted.count - 1) / 2], sorted[sorted.count / 2])
  }
}
