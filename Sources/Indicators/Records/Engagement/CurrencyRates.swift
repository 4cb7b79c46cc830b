internal import Statistics
internal import Tabular

/// What currencies were worth in US dollars on days, as a `currency-rates` input gave them (pse.md G2).
public struct CurrencyRates: Sendable {
  /// One rate.
  public struct Rate: Hashable, Sendable {
    /// Its day.
    public let date: CalendarDate
    /// US dollars for one unit.
    public let dollars: Double
  }

  private var rates: [String: [Rate]] = [:]

  /// No rates; the dollar is always worth itself.
  public init() {}

  /// Puts one in; gives back whether there was none of that currency and day.
  mutating func insert(_ currency: String, _ rate: Rate) -> Bool {
    var known = rates[currency] ?? []
    guard !known.contains(where: { $0.date == rate.date }) else { return false }
    known.append(rate)
    rates[currency] = known.sorted { $0.date < $1.date }
    return true
  }

  /// Dollars for one unit by the last rate up to a day; `nil` where there is none.
  public func rate(of currency: String, upTo day: CalendarDate) -> Rate? {
    if currency == "USD" { return Rate(date: day, dollars: 1) }
    return rates[currency]?.last { $0.date <= day }
  }
}
