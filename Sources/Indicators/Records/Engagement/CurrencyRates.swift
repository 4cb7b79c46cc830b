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

/// Amounts of money in their currencies, and what they make together.
struct MoneySum {
  private var sums: [String: ExactSum] = [:]

  /// Adds an amount.
  mutating func add(_ amount: Double, _ currency: String) {
    sums[currency, default: ExactSum()].add(amount)
  }

  /// The currencies, sorted.
  var currencies: [String] { sums.keys.sorted() }

  /// The sum of one currency.
  subscript(currency: String) -> Double { sums[currency]?.value ?? 0 }

  /// All of it in one currency, with what must be said of the conversion.
  enum Total {
    case sum(Double, currency: String, note: String)
    /// The currencies that no rate is held of.
    case mixed([String])
  }

  /// Adds up amounts of one currency as they are, and of several in dollars where every rate is held.
  func total(_ rates: CurrencyRates, on day: CalendarDate) -> Total {
    if sums.count <= 1 {
      let currency = currencies.first ?? ""
      return .sum(self[currency], currency: currency, note: "")
    }
    var dollars = ExactSum()
    var notes: [String] = []
    var unknown: [String] = []
    for currency in currencies {
      guard let rate = rates.rate(of: currency, upTo: day) else {
        unknown.append(currency.isEmpty ? "no currency" : currency)
        continue
      }
      dollars.addProduct(self[currency], rate.dollars)
      if currency != "USD" {
        notes.append("1 \(currency) = \(rate.dollars.shortestText) USD (\(rate.date))")
      }
    }
    guard unknown.isEmpty else { return .mixed(unknown) }
    return .sum(dollars.value, currency: "USD", note: notes.joined(separator: ", "))
  }
}

extension Unit {
  /// Money, by its ISO 4217 code.
  static func money(_ currency: String) -> Unit {
    .other(currency.isEmpty ? "currency not stated" : currency)
  }
}
