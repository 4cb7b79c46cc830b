package import Indicators

extension Unit {
  /// How the unit looks: the one switch.
  ///
  /// An index has no `(0–100)` behind its value, as that would read as an interval: the scale is in the heading.
  package var presentation: Presentation {
    switch self {
    case .index: Presentation(0, "0–100")
    case .percent: Presentation(1, "%", mark: .percent)
    case .percentagePoints:
      Presentation(
        1, "percentage points", signed: true, words: " percentage points", one: " percentage point")
    case .pointsPerYear:
      Presentation(
        1, "points a year", signed: true, words: " points a year", one: " point a year")
    case .percentPerYear:
      Presentation(1, "% a year", signed: true, mark: .percent, words: " a year")
    case .percentOfCurrentHealthExpenditure: Self.share(of: "current health expenditure")
    case .percentOfGDP: Self.share(of: "GDP")
    case .percentOfGovernmentExpenditure: Self.share(of: "government expenditure")
    case .percentOfPrivateExpenditure: Self.share(of: "domestic private health expenditure")
    case .percentOfPopulation: Self.share(of: "the population")
    case .dollarsPerPerson: Self.money("US$")
    case .internationalDollarsPerPerson: Self.money("int$")
    case .count: Presentation(0, "number")
    case .persons: Presentation(0, "people", words: " people", one: " person")
    case .level:
      Presentation(
        0, "level", levels: ["Emerging", "Progressing", "Established", "Advanced"])
    case .levelOfFive: Presentation(0, "level, 1–5", words: " of 5")
    case .levels: Presentation(0, "levels", words: " levels", one: " level")
    case .probability: Presentation(3, "probability")
    case .ratio: Presentation(2, "ratio")
    case .perTenThousand:
      Presentation(2, "per 10 000 people", words: " per 10 000 people")
    case .other(let name): Presentation(Self.decimals(of: name), name, words: " \(name)")
    }
  }

  /// Money is shown whole, times with one decimal, a manifest's own units with two.
  private static func decimals(of name: String) -> Int {
    let isCurrency = name.count == 3 && name.allSatisfy { $0.isASCII && $0.isUppercase }
    if isCurrency || name.hasPrefix("currency") || name == "difference" { return 0 }
    return ["days", "months", "per 1 000 people"].contains(name) ? 1 : 2
  }

  /// How a difference of two values of the unit looks; a difference of percentages is never in per cent (pse.md 0.2).
  package var difference: Presentation {
    let own = presentation
    if own.mark == .percent, self != .percentPerYear { return Unit.percentagePoints.presentation }
    let words =
      switch self {
      case .index: Presentation.Words(one: " point", other: " points")
      case .level, .levelOfFive, .levels: Presentation.Words(one: " level", other: " levels")
      case .percentPerYear:
        Presentation.Words(one: " percentage point a year", other: " percentage points a year")
      default: own.words
      }
    let mark: Presentation.Mark = self == .percentPerYear ? .none : own.mark
    return Presentation(
      own.decimals, words.other.isEmpty ? own.heading : String(words.other.dropFirst()),
      signed: true, mark: mark, words: words.other, one: words.one)
  }

  private static func share(of whole: String) -> Presentation {
    Presentation(1, "% of \(whole)", mark: .percent, words: " of \(whole)")
  }

  private static func money(_ currency: String) -> Presentation {
    Presentation(
      0, "\(currency) per person", mark: .currency("\(currency) "), words: " per person")
  }
}
