internal import Statistics
internal import Tabular

extension ManifestParser {
  static let householdKeys = [
    "money", "lines", "measures", "budget_shares", "unit", "quintile_unit", "implausible",
  ]

  /// The keys of a `households` input that no other kind has.
  mutating func households(
    _ found: [String: ManifestNode], of kind: InputSpecification.Kind
  ) -> HouseholdSpecification? {
    guard kind == .households else { return nil }
    var asked = HouseholdSpecification()
    asked.money = found["money"].flatMap { money($0) }
    asked.lines = (found["lines"]?.elements ?? []).compactMap { line($0, asked.money) }
    checkLines(asked.lines)
    if let node = found["measures"] {
      asked.measures = Set(
        node.elements.compactMap {
          $0.choice(HouseholdSpecification.MeasureGroup.self, &problems)
        })
    }
    if let node = found["budget_shares"] { asked.budgetShares = budgetShares(node) }
    if let node = found["unit"] {
      let units = node.elements.compactMap {
        $0.choice(HouseholdSpecification.CountedUnit.self, &problems)
      }
      if !units.isEmpty { asked.units = Set(units) }
    }
    if let node = found["quintile_unit"] {
      asked.quintileUnit =
        node.choice(HouseholdSpecification.CountedUnit.self, &problems) ?? .people
    }
    asked.breakdowns = found["disaggregate"]?.elements.map { $0.texts(&problems) } ?? []
    if let node = found["implausible"] {
      asked.implausible = node.choice(HouseholdSpecification.Implausible.self, &problems) ?? .stop
    }
    asked.interval = found["interval"].flatMap { interval($0) }
    asked.concentrationError = found["se"].flatMap { concentrationError($0) } ?? .linearised
    return asked
  }

  private mutating func money(_ node: ManifestNode) -> HouseholdSpecification.Money? {
    let found = node.mapping(["ppp", "cpi", "days", "ppp_year", "median"], &problems)
    guard let ppp = required("ppp", in: found, of: node).flatMap({ quantity($0) }),
      let cpi = required("cpi", in: found, of: node).flatMap({ quantity($0) }),
      let days = required("days", in: found, of: node).flatMap({ quantity($0) })
    else { return nil }
    var money = HouseholdSpecification.Money(ppp: ppp, cpi: cpi, days: days)
    if let node = found["ppp_year"] {
      money.year = node.choice(HouseholdSpecification.Money.Year.self, &problems) ?? .ppp2017
    }
    if let node = found["median"], case .number(let median)? = quantity(node, orColumn: false) {
      money.median = median
    }
    return money
  }

  /// A number above 0, a quotient of two such as 365/12, or the name of a column.
  private mutating func quantity(
    _ node: ManifestNode, orColumn: Bool = true
  ) -> HouseholdSpecification.Quantity? {
    guard let text = node.text(&problems) else { return nil }
    let parts = text.split(separator: "/").map { Double($0.filter { $0 != " " }) }
    let number: Double? =
      switch parts.count {
      case 1: parts[0]
      case 2: parts[0].flatMap { first in parts[1].map { first / $0 } }
      default: nil
      }
    guard let number else {
      if orColumn { return .column(text) }
      problems.append(
        node.complaint(
          "\(node.path) is \"\(text)\"", code: "manifest-type", expected: "a number"))
      return nil
    }
    if number > 0, number.isFinite { return .number(number) }
    problems.append(node.complaint("\(node.path) is \(text)", expected: "above 0"))
    return nil
  }

  private mutating func budgetShares(_ node: ManifestNode) -> [Double] {
    node.elements.compactMap { element in
      guard let share = element.number(&problems) else { return nil }
      if share > 0, share <= 1000 { return share }
      problems.append(
        element.complaint(
          "\(element.path) is \(element.scalar ?? "")", expected: "a percentage above 0",
          hint: "10 stands for 10 % of the budget"))
      return nil
    }
  }

  private mutating func line(
    _ node: ManifestNode, _ money: HouseholdSpecification.Money?
  ) -> HouseholdSpecification.Line? {
    if node.scalar != nil {
      guard case .number(let amount)? = quantity(node, orColumn: false) else { return nil }
      return internationalLine(node, .number(amount), id: nil, title: nil, money)
    }
    let found = node.mapping(["id", "title", "international", "national"], &problems)
    let id = found["id"]?.text(&problems)
    if let id, !Self.isIdentifier(id) {
      problems.append(
        node.complaint(
          "line id \"\(id)\" cannot be part of an indicator's id",
          expected: "letters, digits and _"))
    }
    let title = found["title"]?.text(&problems)
    if let amount = found["international"] {
      return quantity(amount, orColumn: false)
        .flatMap { internationalLine(amount, $0, id: id, title: title, money) }
    }
    guard let amount = required("national", in: found, of: node).flatMap({ quantity($0) }),
      let id = required("id", in: found, of: node)?.text(&problems)
    else { return nil }
    return HouseholdSpecification.Line(
      id: id, title: title ?? "the line \"\(id)\"", amount: amount, isInternational: false,
      place: node.place)
  }

  private mutating func internationalLine(
    _ node: ManifestNode, _ amount: HouseholdSpecification.Quantity, id: String?, title: String?,
    _ money: HouseholdSpecification.Money?
  ) -> HouseholdSpecification.Line? {
    guard case .number(let number) = amount else { return nil }
    guard let money else {
      problems.append(
        node.complaint(
          "\(node.path) is in international dollars, and nothing says what one is worth",
          code: "missing-key", hint: "add `money: {ppp: …, cpi: …, days: …}` to the input"))
      return nil
    }
    let cents = Int((number * 100).rounded())
    if id == nil, let year = PovertyLine.yearOfStandard[cents], year != money.year {
      problems.append(
        node.complaint(
          "\(node.path) is the line of \(year.rawValue) international dollars, and `money` has those of "
            + money.year.rawValue,
          hint:
            "say `ppp_year: \(year.rawValue)` with parities of that year, or give the line an `id`")
      )
    }
    return HouseholdSpecification.Line(
      id: id ?? String(cents), title: title ?? "\(NoteText.decimal(number, places: 2)) int$ a day",
      amount: amount,
      isInternational: true, place: node.place)
  }

  private mutating func checkLines(_ lines: [HouseholdSpecification.Line]) {
    var seen: Set<String> = ["spl", "relative"]
    for line in lines where !seen.insert(line.id).inserted {
      problems.append(
        Diagnostic(
          .error, "manifest-value", "two poverty lines have the id \"\(line.id)\"", at: line.place,
          hint: "`spl` and `relative` are taken; give each line an id of its own",
          concern: .manifest))
    }
  }
}
