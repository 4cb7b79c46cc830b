package import Indicators

/// A number as it is printed, with what it says and about whom: what makes a sentence traceable.
package struct Figure: Hashable, Sendable {
  /// The indicator's id.
  package let indicator: String
  /// The area's code.
  package let area: String
  /// The year or years.
  package let period: String
  /// The dimension of `category`; empty for the whole.
  package let breakdown: String
  /// The group inside `breakdown`; empty for the whole.
  package let category: String
  /// The number before rounding; `nil` where the text says that there is none.
  package let value: Double?
  /// The text that stands for it.
  package private(set) var printed: String
  /// How it was made; `nil` where it is a row of values.csv.
  package private(set) var derivation: FigureOrigin?

  /// Makes a figure of its parts; a number that is not finite is taken as none.
  package init(
    indicator: String, area: String, period: String, breakdown: String = "",
    category: String = "", value: Double?, printed: String, derivation: FigureOrigin? = nil
  ) {
    self.indicator = indicator
    self.area = area
    self.period = period
    self.breakdown = breakdown
    self.category = category
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
    self.printed = printed.printable
    self.derivation = derivation
  }

  /// Makes a figure that says an indicator's value with the given text.
  package init(_ value: IndicatorValue, printed: String) {
    self.init(
      indicator: value.indicator, area: value.area.code, period: value.period,
      breakdown: value.breakdown, category: value.category, value: value.number, printed: printed)
  }

  /// The same figure in another writing, which is taken as it is.
  package func printed(as text: String) -> Figure {
    var figure = self
    figure.printed = text
    return figure
  }
}
