internal import Statistics
internal import Tabular

/// C10: items that were expected at the level of the facility; all others have left the denominator.
extension MarketSummary {
  /// The whole, each group of owners, each item, and each item by sector.
  private func divided(
    _ visits: [StockVisit], _ finding: ([StockVisit]) -> Finding
  ) -> [Finding] {
    let items = Finding.each("item", of: visits, by: { [$0.item] }, finding)
    let both = Finding.each(
      "sector+item", of: visits,
      by: { ["\($0.ownership.sector(context.notForProfit).rawValue)+\($0.item)"] }, finding)
    return [finding(visits)] + Finding.eachOwner(of: visits, context.notForProfit, finding) + items
      + both
  }

  func availability(_ visits: [StockVisit]) -> [Finding] {
    guard visits.contains(where: { $0.isAvailable != nil }) else { return [] }
    return divided(visits) {
      Finding.share(of: $0, \.isAvailable, none: "no expected item was looked for")
        .noting("on the day of the visit")
    }
  }

  func stockOut(_ visits: [StockVisit]) -> [Finding] {
    guard visits.contains(where: { $0.daysOut != nil }) else { return [] }
    return divided(visits) { visits in
      Finding.share(of: visits, { $0.daysOut.map { $0 >= 1 } }, none: "no days are recorded")
        .noting(period(visits))
    }
  }

  func daysOut(_ visits: [StockVisit]) -> [Finding] {
    guard visits.contains(where: { $0.daysOut != nil }) else { return [] }
    return divided(visits) { visits in
      let known = visits.filter { $0.daysOut != nil }
      return Finding.ratio(
        ExactSum(known.compactMap(\.daysOut)).value, of: Double(known.count), scale: 1,
        none: "no days are recorded"
      ).resting(on: known).noting(period(visits))
    }
  }

  func allItems(_ visits: [StockVisit]) -> [Finding] {
    guard visits.contains(where: { $0.isAvailable != nil }) else { return [] }
    let finding = { (visits: [StockVisit]) -> Finding in
      let facilities = Dictionary(grouping: visits) {
        [$0.area.countryCode, $0.facility, $0.date?.description ?? ""]
      }
      // One item that was not there settles it; without one, an item of which nothing is known leaves it open.
      let judged = facilities.values.filter { items in
        items.contains { $0.isAvailable == false } || items.allSatisfy { $0.isAvailable != nil }
      }
      let whole = judged.count { $0.allSatisfy { $0.isAvailable == true } }
      var share = Finding.ratio(
        Double(whole), of: Double(judged.count), none: "no facility was looked at in full"
      ).resting(on: visits)
      share.count = judged.count
      let items = Set(visits.map(\.item)).count
      let left = facilities.count - judged.count
      return share.noting("of \(items) items, those expected at the facility")
        .noting(left > 0 ? "\(left) not known" : "")
    }
    return [finding(visits)] + Finding.eachOwner(of: visits, context.notForProfit, finding)
  }

  private func period(_ visits: [StockVisit]) -> String {
    let days = Set(visits.compactMap(\.referenceDays)).sorted()
    return days.isEmpty
      ? "length of the reference period not stated"
      : "reference period: \(days.map(\.shortestText).joined(separator: ", ")) days"
  }
}
