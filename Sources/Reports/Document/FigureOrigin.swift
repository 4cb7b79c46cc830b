package import Indicators

/// How a figure that is no row of values.csv by itself is made of rows, or where it stands in an input.
package struct FigureOrigin: Hashable, Sendable {
  /// What was done.
  package enum Rule: String, Hashable, Sendable {
    /// The last operand less the first.
    case difference
    /// The middle of the operands, or the mean of the two in the middle.
    case median
    /// Nothing: it is as an input has it.
    case input
  }

  /// What it was done to.
  package struct Operand: Hashable, Sendable {
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
    /// The number before rounding; `nil` where there is none.
    package let value: Double?
    /// Where the number stands; empty where values.csv says so.
    package let source: String

    /// A value of the run.
    package init(_ value: IndicatorValue) {
      indicator = value.indicator
      area = value.area.code
      period = value.period
      breakdown = value.breakdown
      category = value.category
      self.value = value.number
      source = ""
    }

    /// A number of an input; without a place it is of the built-in table of countries.
    package init(_ indicator: String, _ area: Area, year: Int, value: Double, source: String) {
      self.indicator = indicator
      self.area = area.code
      period = String(year)
      breakdown = ""
      category = ""
      self.value = value
      self.source = source.isEmpty ? "built-in table of countries" : source
    }
  }

  /// What was done.
  package let rule: Rule
  /// What it was done to, in order.
  package let operands: [Operand]

  /// Makes a derivation.
  package init(_ rule: Rule, of operands: [Operand]) {
    self.rule = rule
    self.operands = operands
  }
}
