/// The plural categories of CLDR, as far as whole numbers have them.
package enum PluralCategory: String, CaseIterable, Hashable, Sendable {
  case zero, one, two, few, many, other
}

extension Language {
  /// The category of a count of things (Unicode CLDR 45, plural rules for cardinals, whole numbers).
  package func pluralCategory(of count: Int) -> PluralCategory {
    let number = count.magnitude
    switch self {
    case .english: return number == 1 ? .one : .other
    // Millions take "de" in both; no text of ours counts things by the whole million in digits.
    case .french: return number < 2 ? .one : .other
    case .spanish: return number == 1 ? .one : .other
    case .chinese: return .other
    case .russian: return Self.russian(number)
    case .arabic: return Self.arabic(number)
    }
  }

  private static func russian(_ number: UInt) -> PluralCategory {
    switch (number % 10, number % 100) {
    case (1, let tens) where tens != 11: .one
    case (2...4, let tens) where !(12...14).contains(tens): .few
    default: .many
    }
  }

  private static func arabic(_ number: UInt) -> PluralCategory {
    switch number {
    case 0: .zero
    case 1: .one
    case 2: .two
    case _ where (3...10).contains(number % 100): .few
    case _ where (11...99).contains(number % 100): .many
    default: .other
    }
  }
}
