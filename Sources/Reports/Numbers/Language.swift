/// The six languages of WHO; output never follows the machine's locale.
package enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case french = "fr"
  case spanish = "es"
  case russian = "ru"
  case arabic = "ar"
  case chinese = "zh"

  /// Which way its text runs.
  package enum Direction: String, Hashable, Sendable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  /// Which way its text runs.
  package var direction: Direction { self == .arabic ? .rightToLeft : .leftToRight }
}
