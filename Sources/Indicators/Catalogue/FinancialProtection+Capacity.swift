extension Catalogue {
  /// Capacity to pay by the method of Xu and others, 2003 and 2005 (B5), and by actual food.
  static let capacityToPay: [Indicator] = {
    let (oop, total, food) = (HouseholdTerms.oop, HouseholdTerms.total, HouseholdTerms.food)
    let (need, capacity) = (HouseholdTerms.subsistence, HouseholdTerms.capacityToPay)
    return [
      ofXu(
        "xu_catastrophic", "Households with catastrophic spending (WHO, Xu)",
        oop > 0 && oop >= 0.4 * capacity,
        """
        Households whose out-of-pocket payments are 40 % or more of their capacity to pay, which is consumption less what food \
        must cost them, or less what they spend on food where that is less / all households × 100.
        """),
      ofXu(
        "xu_poor", "Households below the subsistence line (WHO, Xu)", total < need,
        "Households whose consumption is below what food must cost them / all households × 100."),
      ofXu(
        "xu_impoverished", "Households impoverished (WHO, Xu)", total >= need && total - oop < need,
        """
        Households pushed below the subsistence line by paying for health / all households × 100.
        """),
      ofXu(
        "xu_further_impoverished", "Households further impoverished (WHO, Xu)",
        total < need && oop > 0,
        "Households below the subsistence line that paid out of pocket / all households × 100."),
      ofXu(
        "nonfood40", "Households spending 40 % or more of consumption but food on health",
        oop > 0 && oop >= 0.4 * (total - food),
        """
        Households whose out-of-pocket payments are 40 % or more of consumption less what they spend on food / all households \
        × 100.
        """),
      Indicator(
        fp: "xu_subsistence_line", "Subsistence line for one equivalent adult (WHO, Xu)",
        .capacityToPay, of: .households, .parameter(.subsistence), in: .nationalCurrency, .neutral,
        definition: """
          The mean of food / persons^0.56 over households whose food share lies between its 45th and 55th percentile, in the \
          file's own currency and period.
          """, reference: "B5"),
    ]
  }()

  private static func ofXu(
    _ name: String, _ title: String, _ holds: Expression, _ definition: String
  ) -> Indicator {
    Indicator(
      fp: name, title, .capacityToPay, of: .households, .headcount(holds), definition: definition,
      reading: "A share of households, not of people.", reference: "B5")
  }

  /// WHO/Europe's groups of households, which add up to all, and catastrophic spending (B6).
  static let europe: [Indicator] = {
    let (oop, total) = (HouseholdTerms.oop, HouseholdTerms.total)
    let need = HouseholdTerms.basicNeeds
    let capacity = total - need
    let pays = oop > 0 && capacity > 0
    return [
      ofEurope(
        "catastrophic", "Households with catastrophic spending, WHO/Europe",
        oop > 0 && oop > 0.4 * capacity,
        """
        Households whose out-of-pocket payments exceed 40 % of their capacity to pay, which is consumption less standard \
        spending on food, housing and utilities / all households × 100.
        """),
      ofEurope(
        "impoverished", "Households impoverished, WHO/Europe", pays && total - oop < need,
        "Households pushed below the basic needs line by paying for health / all households × 100."),
      ofEurope(
        "further_impoverished", "Households further impoverished, WHO/Europe",
        oop > 0 && capacity <= 0,
        "Households below the basic needs line that paid out of pocket / all households × 100."),
      ofEurope(
        "impoverished_all", "Households impoverished or further impoverished, WHO/Europe",
        oop > 0 && (capacity <= 0 || total - oop < need),
        "Households impoverished or further impoverished by out-of-pocket payments / all × 100."),
      ofEurope(
        "at_risk", "Households at risk of impoverishment, WHO/Europe",
        pays && total - oop >= need && total - oop < 1.2 * need,
        """
        Households left with less than 1.2 times the basic needs line after paying for health, and not below it / all households \
        × 100.
        """),
      ofEurope(
        "not_at_risk", "Households not at risk of impoverishment, WHO/Europe",
        pays && total - oop >= need && total - oop >= 1.2 * need,
        """
        Households that paid and are left with at least 1.2 times the basic needs line / all households × 100.
        """),
      ofEurope(
        "no_oop", "Households without out-of-pocket payments, WHO/Europe",
        // Of the same households as the other groups: those whose needs are known.
        !(oop > 0) && need >= 0,
        "Households that paid nothing for health / all households × 100."),
      Indicator(
        fp: "europe_basic_needs_line", "Basic needs line for one equivalent adult, WHO/Europe",
        .europe, of: .households, .parameter(.basicNeeds), in: .nationalCurrency, .neutral,
        definition: """
          The mean of spending on food, housing and utilities for each equivalent adult over households between the 25th and \
          35th percentile of consumption for each equivalent adult, in the file's own currency and period.
          """, reference: "B6"),
    ]
  }()

  private static func ofEurope(
    _ name: String, _ title: String, _ holds: Expression, _ definition: String
  ) -> Indicator {
    let isNeutral = name == "no_oop" || name == "not_at_risk"
    return Indicator(
      fp: "europe_\(name)", title, .europe, of: .households, .headcount(holds),
      isNeutral ? .neutral : .lowerIsBetter, definition: definition,
      reading: "A share of households, not of people.", reference: "B6")
  }
}

extension Unit {
  /// An amount in a file's own currency and period.
  static let nationalCurrency = Unit.other("national currency")
}
