internal import Tabular

/// How an observed price stands to the caps of its country and item: in scope, or why it is not.
enum PriceScope {
  /// Why an observation is not judged.
  enum Reason: String, CaseIterable {
    case noCap = "no_cap"
    case otherSector = "other_sector"
    case noDate = "no_date"
    case beforeCap = "before_cap"
    case afterCap = "after_cap"
    case noPrice = "no_price"
    case otherCurrency = "other_currency"
  }

  case inScope(price: Double, cap: Double)
  case left(Reason)

  /// Judges a price by the lowest cap in force; nothing is converted.
  init(_ price: ObservedPrice, _ caps: [PriceCap]) {
    let ofItem = caps.filter {
      ClosedList.normalised($0.item) == ClosedList.normalised(price.item)
        && $0.area.countryCode == price.area.countryCode
    }
    guard !ofItem.isEmpty else { self = .left(.noCap); return }
    let ofSector = ofItem.filter { $0.sector == nil || $0.sector == price.ownership.sector }
    guard !ofSector.isEmpty else { self = .left(.otherSector); return }
    guard let date = price.date else { self = .left(.noDate); return }
    let begun = ofSector.filter { ($0.from ?? date) <= date }
    guard !begun.isEmpty else { self = .left(.beforeCap); return }
    let inForce = begun.filter { ($0.to ?? date) >= date }
    guard !inForce.isEmpty else { self = .left(.afterCap); return }
    guard let amount = price.price else { self = .left(.noPrice); return }
    let comparable = inForce.filter { $0.currency == price.currency }
    guard let cap = comparable.map(\.cap).min() else { self = .left(.otherCurrency); return }
    self = .inScope(price: amount, cap: cap)
  }
}
