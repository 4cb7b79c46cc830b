internal import Statistics
internal import Tabular

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
